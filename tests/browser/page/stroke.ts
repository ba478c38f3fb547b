// Finds a box's stroke in two screenshots, one with the box and one without.

import type { Page } from 'playwright-core';
import { type Pixels, readPng } from './png.js';
import { frames, viewOf } from './workbench.js';

export type Corner = readonly [number, number];

/** Screenshots with and without the regions, and the place of the viewer in device pixels. */
export interface Ink {
  withBoxes: Pixels;
  without: Pixels;
  /** Device pixel of a point of the image. */
  toDevice(corner: Corner): Corner;
}

/** Takes both screenshots; captions and marks are off in them. The picture is left as it was. */
export async function takeInk(page: Page, ratio: number): Promise<Ink> {
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    await frames(page);
  };
  await keys('l', 'm');
  const withBoxes = readPng(await page.screenshot());
  await keys('h');
  const without = readPng(await page.screenshot());
  await keys('h', 'm', 'l');
  const { scale, x, y } = await viewOf(page);
  const box = await page.locator('prelabel-viewer').boundingBox();
  if (!box) throw new Error('The viewer is not on the screen.');
  return {
    withBoxes,
    without,
    toDevice: ([px, py]) => [(box.x + x + px * scale) * ratio, (box.y + y + py * scale) * ratio],
  };
}

/** How much ink the boxes leave on the device pixel that contains the point. */
export function inkAt({ withBoxes, without }: Ink, [x, y]: Corner): number {
  const a = withBoxes.at(Math.floor(x), Math.floor(y));
  const b = without.at(Math.floor(x), Math.floor(y));
  if (!a || !b) return 0;
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
}

/**
 * Distances, in device pixels, of the drawn stroke from where each edge should be, measured across the edge at three
 * points. Outwards is positive.
 */
export function strokeOffsets(ink: Ink, corners: readonly Corner[]): number[] {
  const offsets: number[] = [];
  corners.forEach((corner, i) => {
    const from = ink.toDevice(corner);
    const to = ink.toDevice(corners[(i + 1) % corners.length] ?? corner);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const out = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length] as const;
    for (const t of [0.25, 0.5, 0.75]) {
      const point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])] as const;
      offsets.push(peakAcross(ink, point, out));
    }
  });
  return offsets;
}

/** How far, in device pixels, the stroke lies from a point of the image, measured in the direction `out`. */
export function offsetAt(ink: Ink, at: Corner, [dx, dy]: Corner): number {
  const length = Math.hypot(dx, dy);
  return peakAcross(ink, ink.toDevice(at), [dx / length, dy / length]);
}

/** Middle of the strongest ink within eight pixels across the edge. */
function peakAcross(ink: Ink, point: Corner, out: Corner): number {
  const reach = 8;
  const samples: Array<{ d: number; ink: number }> = [];
  for (let d = -reach; d <= reach; d += 0.25) {
    samples.push({ d, ink: inkAt(ink, [point[0] + d * out[0], point[1] + d * out[1]]) });
  }
  const most = Math.max(...samples.map((sample) => sample.ink));
  if (most < 60) return Number.NaN;
  const strong = samples.filter((sample) => sample.ink >= most * 0.9).map((sample) => sample.d);
  return (Math.min(...strong) + Math.max(...strong)) / 2;
}
