// Many tasks in one line: the list stays small, the right task opens, its place is found.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, expectHeading, give, openWorkbench, picture, rulesListed, seedConfig, seedTask } from './workbench.js';

const kTasks = 20_000;
let opened: Awaited<ReturnType<typeof openWorkbench>>;
let folder: string;
beforeAll(async () => {
  opened = await openWorkbench();
  folder = mkdtempSync(join(tmpdir(), 'prelabel-many-'));
  const seed = JSON.parse(await readFile(seedTask, 'utf8'));
  const tasks = Array.from({ length: kTasks }, (_, i) => JSON.stringify({ ...seed, data: { ...seed.data, shot: i } }));
  tasks[15_000] = tasks[15_000]!.replace('"Airplane"', '"airplane"');
  tasks[18_000] = tasks[18_000]!.replace('"Airbus"', '"Cessna"');
  writeFileSync(join(folder, 'tasks.json'), `[${tasks.join(',')}]`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

it('opens the worst of 20,000 tasks and shows its place in the one line', async () => {
  const { page } = opened;
  await give(page, [seedConfig, picture, join(folder, 'tasks.json')]);
  await expectHeading(page, /19,998 of 20,000 tasks will show all their predictions. 2 will not./);
  await expect.poll(() => page.locator('prelabel-picture .title').innerText()).toBe('Task 15001');
  await drawn(page);
  expect(await page.locator('prelabel-tasks .list .row').count()).toBeLessThan(60);
  await expect.poll(() => page.locator('#task-15000').isVisible()).toBe(true);
  await page.locator('prelabel-findings .finding', { hasText: 'label/case' }).click();
  await expect.poll(() => page.locator('prelabel-task mark').allInnerTexts()).toEqual(['"airplane"']);
  expect(await page.locator('prelabel-task prelabel-source li').count()).toBe(1);
});

it('walks to the next problem and searches by number', async () => {
  const { page } = opened;
  await page.locator('prelabel-viewer canvas').focus();
  await page.keyboard.press('j');
  await expect.poll(() => page.locator('prelabel-picture .title').innerText()).toBe('Task 18001');
  await expect.poll(() => rulesListed(page)).toContain('choice/unknown');
  await page.keyboard.press('/');
  await page.keyboard.type('19999');
  await expect.poll(() => page.locator('prelabel-tasks .list .title').allInnerTexts()).toEqual(['Task 19999']);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('prelabel-picture .title').innerText()).toBe('Task 19999');
});
