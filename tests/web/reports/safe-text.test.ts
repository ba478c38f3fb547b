import { describe, expect, test } from 'vitest';
import { safeJson, safeText } from '../../../web/reports/safe-text.js';

describe('text from files is made safe', () => {
  test.each([
    ['an escape sequence', 'a\u001b[31mb', 'a\\u{1b}[31mb'],
    ['a line end', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['DEL and C1', '\u007f\u009b', '\\u{7f}\\u{9b}'],
    ['an override', 'a\u202eb', 'a\\u{202e}b'],
    ['isolates', '\u2066\u2069', '\\u{2066}\\u{2069}'],
    ['separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['zero widths', '\u200b\u200d\ufeff\u2060', '\\u{200b}\\u{200d}\\u{feff}\\u{2060}'],
    ['tag letters', '\u{e0041}', '\\u{e0041}'],
    ['half a pair', 'a\ud83db', 'a\\u{d83d}b'],
  ])('%s', (_, text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  test('all else stays', () => {
    const text = 'Größe „x“ 東京 العربية 🚚 \u00a0 \\ "';
    expect(safeText(text)).toBe(text);
  });

  test('JSON stays the same value', () => {
    const value = { a: 'x\u001b\u009b\u202e\u{e0041}\ud83d🚚\n' };
    const json = safeJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    expect(safeText(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''));
  });
});
