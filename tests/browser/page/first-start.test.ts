// What a person meets: the seed's example at work, its picture, its choice as text; one click to a broken one.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawn, expectHeading, heading, look, openWorkbench, rulesListed } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
beforeAll(async () => {
  opened = await openWorkbench();
});
const tasks = () => opened.page.locator('prelabel-tasks .list .row');
afterAll(async () => {
  await opened.close();
});

it('opens with the seed: verdict, boxes, choice', async () => {
  const { page } = opened;
  expect(await heading(page)).toBe('This task will show all its predictions.');
  const name = await page.getByRole('img', { name: /^Picture of 600 by 403 pixels/ }).getAttribute('aria-label');
  expect(name).toContain('2 drawn: 1: Airplane; 2: Car');
  expect(await page.locator('prelabel-picture .value').allInnerTexts()).toEqual([
    expect.stringMatching(/choice\s+Airbus/),
  ]);
  expect(await page.locator('prelabel-results .word').allInnerTexts()).toEqual([
    '1: Airplane',
    '2: Car',
    'choice: Airbus',
  ]);
  await look(page, 'seed');
});

it('says what was checked and what was not', async () => {
  const words = await opened.page.locator('prelabel-verdict p').innerText();
  expect(words).toMatch(/Checked against Label Studio \d/);
  expect(words).toContain('Not checked: ');
});

it('loads the broken variant with one click, with its causes', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'The same, broken' }).click();
  await expectHeading(page, /1 of 5 tasks will show all their predictions. 4 will not./);
  await drawn(page);
  expect(await rulesListed(page)).toEqual(['label/case', 'choice/unknown']);
  const causes = await page
    .locator('prelabel-causes button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('title')));
  for (const rule of ['label/case', 'choice/unknown', 'shape/negative-size', 'shape/outside', 'units/pixels']) {
    expect(causes.join(' ')).toContain(`(${rule})`);
  }
  await look(page, 'broken');
});

it('filters the tasks by a cause', async () => {
  const { page } = opened;
  await page.locator('prelabel-causes button[title*="shape/outside"]').click();
  await expect.poll(() => tasks().count()).toBe(1);
  await expect.poll(() => page.locator('prelabel-picture .title').innerText()).toBe('Task 3');
  await page.getByRole('button', { name: 'All causes' }).click();
  await expect.poll(() => tasks().count()).toBe(5);
});

it('closes to an empty room with the samples as pictures', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Close all files' }).click();
  await page.getByText('Drop files anywhere').waitFor();
  await look(page, 'empty');
  await page.getByRole('button', { name: /The guide’s example/ }).click();
  await expectHeading(page, /This task will show all its predictions./);
});

it('did nothing that a page of ours may not do', () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
});
