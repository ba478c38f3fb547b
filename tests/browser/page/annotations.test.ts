// A task's annotations beside its predictions: chosen, laid over, put beside, with how far they agree.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frames, look, openWithTask, pictures, seedTask } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWithTask>>;
let page: Page;
beforeAll(async () => {
  opened = await openWithTask('annotated.json', await annotated());
  page = opened.page;
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

/** The annotation holds the airplane half as high under another label that the config lacks, and no car. */
async function annotated() {
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  const [plane] = structuredClone(task.predictions[0].result);
  plane.value.height /= 2;
  plane.value.rectanglelabels = ['Zeppelin'];
  task.annotations = [{ ground_truth: true, result: [plane] }];
  return task;
}

it('offers the annotation beside the prediction, and checks the prediction only', async () => {
  const layers = await page.getByLabel('Prediction', { exact: true }).locator('option').allInnerTexts();
  expect(layers).toEqual([expect.stringMatching(/^Prediction 1/), 'Annotation 1']);
  expect(await page.locator('prelabel-findings .rule').allInnerTexts()).not.toContain('label/unknown');
});

it('lays the annotation over the prediction and says how far they agree', async () => {
  await page.getByLabel('Compare with').selectOption({ label: 'Annotation 1' });
  expect(await pictures(page)).toEqual([expect.stringContaining('3 drawn: 1: Airplane; 2: Car; 1: Zeppelin')]);
  const [plane, car] = await page.locator('prelabel-results .item').allInnerTexts();
  expect(plane).toContain('IoU 0.50, other label');
  expect(car).toContain('only here');
  await look(page, 'annotation-over');
});

it('explains a region of the annotation that is picked in the picture', async () => {
  await page.keyboard.press('f');
  await frames(page);
  const viewer = page.locator('prelabel-viewer');
  const box = (await viewer.boundingBox())!;
  const { scale, x, y } = await viewer.evaluate((one) => ({
    ...(one as unknown as { view: DOMRect & { scale: number } }).view,
  }));
  const at = [box.x + x + 100 * scale, box.y + y + 100 * scale] as const;
  await page.mouse.click(...at); // the prediction's
  await page.waitForTimeout(350);
  await page.mouse.click(...at); // what lies below it
  const list = page.locator('prelabel-results');
  await list.getByRole('heading', { name: 'Annotation 1' }).waitFor();
  expect(await list.locator('prelabel-region dl').innerText()).toContain('Zeppelin');
});

it('puts them beside each other, and shows the annotation alone', async () => {
  await page.getByRole('button', { name: 'Side by side' }).click();
  expect(await pictures(page)).toEqual([
    expect.stringContaining('2 drawn'),
    expect.stringContaining('1 drawn: 1: Zeppelin'),
  ]);
  await look(page, 'annotation-beside');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await page.getByLabel('Compare with').selectOption('');
  await page.getByLabel('Prediction', { exact: true }).selectOption({ label: 'Annotation 1' });
  expect(await pictures(page)).toEqual([expect.stringContaining('1 drawn: 1: Zeppelin')]);
  expect(await page.locator('prelabel-results .item').count()).toBe(1);
});
