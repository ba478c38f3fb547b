// Tasks that cannot be read, files that hold none, checks that were stopped: nothing false is said of them.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PrelabelApp } from '../../../web/elements/prelabel-app.js';
import { expectHeading, give, look, openWorkbench, rulesListed, seedConfig } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeEach(async () => {
  opened = await openWorkbench();
  page = opened.page;
  await page.getByRole('button', { name: 'Close all files' }).click();
});
afterEach(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const chip = (name: string) => page.locator('prelabel-inputs button', { hasText: name }).locator('> span').first();

const box = (x: number, label = 'Car') => ({
  ...{ id: `r${x}`, type: 'rectanglelabels', from_name: 'label', to_name: 'image' },
  ...{ original_width: 600, original_height: 400 },
  value: { x, y: 10, width: 20, height: 20, rotation: 0, rectanglelabels: [label] },
});

it.each([
  ['a comma too many', '[\n {"data": {"image": "/a.jpg"}},\n {"data": {"image": "/b.jpg",}}\n]', '3'],
  ['a file cut off', '[\n {"data": {"image": "/a.jpg"}},\n {"data": {"ima', '3'],
])('%s inside a task: its source takes the picture’s room', async (_, text, line) => {
  await give(page, seedConfig);
  await give(page, json('cut.json', text));
  await expectHeading(page, /refuse this import/);
  await expect.poll(() => page.locator('prelabel-broken li.inside .number').allInnerTexts()).toEqual([line]);
  expect(await rulesListed(page)).toEqual(['json/syntax']);
  expect(await page.locator('prelabel-findings [aria-current="true"]').count()).toBe(1);
  expect(await page.locator('prelabel-picture').isVisible()).toBe(false);
  expect(await page.getByText(/^No prediction/).count()).toBe(0);
  expect(await chip('cut.json').getAttribute('class')).toBe('error');
  await look(page, 'broken-task');
});

it('opens the finding of a file that holds no tasks', async () => {
  await give(page, seedConfig);
  await give(page, json('coco.json', '{"images": [{"id": 1}], "annotations": [{"id": 1}], "categories": []}'));
  await expect.poll(() => rulesListed(page)).toEqual(['file/not-tasks']);
  await expect.poll(() => page.locator('prelabel-broken mark').count()).toBeGreaterThan(0);
  expect(await chip('coco.json').getAttribute('class')).toBe('error');
});

it('opens the first prediction of which anything is shown, and marks it', async () => {
  const task = {
    data: { image: '/a.jpg' },
    predictions: [
      { model_version: 'a', result: [{ ...box(10), from_name: 'nobody' }] },
      { model_version: 'b', result: [box(30)] },
    ],
  };
  await give(page, seedConfig);
  await give(page, json('two.json', JSON.stringify([task])));
  const select = page.getByLabel('Prediction', { exact: true });
  await select.waitFor();
  expect(await select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe(
    'Prediction 2: b (shown)',
  );
});

it('without a config says so, and draws on a blank sheet of the original size', async () => {
  await give(
    page,
    json('t.json', JSON.stringify([{ data: { image: '/a.jpg' }, predictions: [{ result: [box(10)] }] }])),
  );
  await page.getByRole('img', { name: 'Picture of 600 by 400 pixels, 1 drawn: 1: Car' }).waitFor();
  expect(await page.locator('prelabel-picture .hint').innerText()).toContain(
    'Without the labeling config it is not known which value is the picture.',
  );
});

it('speaks of files of the same name by their paths, and opens the right one', async () => {
  const bad = JSON.stringify([
    { data: { image: '/b.jpg' }, predictions: [{ model_version: 'a', result: [box(10, 'Ship')] }] },
  ]);
  await page.locator('prelabel-app').evaluate(
    (app, [config, bad]) => {
      const made = (path: string, text: string) =>
        Object.defineProperty(new File([text], path.split('/').pop()!), 'webkitRelativePath', { value: path });
      return (app as PrelabelApp).give([
        made('config.xml', config!),
        made('a/t.json', '[{"data": {"image": "/a.jpg"}}]'),
        made('b/t.json', bad!),
      ]);
    },
    [await readFile(seedConfig, 'utf8'), bad],
  );
  await expect.poll(() => page.locator('prelabel-picture .about').innerText()).toContain('b/t.json');
  await page.locator('prelabel-findings .finding', { hasText: 'label/unknown' }).click();
  await expect.poll(() => page.locator('prelabel-task mark').allInnerTexts()).toEqual(['"Ship"']);
});

it('a stopped check says how far it came, and can be made again', async () => {
  const task = JSON.stringify({ data: { image: '/a.jpg' }, predictions: [{ model_version: 'a', result: [box(10)] }] });
  await give(page, seedConfig);
  await page.locator('prelabel-app').evaluate((app, task) => {
    void (app as PrelabelApp).give([new File([`[${`${task},`.repeat(150_000)}${task}]`], 'many.json')]);
  }, task);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectHeading(page, /^Stopped/);
  expect(await page.locator('prelabel-inputs .good').count()).toBe(0);
  await look(page, 'stopped');
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.locator('prelabel-app').evaluate((app) => {
    const { parentNode } = app;
    app.remove();
    parentNode!.append(app);
  });
  await expectHeading(page, /^Stopped/);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expectHeading(page, /150,001 tasks will show all/);
  expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0);
});
