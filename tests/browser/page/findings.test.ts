// From a finding to its region and to its place in the source.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  drawn,
  expectHeading,
  frames,
  give,
  look,
  openWorkbench,
  rulesListed,
  seedConfig,
  seedTask,
  viewOf,
} from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeAll(async () => {
  opened = await openWorkbench();
  page = opened.page;
  await page.getByRole('button', { name: 'The same, broken' }).click();
  await expectHeading(page, /1 of 5 tasks/);
  await drawn(page);
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

const marked = () => page.locator('prelabel-task mark').allInnerTexts();

it('a click selects the region, zooms to it and marks the place in the source', async () => {
  const before = await viewOf(page);
  await page.locator('prelabel-findings .finding', { hasText: 'label/case' }).click();
  await frames(page);
  const view = await viewOf(page);
  expect(view.scale).toBeGreaterThan(before.scale);
  const box = (await page.locator('prelabel-viewer').boundingBox())!;
  expect(view.x + 127.44 * view.scale).toBeCloseTo(box.width / 2, 0);
  expect(view.y + 142.16 * view.scale).toBeCloseTo(box.height / 2, 0);
  expect(await page.locator('prelabel-results [aria-current="true"]').innerText()).toContain('1: airplane');
  await expect.poll(marked).toEqual(['"airplane"']);
  expect(await page.locator('prelabel-task li.inside .number').innerText()).toBe('10');
  expect(await page.locator('prelabel-task prelabel-source li').count()).toBeGreaterThan(6);
  const facts = await page.locator('prelabel-results dl').innerText();
  expect(facts.replaceAll('\u00a0', ' ')).toMatch(
    /Corner\s+29.88, 51.66 px[\s\S]*Size\s+195.12 × 180.99 px[\s\S]*Angle\s+0°/,
  );
  await look(page, 'finding');
});

it('a click on a box selects it and shows its item in the source', async () => {
  await page.keyboard.press('f');
  await frames(page);
  const { scale, x, y } = await viewOf(page);
  const box = (await page.locator('prelabel-viewer').boundingBox())!;
  await page.mouse.click(box.x + x + 470 * scale, box.y + y + 346 * scale);
  await expect.poll(() => page.locator('prelabel-results [aria-current="true"]').innerText()).toContain('2: Car');
  await expect.poll(async () => (await marked()).join('\n')).toContain('"id": "result2"');
  expect((await viewOf(page)).scale).toBeCloseTo(scale, 6);
});

it('walks tasks and findings by keys', async () => {
  const title = () => page.locator('prelabel-picture .title').innerText();
  await page.locator('prelabel-viewer canvas').focus();
  await page.keyboard.press('j');
  await expect.poll(title).toBe('Task 2');
  await page.keyboard.press('j');
  await expect.poll(title).toBe('Task 3');
  await page.keyboard.press('k');
  await expect.poll(title).toBe('Task 2');
  await page.keyboard.press('n');
  await expect.poll(() => page.locator('prelabel-findings [aria-current="true"]').count()).toBe(1);
  const first = await page.locator('prelabel-findings [aria-current="true"]').innerText();
  await page.keyboard.press('p');
  await expect.poll(title).toBe('Task 1');
  await page.keyboard.press('n');
  await expect.poll(title).toBe('Task 2');
  expect(await page.locator('prelabel-findings [aria-current="true"]').innerText()).toBe(first);
});

it('zooms, fits and pans by keys', async () => {
  await page.keyboard.press('1');
  await frames(page);
  expect((await viewOf(page)).scale).toBe(1);
  await page.keyboard.press('+');
  await frames(page);
  expect((await viewOf(page)).scale).toBeCloseTo(1.25, 6);
  const { x } = await viewOf(page);
  await page.keyboard.press('ArrowRight');
  await frames(page);
  expect((await viewOf(page)).x).toBeCloseTo(x - 60, 6);
  await page.keyboard.press('/');
  expect(await page.locator('input[type="search"]').evaluate((input) => input.matches(':focus'))).toBe(true);
  await page.keyboard.type('j');
  expect(await page.locator('input[type="search"]').inputValue()).toBe('j');
  await page.keyboard.press('Escape');
  await page.locator('prelabel-viewer canvas').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

it('shows the source in the picture’s room when a file is broken', async () => {
  const broken = Buffer.from('[\n  { "data": { "image": "/a.jpg" } }\n  { "data": { "image": "/b.jpg" } }\n]\n');
  await give(page, { name: 'broken.json', mimeType: 'application/json', buffer: broken });
  await give(page, seedConfig);
  await expectHeading(page, /refuse this import/);
  await expect.poll(() => rulesListed(page)).toContain('json/syntax');
  await expect.poll(() => page.locator('prelabel-broken li.inside .number').allInnerTexts()).toEqual(['3']);
  expect(await page.locator('prelabel-picture').isVisible()).toBe(false);
  await look(page, 'broken-json');
});

it('and when the config is', async () => {
  await give(page, {
    name: 'config.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from('<View>\n  <Image name="image"\n</View>\n'),
  });
  await give(page, seedTask);
  await expectHeading(page, /refuse this labeling config/);
  await expect.poll(() => rulesListed(page)).toContain('config/xml-syntax');
  expect(await page.locator('prelabel-broken prelabel-source mark').count()).toBeGreaterThan(0);
  await look(page, 'broken-config');
});
