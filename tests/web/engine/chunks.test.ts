// Blobs in chunks: everything, in its order, and never the whole of it at once.

import { expect, it } from 'vitest';
import { blobChunks, readAll } from '../../../web/engine/chunks.js';

/** Bytes that tell where they stand. */
function bytes(length: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(length / 4);
  for (let i = 0; i < words.length; i++) words[i] = i;
  return new Uint8Array(words.buffer);
}

it('a Blob in memory is never copied whole', async () => {
  const whole = bytes(40 << 20);
  const reader = blobChunks(new Blob([whole]));
  let [most, at] = [0, 0];
  for (let chunk = await reader.next(); chunk; chunk = await reader.next()) {
    most = Math.max(most, chunk.buffer.byteLength);
    if (Buffer.compare(chunk, whole.subarray(at, at + chunk.length)) !== 0) throw new Error(`Other bytes at ${at}.`);
    at += chunk.length;
  }
  expect(at).toBe(whole.length);
  expect(most).toBeLessThanOrEqual(16 << 20);
});

it.each([0, 4, 16 << 20, (16 << 20) + 4])('a Blob of %i bytes is read to its end', async (length) => {
  const whole = bytes(length);
  const read = await readAll(blobChunks(new Blob([whole])));
  expect(Buffer.compare(read, whole)).toBe(0);
});

it('no more comes of a Blob after it is cancelled', async () => {
  const reader = blobChunks(new Blob([bytes(40 << 20)]));
  let read = (await reader.next())?.length ?? 0;
  reader.cancel();
  for (let chunk = await reader.next(); chunk; chunk = await reader.next()) read += chunk.length;
  // One chunk was on its way.
  expect(read).toBeLessThanOrEqual(2 << 20);
});
