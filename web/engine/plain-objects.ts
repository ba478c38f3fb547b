// Plain JavaScript objects as the JSON they stand for, written piece by piece while it is read.

import { kChunk } from './chunks.js';

/** One task a line, so that lines of findings count tasks. */
export function* writeJson(value: object): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  if (!Array.isArray(value)) {
    yield encoder.encode(stringify(value));
    return;
  }
  let text = '[';
  for (let i = 0; i < value.length; i++) {
    text += (i === 0 ? '' : ',\n') + stringify(value[i]);
    if (text.length >= kChunk) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(`${text}]`);
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new TypeError(`These tasks cannot be written as JSON: ${why}`, { cause });
  }
}
