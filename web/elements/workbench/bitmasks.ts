// Bitmasks: the images that results carry, decoded by the browser as the editor has them decoded, into masks.

import { Breath } from '../../engine/breathe.js';
import type { Preview, Region, RegionMask } from '../../engine/types.js';
import type { Size } from '../../viewer/index.js';
import { type Picture, readAddress, readPicture } from './picture.js';

export interface BitmaskLimits {
  /** Pixels of the picture that a mask is stretched to: more do not fit into a canvas everywhere. */
  picture: number;
  /** Pixels of its longest side; likewise. */
  side: number;
  /** Pixels looked at for all masks of a task; some seconds. */
  all: number;
  /** Pixels that the masks of a task hold, a byte each, and four more when they are drawn. */
  held: number;
}

export const kBitmaskLimits: BitmaskLimits = { picture: 1 << 26, side: 32_767, all: 2 ** 29, held: 2 ** 26 };

/** Pixels looked at before others have their turn. */
const kAtOnce = 1 << 20;

/** The JSON of a region's item; null when it cannot be read. */
export type ItemOf = (region: Region) => { value?: { imageDataURL?: unknown } } | null;

/**
 * Gives every bitmask region its mask, stretched to a picture of this size in whole pixels, a piece at a time, so that
 * the page stays smooth. Resolves to how many are left without one because of the limits. Ends within a piece when it is
 * not `wanted` any more.
 */
export async function decodeBitmasks(
  preview: Preview,
  size: Size | null,
  itemOf: ItemOf,
  wanted: () => boolean = () => true,
  limits: BitmaskLimits = kBitmaskLimits,
): Promise<number> {
  const all = [...preview.predictions, ...preview.annotations].flatMap((list) => list.regions);
  const regions = all.filter(({ kind }) => kind === 'bitmask');
  for (const region of regions) region.mask = null;
  // Original sizes may have fractions.
  const [width, height] = [Math.trunc(size?.width ?? 0), Math.trunc(size?.height ?? 0)];
  if (regions.length === 0 || width < 1 || height < 1) return 0;
  const pixels = width * height;
  const fits = pixels <= limits.picture && Math.max(width, height) <= limits.side;
  const reader = fits ? new MaskReader({ width, height }, wanted) : null;
  let [looked, held, left] = [0, 0, 0];
  for (const region of regions) {
    if (!wanted()) break;
    const url = itemOf(region)?.value?.imageDataURL;
    if (typeof url !== 'string') continue;
    if (!reader || looked + pixels > limits.all) {
      left++;
      continue;
    }
    looked += pixels;
    const mask = await decode(url, reader, limits.held - held);
    if (mask === 'too-large') left++;
    else region.mask = mask;
    held += region.mask?.alpha.length ?? 0;
  }
  return left;
}

/** null when it is no image within the task: the network is never asked. */
async function decode(url: string, reader: MaskReader, room: number): Promise<RegionMask | 'too-large' | null> {
  if (!/^\s*data:/i.test(url)) return null;
  const blob = blobOf(url);
  const picture = blob ? await readPicture(blob, 'a mask') : await readAddress(url, 'a mask');
  if (!picture) return null;
  try {
    return await reader.read(picture, room);
  } finally {
    picture.close();
  }
}

/** Decoded beside the page, unlike an address; null for what is not written in base64. */
function blobOf(url: string): Blob | null {
  const found = /^\s*data:(image\/(?:png|jpeg|gif|webp|bmp));base64,/i.exec(url);
  if (!found) return null;
  try {
    const letters = atob(url.slice(found[0].length));
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return new Blob([bytes], { type: found[1] ?? '' });
  } catch {
    return null;
  }
}

/** Reads masks of one size, some rows of each at a time. */
class MaskReader {
  #size: Size;
  #rows: number;
  #context: CanvasRenderingContext2D | null;
  #wanted: () => boolean;
  #breath = new Breath();

  constructor(size: Size, wanted: () => boolean) {
    this.#size = size;
    this.#wanted = wanted;
    this.#rows = Math.min(size.height, Math.max(1, Math.floor(kAtOnce / size.width)));
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = this.#rows;
    this.#context = canvas.getContext('2d', { willReadFrequently: true });
  }

  /** The part that is not transparent, of up to `room` pixels; null when all is, or when it is not wanted any more. */
  async read({ source }: Picture, room: number): Promise<RegionMask | 'too-large' | null> {
    const { width, height } = this.#size;
    const context = this.#context;
    if (!context) return null;
    const bands: RegionMask[] = [];
    for (let y = 0; y < height; y += this.#rows) {
      const rows = Math.min(this.#rows, height - y);
      context.clearRect(0, 0, width, this.#rows);
      context.drawImage(source, 0, -y, width, height);
      const band = bandOf(context.getImageData(0, 0, width, rows), y);
      if (band) bands.push(band);
      const { width: w, height: h } = boxAround(bands);
      if (w * h > room) return 'too-large';
      await this.#breath.ifDue();
      if (!this.#wanted()) return null;
    }
    return joined(bands);
  }
}

/** What is not transparent in some rows; null when all is. */
function bandOf({ width, height, data }: ImageData, from: number): RegionMask | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 3; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      if (data[i] === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right === 0) return null;
  const alpha = new Uint8Array((right - left) * (bottom - top));
  for (let y = top, to = 0; y < bottom; y++) {
    for (let x = left, i = 4 * (y * width + left) + 3; x < right; x++, i += 4) alpha[to++] = data[i] ?? 0;
  }
  return { x: left, y: from + top, width: right - left, height: bottom - top, alpha };
}

function joined(bands: readonly RegionMask[]): RegionMask | null {
  if (bands.length < 2) return bands[0] ?? null;
  const box = boxAround(bands);
  const alpha = new Uint8Array(box.width * box.height);
  for (const band of bands) {
    for (let y = 0; y < band.height; y++) {
      const row = band.alpha.subarray(y * band.width, (y + 1) * band.width);
      alpha.set(row, (band.y + y - box.y) * box.width + band.x - box.x);
    }
  }
  return { ...box, alpha };
}

/** Of bands from above down. */
function boxAround(bands: readonly RegionMask[]): Omit<RegionMask, 'alpha'> {
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...bands.map((band) => band.x));
  const width = Math.max(...bands.map((band) => band.x + band.width)) - x;
  return { x, y: first.y, width, height: last.y + last.height - first.y };
}
