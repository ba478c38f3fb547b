// Bitmasks: read in bands that are put together, of whole pixels, within the limits, and no longer than they are wanted.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BitmaskLimits, decodeBitmasks } from '../../../web/elements/workbench/bitmasks.js';
import type { Preview, Region } from '../../../web/engine/types.js';
import { makeRegion } from '../viewer/make-region.js';

/** How opaque the image at hand is at a pixel of the picture it is stretched to. */
type Alpha = (x: number, y: number) => number;

let images: Alpha[];
let decoded: Blob[];
let bands: number[];

beforeEach(() => {
  [images, decoded, bands] = [[], [], []];
  let [image, top]: [Alpha, number] = [() => 0, 0];
  const context = {
    clearRect() {},
    drawImage(source: { alpha: Alpha }, _: number, y: number) {
      [image, top] = [source.alpha, -y];
    },
    getImageData(_x: number, _y: number, width: number, height: number) {
      if (Math.trunc(width) < 1 || Math.trunc(height) < 1) throw new Error('The source is empty.');
      bands.push(top);
      const data = new Uint8ClampedArray(4 * width * height);
      for (let i = 0; i < width * height; i++) data[4 * i + 3] = image(i % width, top + Math.floor(i / width));
      return { width, height, data };
    },
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    decoded.push(blob);
    return { alpha: images.shift(), width: 1, height: 1, close() {} };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const address = 'data:image/png;base64,AQID';
const kNone: BitmaskLimits = { picture: Infinity, side: Infinity, all: Infinity, held: Infinity };

async function decode(
  size: { width: number; height: number },
  masks: readonly Alpha[],
  more: Partial<BitmaskLimits> = {},
  wanted?: () => boolean,
) {
  images = [...masks];
  const bare = { kind: 'bitmask', outline: null, bounds: null } as const;
  const regions = masks.map(() => makeRegion({ x: 0, y: 0, width: 1, height: 1 }, size, { ...bare }));
  const preview = { predictions: [{ regions }], annotations: [] } as unknown as Preview;
  const itemOf = (_: Region) => ({ value: { imageDataURL: address } });
  const left = await decodeBitmasks(preview, size, itemOf, wanted, { ...kNone, ...more });
  return { left, masks: regions.map(({ mask }) => mask) };
}

const full: Alpha = () => 255;

it('bands become one mask, as wide as all of them', async () => {
  // Some 1048 rows a band: narrow at the end of one, wide at the start of the next but one.
  const size = { width: 1000, height: 3000 };
  const alpha: Alpha = (x, y) =>
    (x >= 500 && x < 510 && y >= 1000 && y < 2200) || (x >= 20 && x < 900 && y === 2500) ? 1 + ((x + y) % 255) : 0;
  const { left, masks } = await decode(size, [alpha]);
  expect(left).toBe(0);
  expect(bands.length).toBeGreaterThan(2);
  const { alpha: pixels, ...box } = masks[0]!;
  expect(box).toEqual({ x: 20, y: 1000, width: 880, height: 1501 });
  const other = pixels.findIndex((value, i) => value !== alpha(20 + (i % 880), 1000 + Math.floor(i / 880)));
  expect([pixels.length, other]).toEqual([880 * 1501, -1]);
});

it('base64 is decoded beside the page', async () => {
  await decode({ width: 2, height: 2 }, [full]);
  expect(decoded.map(({ type }) => type)).toEqual(['image/png']);
  expect([...new Uint8Array(await decoded[0]!.arrayBuffer())]).toEqual([1, 2, 3]);
});

it.each([
  [
    { width: 4.9, height: 3.2 },
    { x: 0, y: 0, width: 4, height: 3 },
  ],
  // The last band would be half a row.
  [
    { width: 2 ** 19, height: 4.5 },
    { x: 0, y: 0, width: 2 ** 19, height: 4 },
  ],
])('an original size with fractions, %j, counts in whole pixels', async (size, box) => {
  const { masks } = await decode(size, [full]);
  expect(masks).toEqual([expect.objectContaining(box)]);
});

it.each([
  { width: 0.4, height: 0.4 },
  { width: 5, height: 0.9 },
])('of no whole pixel, %j, there is no mask', async (size) => {
  expect(await decode(size, [full])).toEqual({ left: 0, masks: [null] });
});

it.each([
  [{ width: 11, height: 2 }, { side: 10 }, 2],
  [{ width: 2, height: 11 }, { side: 10 }, 2],
  [{ width: 10, height: 2 }, { side: 10 }, 0],
  [{ width: 10, height: 2 }, { picture: 19 }, 2],
  [{ width: 10, height: 2 }, { all: 39 }, 1],
])('of a picture of %j with %j, what is too much is counted', async (size, limits, left) => {
  const found = await decode(size, [full, full], limits);
  expect(found.left).toBe(left);
  expect(found.masks.filter((mask) => mask === null)).toHaveLength(left);
});

it('no mask goes beyond what all may hold; a smaller one after it may still come', async () => {
  const small: Alpha = (x, y) => (x < 2 && y < 2 ? 255 : 0);
  const { left, masks } = await decode({ width: 10, height: 2 }, [full, full, small], { held: 24 });
  expect([left, masks.map((mask) => mask?.alpha.length)]).toEqual([1, [20, undefined, 4]]);
});

it('stops within a mask that is not wanted any more', async () => {
  let asked = 0;
  const { left, masks } = await decode({ width: 2 ** 20, height: 8 }, [full, full], {}, () => ++asked <= 2);
  expect([left, masks, bands.length]).toEqual([0, [null, null], 2]);
});
