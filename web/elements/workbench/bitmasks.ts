// Bitmasks: the images that results carry, decoded by the browser as the editor has them decoded, into masks.

import type { Preview, Region, RegionMask } from '../../engine/types.js';
import type { Size } from '../../viewer/index.js';
import { readAddress } from './picture.js';

/** Larger pictures than browsers put into a canvas everywhere. */
const kMostPixels = 1 << 26;

/** The JSON of a region's item; null when it cannot be read. */
export type ItemOf = (region: Region) => { value?: { imageDataURL?: unknown } } | null;

/** Gives every bitmask region its mask, stretched to a picture of this size. */
export async function decodeBitmasks(preview: Preview, size: Size | null, itemOf: ItemOf): Promise<void> {
  const regions = [...preview.predictions, ...preview.annotations].flatMap((list) => list.regions);
  for (const region of regions) {
    if (region.kind !== 'bitmask') continue;
    const url = itemOf(region)?.value?.imageDataURL;
    const known = size !== null && size.width * size.height <= kMostPixels;
    region.mask = known && typeof url === 'string' ? await decode(url, size) : null;
  }
}

/** null when it is no image within the task: the network is never asked. */
async function decode(url: string, { width, height }: Size): Promise<RegionMask | null> {
  if (!/^\s*data:/i.test(url)) return null;
  const picture = await readAddress(url, 'a mask');
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture.source, 0, 0, width, height);
  return cut(context.getImageData(0, 0, width, height));
}

/** The part that is not transparent; null when all is. */
function cut({ width, height, data }: ImageData): RegionMask | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 3; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right === 0) return null;
  const alpha = new Uint8Array((right - left) * (bottom - top));
  for (let y = top, to = 0; y < bottom; y++) {
    for (let x = left; x < right; x++) alpha[to++] = data[4 * (y * width + x) + 3] ?? 0;
  }
  return { x: left, y: top, width: right - left, height: bottom - top, alpha };
}
