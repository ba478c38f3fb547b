// The words in the place of a picture that is not there, and facts of a region: small on a phone, reached by keyboard.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PictureHost, pictureHost } from './picture-host.js';
import { drawn, frames, give, look, openWorkbench, picture, seedConfig, seedTask } from './workbench.js';

let host: PictureHost;
let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeEach(async () => {
  host = await pictureHost();
});
afterEach(async () => {
  expect(opened.trouble.errors).toEqual([]);
  await opened.close();
  await host.close();
});

async function start(path: string, options: object = {}) {
  opened = await openWorkbench(options);
  page = opened.page;
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  task.data.image = host.origin + path;
  await give(page, [
    { name: 'remote.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([task])) },
    { name: 'config.xml', mimeType: 'text/xml', buffer: await readFile(seedConfig) },
  ]);
  await allow().waitFor({ timeout: 20_000 });
}

const hint = () => page.locator('prelabel-picture .hint');
const words = () => hint().locator('.words');
const allow = () => page.getByRole('button', { name: /^Load pictures from 127/ });
/** What has the focus, inside of everything. */
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });

it.each(['light', 'dark'] as const)('takes one line of a phone until it is opened: %s', async (colorScheme) => {
  await start('/no-cors.jpg', { colorScheme, viewport: { width: 390, height: 800 } });
  const height = async () => (await hint().boundingBox())!.height;
  const room = (await page.locator('prelabel-picture .stage').boundingBox())!.height;
  for (const name of ['ask', 'failed']) {
    expect(await height(), name).toBeLessThan(room / 8);
    const box = (await hint().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await look(page, `hint-${name}-${colorScheme}`);
    if (name === 'ask') await allow().click();
    if (name === 'ask') await page.getByRole('button', { name: 'Try again' }).waitFor();
    await frames(page);
  }
  expect((await words().boundingBox())!.height).toBeLessThan(3);
  await page.getByRole('button', { name: 'Not shown' }).click();
  expect((await words().boundingBox())!.height).toBeGreaterThan(15);
  await look(page, `hint-open-${colorScheme}`);
  await page.getByRole('button', { name: 'Not shown' }).click();
  expect(await height()).toBeLessThan(room / 8);
});

it('hands the focus on when its button is gone: to the picture that comes', async () => {
  await start('/good.jpg');
  await allow().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hint().count()).toBe(0);
  await expect.poll(focused).toMatch(/^Picture of 600 by 403/);
});

it('or to what can be done next', async () => {
  await start('/gone.jpg');
  await allow().focus();
  for (const asked of [1, 2]) {
    await page.keyboard.press('Enter');
    await expect.poll(() => host.asked.length).toBe(asked);
    await expect.poll(focused).toBe('Try again');
  }
  // Nobody's focus is taken away.
  await page.getByLabel('Search').focus();
  const before = await focused();
  await give(page, { name: 'gone.jpg', mimeType: 'image/jpeg', buffer: await readFile(picture) });
  await expect.poll(() => hint().count()).toBe(0);
  expect(await focused()).toBe(before);
});

it.each([
  ['light', 1280],
  ['dark', 390],
] as const)('what the facts of a region mean is told without a pointer: %s, %i px', async (colorScheme, width) => {
  opened = await openWorkbench({ colorScheme, viewport: { width, height: 800 } });
  page = opened.page;
  await drawn(page);
  if (width < 800) await page.getByRole('tab', { name: 'This task' }).click();
  await page.getByRole('button', { name: /^1: Airplane/ }).click();
  if (width < 800) await page.getByRole('tab', { name: 'This task' }).click();
  const facts = page.locator('prelabel-region dl');
  const corner = facts.getByRole('button', { name: 'Corner' });
  await corner.focus();
  expect(await facts.innerText()).not.toContain('turns the box about');
  await page.keyboard.press('Enter');
  await facts.getByText('the first corner, which Label Studio turns the box about.').waitFor();
  expect(await corner.getAttribute('aria-expanded')).toBe('true');
  // A number and its unit stand on one line.
  expect(await facts.locator('dd').first().textContent()).toMatch(/\d\u00a0px · \d+\.\d+\u00a0%, /);
  await look(page, `facts-${colorScheme}-${width}`);
  await page.keyboard.press('Enter');
  expect(await facts.innerText()).not.toContain('turns the box about');
});
