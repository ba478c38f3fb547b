// Text from files cannot hide anything or reorder what stands around it.

import { expect, it } from 'vitest';
import { visibleSource, visibleText } from '../../../web/elements/visible-text.js';

it('leaves ordinary text of any script alone', () => {
  for (const text of ['Airplane', 'Flugzeug über Köln', '飛行機', 'طائرة', '✈️', 'e\u0301', '👩🏽']) {
    expect(visibleText(text)).toBe(text);
  }
});

it('writes out controls, bidirectional overrides, invisible blanks and lone surrogates', () => {
  expect(visibleText('a\u0000b\u001bc')).toBe('a\\u{0}b\\u{1b}c');
  expect(visibleText('label\u202egnp.exe')).toBe('label\\u{202e}gnp.exe');
  expect(visibleText('\u2066x\u2069 \u200b \ufeff \u00ad')).toBe('\\u{2066}x\\u{2069} \\u{200b} \\u{feff} \\u{ad}');
  expect(visibleText('\ud83d!')).toBe('\\u{d83d}!');
  expect(visibleText('x\u{e0041}')).toBe('x\\u{e0041}');
});

it('keeps one line one line, and source as it stands', () => {
  expect(visibleText('a\tb\nc')).toBe('a b c');
  expect(visibleSource('\t"a"\r')).toBe('  "a"');
  expect(visibleSource('a\rb')).toBe('a\\u{d}b');
});
