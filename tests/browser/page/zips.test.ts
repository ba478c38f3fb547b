// Zips on the page: what is in them as if it had been dropped, and plain words for what cannot be taken.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pythonZip, rawZip, text } from '../../web/elements/make-zip.js';
import { drawn, expectHeading, give, openWorkbench, picture, seedConfig, seedTask } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeEach(async () => {
  opened = await openWorkbench();
  page = opened.page;
});
afterEach(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

const latin = async (path: string) => (await readFile(path)).toString('latin1');
const giveZip = (name: string, bytes: Uint8Array) =>
  give(page, [{ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) }]);
const notices = () => page.getByRole('alert').innerText();

it.each([false, true])('config, tasks and pictures in one zip; stored: %s', async (stored) => {
  const bytes = pythonZip([
    { name: 'set/config.xml', data: await latin(seedConfig), stored },
    { name: 'set/tasks.json', data: await latin(seedTask), stored },
    { name: 'set/photos/sample.jpg', data: await latin(picture), stored },
  ]);
  await giveZip('all.zip', bytes);
  await expectHeading(page, /This task will show all its predictions./);
  await drawn(page);
  await page.getByRole('button', { name: 'config.xml', exact: true }).waitFor();
  await expect.poll(() => page.locator('prelabel-picture .about').innerText()).toContain('sample.jpg 600 × 403');
  expect(await page.locator('prelabel-picture .hint').count()).toBe(0);
});

it('from Windows, with an SVG: neither folders nor type are told as elsewhere', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="403"><rect width="9" height="9"/></svg>';
  const task = (await readFile(seedTask, 'utf8')).replace(/[^"/]*\.(jpg|png)/g, 'drawing.svg');
  await giveZip(
    'windows.zip',
    rawZip([
      { name: 'set\\', method: 0 },
      { name: 'set\\config.xml', data: await readFile(seedConfig) },
      { name: 'set\\tasks.json', data: text(task) },
      { name: 'set\\photos\\drawing.svg', data: text(svg) },
    ]),
  );
  await page.locator('prelabel-picture .about').getByText('drawing.svg 600 × 403').waitFor({ timeout: 20_000 });
  expect(await page.locator('prelabel-picture .hint').count()).toBe(0);
});

it('says what it cannot take, and takes the rest', async () => {
  const bytes = rawZip([
    { name: '../evil.jpg', data: text('x') },
    { name: 'locked.jpg', data: text('x'), flags: 1 },
    { name: 'tasks.json', data: await readFile(seedTask) },
    { name: 'config.xml', data: await readFile(seedConfig) },
    { name: 'sample.jpg', data: await readFile(picture), crc: 1 },
  ]);
  await giveZip('mixed.zip', bytes);
  await expectHeading(page, /This task will show all its predictions./);
  await expect.poll(notices).toContain('../evil.jpg in mixed.zip is left out: with a path that leads out of the zip.');
  expect(await notices()).toContain('locked.jpg in mixed.zip is left out: locked with a password.');
  await expect
    .poll(() => page.locator('prelabel-picture .hint').innerText())
    .toBe('sample.jpg in mixed.zip cannot be shown: damaged: its bytes do not fit their checksum.');
});

it('survives damaged zips', async () => {
  const good = pythonZip([{ name: 'a.json', data: '[]'.repeat(500) }]);
  await giveZip('cut.zip', good.slice(0, 40));
  await expect.poll(notices).toContain('cut.zip is left out: no zip, or cut off');
  const torn = good.slice();
  torn.fill(0xff, 40, 46);
  await giveZip('torn.zip', torn);
  await expect.poll(notices).toContain('a.json in torn.zip is left out: damaged: it cannot be unpacked.');
  // Bytes behind the end of what was packed.
  const junk = rawZip([{ name: 'b.json', data: text('[]') }]);
  await giveZip('junk.zip', new Uint8Array([...junk, 1, 2, 3]));
  await expect.poll(() => page.getByText('b.json').count()).toBeGreaterThan(0);
});

it('takes thousands of pictures in a zip', async () => {
  const jpeg = (await latin(picture)).slice(0, 3000);
  const files = Array.from({ length: 3000 }, (_, i) => ({ name: `p/${i}.jpg`, data: jpeg }));
  await giveZip('many.zip', pythonZip(files));
  await expect.poll(() => page.getByText('3,000 pictures').count(), { timeout: 30_000 }).toBe(1);
});
