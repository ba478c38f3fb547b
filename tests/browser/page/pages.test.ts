// Several images in one object: page by page, each with its regions and its size.

import { afterEach, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { inkAt, strokeOffsets, takeInk } from './stroke.js';
import { drawn, frames, give, look, openWorkbench } from './workbench.js';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const config = `<View><Image name="img" valueList="$pages"/>
  <RectangleLabels name="box" toName="img"><Label value="Word" background="#cc0044"/></RectangleLabels></View>`;

const box = (id: string, page: number, width: number, height: number) => ({
  id,
  from_name: 'box',
  to_name: 'img',
  type: 'rectanglelabels',
  item_index: page,
  original_width: width,
  original_height: height,
  value: { x: 10 + 40 * page, y: 25, width: 20, height: 50, rectanglelabels: ['Word'] },
});

const unknown = {
  ...box('third', 1, 300, 600),
  value: { x: 5, y: 85, width: 10, height: 10, rotation: 0, rectanglelabels: ['Wrod'] },
};

const task = {
  data: { pages: ['one.png', 'two.png'] },
  predictions: [{ model_version: 'pages', result: [box('first', 0, 800, 400), box('second', 1, 300, 600), unknown] }],
};

const corners = (x: number, y: number, right: number, bottom: number): Array<[number, number]> => [
  [x, y],
  [right, y],
  [right, bottom],
  [x, bottom],
];

it('turns the pages, each with its own regions and size', async () => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  await give(page, [
    { name: 'pages.xml', mimeType: 'application/xml', buffer: Buffer.from(config) },
    { name: 'pages.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([task])) },
  ]);
  await page.getByText('Page 1 of 2').waitFor({ timeout: 15_000 });
  await drawn(page);
  await page.keyboard.press('f');
  const first = await takeInk(page, 1);
  for (const offset of strokeOffsets(first, corners(80, 100, 240, 300)))
    expect(Math.abs(offset)).toBeLessThanOrEqual(1);
  expect(inkAt(first, first.toDevice([480, 200]))).toBe(0);

  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Page 2 of 2').waitFor();
  await page.getByText('300 × 600').waitFor();
  await page.mouse.move(2, 2);
  await page.keyboard.press('f');
  await frames(page);
  const second = await takeInk(page, 1);
  for (const offset of strokeOffsets(second, corners(150, 150, 210, 450))) {
    expect(Math.abs(offset)).toBeLessThanOrEqual(1);
  }
  expect(inkAt(second, second.toDevice([45, 300]))).toBe(0);
  await look(page, 'pages');

  // So is one that a finding is about.
  await page.getByRole('button', { name: /^1: Word/ }).click();
  await page.getByText('Page 1 of 2').waitFor();
  await page.locator('prelabel-findings .finding', { hasText: 'label/unknown' }).click();
  await page.getByText('Page 2 of 2').waitFor();
  await expect.poll(() => page.locator('prelabel-results [aria-current="true"]').innerText()).toContain('3: Wrod');
  await frames(page);
  expect(await page.locator('prelabel-viewer').evaluate((one) => (one as PrelabelViewer).selected)).toBe(2);

  // A region of another page is found by its line in the list.
  await page.getByRole('button', { name: /^1: Word/ }).click();
  await page.getByText('Page 1 of 2').waitFor();
});
