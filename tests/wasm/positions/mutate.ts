// Small damage at random places of a file.

import type { Random } from './random.js';

const kInserts = [
  ',',
  ':',
  '"',
  '{',
  '}',
  '[',
  ']',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '0',
  '-',
  '.',
  'e',
  'NaN',
  'None',
  'True',
  'null',
  '// x\n',
  '/*x*/',
  '\u0000',
  'ä',
  '😀',
  '\\u12',
  '\\ud83d',
  '"a":1,',
  '01',
  '1e999',
  '\ufeff',
];

const encoder = new TextEncoder();

/** The bytes with one thing changed; not always UTF-8 any more. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  switch (random.below(5)) {
    case 0:
      return spliced(bytes, at, 1 + random.below(3), new Uint8Array());
    case 1:
      return spliced(bytes, at, 1, encoder.encode(random.pick(kInserts)));
    case 2:
      return spliced(bytes, at, 0, bytes.slice(at, at + random.below(40)));
    case 3:
      return random.below(4) === 0 ? spliced(bytes, at, random.below(2), Uint8Array.of(random.below(256))) : bytes;
    default:
      return spliced(bytes, at, 0, encoder.encode(random.pick(kInserts)));
  }
}

function spliced(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + remove));
  const out = new Uint8Array(at + insert.length + rest.length);
  out.set(bytes.subarray(0, at));
  out.set(insert, at);
  out.set(rest, at + insert.length);
  return out;
}
