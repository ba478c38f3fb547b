// The lines around a place, read by byte offset.

import { describe, expect, it } from 'vitest';
import { lineAt, readSource } from '../../../web/elements/workbench/source-window.js';

const text = ['[', '  { "label": "Köln" },', '  { "label": "airplane" },', '  { "label": "é" }', ']', ''].join('\n');
const offsetOf = (piece: string, all = text) => new TextEncoder().encode(all.slice(0, all.indexOf(piece))).length;

describe('readSource', () => {
  it('marks the place and numbers the lines around it', async () => {
    const lines = await readSource(new Blob([text]), { offset: offsetOf('"airplane"'), length: 10, line: 3 }, 1, 1);
    expect(lines.map(({ number }) => number)).toEqual([2, 3, 4]);
    expect(lines[1]).toMatchObject({ before: '  { "label": ', marked: '"airplane"', after: ' },', inside: true });
    expect(lines[0]).toMatchObject({ marked: '', after: '  { "label": "Köln" },', inside: false, cutLeft: false });
  });

  it('marks a place over several lines', async () => {
    const at = offsetOf('{ "label": "K');
    const length = new TextEncoder().encode(text).length - at - 3;
    const lines = await readSource(new Blob([text]), { offset: at, length, line: 2 }, 9, 9);
    expect(lines.filter(({ inside }) => inside).map(({ number }) => number)).toEqual([2, 3, 4]);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes the start and the end of a file, and an empty place', async () => {
    const first = await readSource(new Blob([text]), { offset: 0, length: 0, line: 1 }, 4, 1);
    expect(first[0]).toMatchObject({ number: 1, before: '', marked: '', after: '[', inside: true });
    const last = await readSource(new Blob(['{']), { offset: 1, length: 0, line: 1 });
    expect(last).toHaveLength(1);
    expect(last[0]).toMatchObject({ before: '{', marked: '', after: '', inside: true });
    expect(await readSource(new Blob(['']), { offset: 0, length: 0, line: 1 })).toHaveLength(1);
  });

  it('shows a few columns of a line of any length', async () => {
    const filler = '{"image":"é.jpg"},'.repeat(50_000);
    const line = `[${filler}{"label":"airplane"},${filler}]`;
    const lines = await readSource(new Blob([line]), { offset: offsetOf('"airplane"', line), length: 10, line: 1 });
    expect(lines).toHaveLength(1);
    const [only] = lines;
    expect(only).toMatchObject({ marked: '"airplane"', cutLeft: true, cutRight: true, number: 1 });
    expect(only?.before.endsWith('{"label":')).toBe(true);
    expect(only?.before.length).toBeLessThanOrEqual(60);
    expect((only?.after.length ?? 0) + 10).toBeLessThanOrEqual(400);
    expect(`${only?.before}${only?.after}`).not.toContain('\ufffd');
  });

  it('does not number lines when nobody counted', async () => {
    const lines = await readSource(new Blob([text]), { offset: 4, length: 1 }, 1, 1);
    expect(lines.every(({ number }) => number === null)).toBe(true);
  });

  it('marks no more than somebody can look at', async () => {
    const long = `["${'x'.repeat(2_000_000)}"]`;
    const [only] = await readSource(new Blob([long]), { offset: 1, length: 2_000_002, line: 1 });
    expect(only?.marked.length).toBeLessThanOrEqual(400);
  });
});

it('counts lines from a known place', () => {
  const bytes = new TextEncoder().encode('{\n"a": 1,\n"b": 2}');
  expect(lineAt(bytes, { offset: 100, line: 7 }, 100)).toBe(7);
  expect(lineAt(bytes, { offset: 100, line: 7 }, 111)).toBe(9);
});
