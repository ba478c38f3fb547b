// Pictures from other hosts: nothing is asked for before a person allows it; afterwards the picture, or the reason why not.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PictureHost, pictureHost } from './picture-host.js';
import { allow, giveTasks, hint, openTask, taskOf } from './remote-tasks.js';
import { drawn, expectHeading, frames, give, look, openWorkbench, picture, rulesListed } from './workbench.js';

let host: PictureHost;
let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
const start = async (options = {}) => {
  opened = await openWorkbench(options);
  page = opened.page;
};
beforeEach(async () => {
  host = await pictureHost();
});
afterEach(async () => {
  expect(opened.trouble.errors).toEqual([]);
  expect(opened.trouble.foreign).toEqual([]);
  // Chromium logs what it could not load; a policy that is broken would be a fault of ours.
  expect(opened.trouble.console.filter((line) => /Content Security Policy|violates/.test(line))).toEqual([]);
  await opened.close();
  await host.close();
});

it('asks nobody before permission, and only the allowed host after it', async () => {
  await start({ viewport: { width: 1280, height: 800 } });
  const other = await pictureHost();
  await giveTasks(page, taskOf(`${host.origin}/good.jpg`), taskOf(`${other.origin}/good.jpg`));
  await openTask(page, 1);
  await openTask(page, 0);
  await allow(page).waitFor();
  await page.waitForTimeout(500);
  expect(host.asked).toEqual([]);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await allow(page).innerText()).toBe(`Load pictures from ${host.origin.slice(7)}`);
  await look(page, 'remote-ask');

  await allow(page).click();
  await expect.poll(() => hint(page).count()).toBe(0);
  await drawn(page);
  expect(host.asked).toEqual(['/good.jpg']);
  expect(host.headers).not.toHaveProperty('referer');
  expect(host.headers).not.toHaveProperty('cookie');
  expect(await page.locator('prelabel-picture .about').innerText()).toContain('good.jpg 600 × 403');
  await look(page, 'remote-good');

  await openTask(page, 1);
  await allow(page).waitFor();
  await page.waitForTimeout(300);
  expect(other.asked).toEqual([]);
  await other.close();
});

it('a given file goes before the network', async () => {
  await start();
  await giveTasks(page, taskOf(`${host.origin}/sample.jpg`));
  await allow(page).waitFor();
  await give(page, picture);
  await expect.poll(() => hint(page).count()).toBe(0);
  expect(host.asked).toEqual([]);
});

const kReasons: Array<[string, RegExp, string | null]> = [
  ['/gone.jpg', /has nothing at this address \(404\)/, 'media/unreachable'],
  ['/locked.jpg', /refuses it to those who are not logged in \(403\)/, 'media/unreachable'],
  ['/login.jpg', /is no picture this browser can read/, 'media/unreachable'],
  [
    '/no-cors.jpg',
    /does not let other pages read the picture \(CORS\); only its size is known, 600 × 403/,
    'media/unreachable',
  ],
  ['/hidden.jpg', /answers, but with no picture, and does not let other pages read the answer/, 'media/unreachable'],
  ['/reset.jpg', /could not be reached/, 'media/unreachable'],
  ['/silent.jpg', /did not answer within 10 seconds/, 'media/unreachable'],
  ['/halting.jpg', /did not answer within 10 seconds/, 'media/unreachable'],
  ['/text.jpg', /^$/, 'media/unreachable'],
  ['/unnamed', /^$/, null],
  ['/moved.jpg', /^$/, null],
];

it('says why a picture is not there, beside it and as a finding, and keeps the shapes', async () => {
  await start();
  await giveTasks(page, ...kReasons.map(([path]) => taskOf(host.origin + path)));
  await openTask(page, 0);
  await allow(page).click();
  for (const [i, [path, reason, rule]] of kReasons.entries()) {
    await openTask(page, i);
    await expect
      .poll(async () => (await hint(page).locator('.words').allInnerTexts()).join(''), {
        timeout: 15_000,
        message: path,
      })
      .toMatch(reason);
    const name = await page.getByRole('img', { name: /^Picture of 600 by 403/ }).getAttribute('aria-label');
    expect(name, path).toContain('1 drawn: 1: Car');
    const rules = await rulesListed(page);
    if (rule) expect(rules, path).toEqual([rule]);
    else expect(rules, path).toEqual([]);
  }
  await openTask(page, 3);
  await look(page, 'remote-cors');
});

it('counts in the verdict what has come of a picture since', async () => {
  await start();
  await giveTasks(page, taskOf(`${host.origin}/gone.jpg`), taskOf(`${host.origin}/good.jpg`));
  await openTask(page, 0);
  await expectHeading(page, /All 2 tasks will show/);
  await allow(page).click();
  await expectHeading(page, /1 of 2 tasks will show all their predictions/);
  await page.getByRole('group', { name: 'Causes' }).getByText('cannot be loaded').waitFor();
  await page.getByText('Task 1', { exact: true }).first().waitFor();
  await look(page, 'remote-counted');
});

it('asks again when told to', async () => {
  await start();
  await giveTasks(page, taskOf(`${host.origin}/gone.jpg`));
  await allow(page).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => host.asked).toEqual(['/gone.jpg', '/gone.jpg']);
});

it('compares the size of what it loaded, or may only see, with what the results say', async () => {
  await start();
  await giveTasks(page, taskOf(`${host.origin}/good.jpg`, 300, 200), taskOf(`${host.origin}/no-cors.jpg`, 300, 200));
  await openTask(page, 0);
  await allow(page).click();
  await page.getByText('results say 300 × 200').waitFor();
  await expect.poll(() => rulesListed(page)).toEqual(['media/size-differs']);
  await openTask(page, 1);
  await page.getByText('results say 300 × 200').waitFor();
  await expect.poll(async () => (await rulesListed(page)).sort()).toEqual(['media/size-differs', 'media/unreachable']);
});

it('keeps what is selected when the picture comes', async () => {
  await start();
  await giveTasks(page, taskOf(`${host.origin}/good.jpg`, 300, 200));
  await allow(page).waitFor();
  await page.getByRole('button', { name: /^1: Car/ }).click();
  await allow(page).click();
  await expect.poll(() => hint(page).count()).toBe(0);
  await frames(page);
  const chosen = page.locator('[aria-selected="true"], [aria-current="true"]');
  expect(await chosen.allInnerTexts()).toContainEqual(expect.stringContaining('Car'));
});

it.each([
  ['light', 390],
  ['dark', 390],
  ['dark', 1280],
] as const)('looks well: %s, %i px wide', async (colorScheme, width) => {
  await start({ colorScheme, viewport: { width, height: 800 } });
  await giveTasks(page, taskOf(`${host.origin}/no-cors.jpg`, 300, 200));
  await allow(page).waitFor();
  await look(page, `remote-ask-${colorScheme}-${width}`);
  await allow(page).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await frames(page);
  await look(page, `remote-failed-${colorScheme}-${width}`);
  const box = (await hint(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
});
