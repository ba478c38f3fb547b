// The seed's boxes on the screen, to the pixel, against the numbers of the reference.

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type Corner, inkAt, strokeOffsets, takeInk } from './stroke.js';
import { drawn, frames, give, openWorkbench, picture, seedConfig, seedWith, viewOf } from './workbench.js';

/** 4.98 %, 12.82 %, 32.52 % × 44.91 % of 600 × 403. */
const result1: Corner[] = [
  [29.88, 51.66],
  [225.0, 51.66],
  [225.0, 232.65],
  [29.88, 232.65],
];
/** 75.47 %, 82.33 %, 5.74 % × 7.40 %. */
const result2: Corner[] = [
  [452.82, 331.79],
  [487.26, 331.79],
  [487.26, 361.61],
  [452.82, 361.61],
];

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function open(ratio: number): Promise<Page> {
  const opened = await openWorkbench({ deviceScaleFactor: ratio, viewport: { width: 1280, height: 800 } });
  close = opened.close;
  return opened.page;
}

async function expectStrokes(page: Page, ratio: number, ...boxes: Corner[][]): Promise<void> {
  const ink = await takeInk(page, ratio);
  for (const box of boxes) {
    for (const offset of strokeOffsets(ink, box)) expect(Math.abs(offset)).toBeLessThanOrEqual(1);
  }
  // Corners are mitred: ink at the very corner, none three pixels further out.
  const [first = [0, 0], , third = [0, 0]] = (boxes[0] ?? []).map(ink.toDevice);
  const away = [first[0] - third[0], first[1] - third[1]] as const;
  const unit = Math.hypot(away[0], away[1]);
  const stepOut = (d: number): Corner => [first[0] + (d * away[0]) / unit, first[1] + (d * away[1]) / unit];
  expect(Math.max(...[-1, 0, 1].map((d) => inkAt(ink, stepOut(d))))).toBeGreaterThan(40);
  expect(inkAt(ink, stepOut(3 + 2 * ratio))).toBe(0);
}

/** Turns the wheel over a point of the image, and checks that this point stays where it is. */
async function zoomAt(page: Page, corner: Corner, steps: number): Promise<void> {
  const box = (await page.locator('prelabel-viewer').boundingBox())!;
  const before = await viewOf(page);
  const mouse = [
    Math.round(box.x + before.x + corner[0] * before.scale),
    Math.round(box.y + before.y + corner[1] * before.scale),
  ] as const;
  await page.mouse.move(...mouse);
  for (let i = 0; i < steps; i++) await page.mouse.wheel(0, -120);
  await settled(page);
  const after = await viewOf(page);
  expect(after.scale).toBeGreaterThan(before.scale * 1.2);
  const under = (view: typeof before) => [
    (mouse[0] - box.x - view.x) / view.scale,
    (mouse[1] - box.y - view.y) / view.scale,
  ];
  under(after).forEach((n, i) => expect(n).toBeCloseTo(under(before)[i]!, 2));
  await page.mouse.move(2, 2);
  await frames(page);
}

/** Waits until wheel events no longer move the view. */
async function settled(page: Page): Promise<void> {
  let before = Number.NaN;
  await expect
    .poll(
      async () => {
        const now = (await viewOf(page)).scale;
        const same = now === before;
        before = now;
        return same;
      },
      { interval: 150 },
    )
    .toBe(true);
}

describe.each([1, 1.5, 2])('at %i device pixels a CSS pixel', (ratio) => {
  it('fits the picture in the middle and puts both boxes where they belong', async () => {
    const page = await open(ratio);
    const box = (await page.locator('prelabel-viewer').boundingBox())!;
    const scale = Math.min((box.width - 56) / 600, (box.height - 56) / 403);
    const view = await viewOf(page);
    expect(view.scale).toBeCloseTo(scale, 2);
    expect(view.x).toBeCloseTo((box.width - 600 * scale) / 2, 0);
    expect(view.y).toBeCloseTo((box.height - 403 * scale) / 2, 0);
    await expectStrokes(page, ratio, result1, result2);
  });

  it('also zoomed', async () => {
    const page = await open(ratio);
    await zoomAt(page, [20, 40], 2);
    await expectStrokes(page, ratio, result1);
    await page.keyboard.press('f');
    await frames(page);
    await zoomAt(page, [470, 346], 6 * ratio);
    expect((await viewOf(page)).scale).toBeGreaterThan(4);
    await expectStrokes(page, ratio, result2);
  });

  it('also turned by 30 degrees', async () => {
    const page = await open(ratio);
    const task = {
      name: 'turned.json',
      mimeType: 'application/json',
      buffer: await seedWith({ x: 40, y: 20, rotation: 30 }),
    };
    await give(page, task);
    await give(page, [seedConfig, picture]);
    await drawn(page);
    await expect.poll(() => page.getByText('turned.json').count()).toBeGreaterThan(0);
    await frames(page);
    const [x, y, w, h] = [240, 80.6, 195.12, 180.99];
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const turned: Corner[] = [
      [x, y],
      [x + w * c, y + w * s],
      [x + w * c - h * s, y + w * s + h * c],
      [x - h * s, y + h * c],
    ];
    await expectStrokes(page, ratio, turned);
  });
});

it('draws in the colours of the labels, filled as the editor fills', async () => {
  const page = await open(1);
  await page.keyboard.press('f');
  const ink = await takeInk(page, 1);
  const [x, y] = ink.toDevice([29.88, 150]);
  const stroke = [-1, 0, 1].map((d) => ink.withBoxes.at(Math.floor(x) + d, Math.floor(y))!);
  expect(Math.min(...stroke.map(([r]) => r))).toBeLessThan(120);
  // Inside: 0.2 of rgb(0, 112, 0) over what the picture shows there.
  const [ix, iy] = ink.toDevice([60, 215]).map(Math.floor) as [number, number];
  const below = ink.without.at(ix, iy)!;
  const inside = ink.withBoxes.at(ix, iy)!;
  const fill = [0, 112, 0];
  inside.forEach((value, i) => expect(Math.abs(value - (below[i]! * 0.8 + fill[i]! * 0.2))).toBeLessThanOrEqual(3));
});
