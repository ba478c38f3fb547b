// Masks put to their regions.
import { expect, test } from 'vitest';
import { attachMasks } from '../../../web/engine/mask-block.js';
import type { Preview, Region } from '../../../web/engine/types.js';

function block(rows: number[][], bytes: number[]): ArrayBuffer {
  const words = new Uint32Array([0x4b4d4c50, rows.length, 0, 0, ...rows.flat()]);
  const all = new Uint8Array(words.byteLength + bytes.length);
  all.set(new Uint8Array(words.buffer));
  all.set(bytes, words.byteLength);
  return all.buffer;
}

const region = (kind: Region['kind'], result: number) => ({ kind, result }) as Region;
const preview = (...predictions: Region[][]) =>
  ({ predictions: predictions.map((regions) => ({ regions })), annotations: [] }) as unknown as Preview;

test('each brush gets its own mask, other regions none', () => {
  const given = preview([region('brush', 0)], [region('rectangle', 0), region('brush', 2), region('brush', 3)]);
  const start = 16 + 2 * 32;
  attachMasks(
    given,
    block(
      [
        [1, 2, 5, 6, 2, 1, start, 0],
        [1, 3, 0, 0, 1, 1, start + 2, 0],
      ],
      [255, 128, 7],
    ),
  );
  const [[first], [box, second, third]] = given.predictions.map(({ regions }) => regions) as [Region[], Region[]];
  expect(first?.mask).toBeNull();
  expect(box).not.toHaveProperty('mask');
  expect(second?.mask).toEqual({ x: 5, y: 6, width: 2, height: 1, alpha: new Uint8Array([255, 128]) });
  expect(third?.mask?.alpha).toEqual(new Uint8Array([7]));
});

test('masks of annotations are told from those of predictions', () => {
  const given = preview([region('brush', 0)]);
  given.annotations = preview([], [region('brush', 0)]).predictions;
  const start = 16 + 2 * 32;
  const rows = [
    [0, 0, 5, 6, 1, 1, start, 0],
    [1, 0, 7, 8, 1, 1, start + 1, 1],
  ];
  attachMasks(given, block(rows, [255, 128]));
  expect(given.predictions[0]?.regions[0]?.mask).toMatchObject({ x: 5, y: 6 });
  expect(given.annotations[1]?.regions[0]?.mask).toMatchObject({ x: 7, alpha: new Uint8Array([128]) });
});

test('something else is no block of masks', () => {
  expect(() => attachMasks(preview([]), new ArrayBuffer(16))).toThrow('no block of masks');
});
