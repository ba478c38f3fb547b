// Two predictions of one task: chosen, laid over each other, put side by side; labels and versions switched.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { frames, look, openWithTask, pictures, seedTask } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWithTask>>;
let page: Page;
beforeAll(async () => {
  opened = await openWithTask('two.json', await twoPredictions());
  page = opened.page;
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

/** The second prediction holds the airplane half as wide, and no car. */
async function twoPredictions() {
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  const [first] = task.predictions;
  const second = structuredClone(first);
  first.model_version = 'old';
  second.model_version = 'new';
  second.result = second.result.filter(({ id }: { id: string }) => id === 'result1');
  second.result[0].value.width /= 2;
  second.result[0].value.rectanglelabels = ['Car'];
  task.predictions.push(second);
  return task;
}

const results = () => page.locator('prelabel-results .item').allInnerTexts();

it('lays one over the other and says how far they agree', async () => {
  await page.getByLabel('Prediction', { exact: true }).selectOption('0');
  expect(await pictures(page)).toEqual([expect.stringContaining('2 drawn: 1: Airplane; 2: Car')]);
  await page.getByLabel('Compare with').selectOption('1');
  expect(await pictures(page)).toEqual([expect.stringContaining('3 drawn: 1: Airplane; 2: Car; 1: Car')]);
  const [airplane, car] = await results();
  expect(airplane).toContain('IoU 0.50, other label');
  expect(car).toContain('only here');
  expect(await page.locator('prelabel-results .none').innerText()).toBe(
    'Against Prediction 2: 1 pair, IoU 0.50; 1 only here, 0 only there.',
  );
  await look(page, 'compare-over');
});

it('switches versions and labels off and on', async () => {
  const chip = (name: string | RegExp) =>
    page.locator('prelabel-legend').getByRole('button', { name, exact: typeof name === 'string' });
  expect(await page.locator('prelabel-legend button').allInnerTexts()).toEqual([
    'Car\n2',
    'Airplane\n1',
    'old\n2',
    'new\n1',
  ]);
  await chip(/^old/).click();
  expect(await pictures(page)).toEqual([expect.stringContaining('1 drawn: 1: Car')]);
  await chip(/^old/).click();
  await chip(/^Car/).click();
  expect(await pictures(page)).toEqual([expect.stringContaining('1 drawn: 1: Airplane')]);
  await chip(/^Car/).click();
  expect(await pictures(page)).toEqual([expect.stringContaining('3 drawn')]);
});

it('side by side both pictures show the same part', async () => {
  await page.getByRole('button', { name: 'Side by side' }).click();
  expect(await pictures(page)).toEqual([
    expect.stringContaining('2 drawn'),
    expect.stringContaining('1 drawn: 1: Car'),
  ]);
  const views = () =>
    page.locator('prelabel-viewer').evaluateAll((all) => all.map((one) => ({ ...(one as PrelabelViewer).view! })));
  // The whole picture, in half the room.
  const [before] = await views();
  const box = (await page.locator('prelabel-viewer').first().boundingBox())!;
  expect(before!.x).toBeCloseTo((box.width - 600 * before!.scale) / 2, 0);
  await look(page, 'compare-side');
  await page.locator('prelabel-viewer').nth(1).hover();
  await page.mouse.wheel(0, -240);
  await frames(page);
  const [left, right] = await views();
  expect(left).toEqual(right);
  expect(left!.scale).toBeGreaterThan(before!.scale * 1.3);
  await page.getByRole('button', { name: 'Side by side' }).click();
  await page.getByLabel('Compare with').selectOption('');
});

it('points at the same region in list and picture', async () => {
  const viewer = page.locator('prelabel-viewer').first();
  const box = (await viewer.boundingBox())!;
  await page.keyboard.press('f');
  await frames(page);
  const { scale, x, y } = await viewer.evaluate((one) => ({ ...(one as PrelabelViewer).view! }));
  await page.mouse.move(box.x + x + 470 * scale, box.y + y + 346 * scale);
  await expect.poll(() => page.locator('prelabel-results .hovered').innerText()).toContain('Car');
  await page.locator('prelabel-results .item').first().hover();
  await expect.poll(() => viewer.evaluate((one) => (one as PrelabelViewer).hovered)).toBe(0);
});
