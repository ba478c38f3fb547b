// An allowed host that sends a picture on to another one: that one is not asked before a person says so. And a frame that
// dies while it loads.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PictureHost, pictureHost } from './picture-host.js';
import { allow, giveTasks, hint, openTask, taskOf } from './remote-tasks.js';
import { drawn, look, openWorkbench } from './workbench.js';

let host: PictureHost;
let other: PictureHost;
let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeEach(async () => {
  [host, other] = await Promise.all([pictureHost(), pictureHost()]);
});
afterEach(async () => {
  expect(opened.trouble.errors).toEqual([]);
  expect(opened.trouble.foreign).toEqual([]);
  await opened.close();
  await Promise.all([host.close(), other.close()]);
});

async function start(options: object, ...addresses: string[]) {
  opened = await openWorkbench(options);
  page = opened.page;
  await giveTasks(page, ...addresses.map((image) => taskOf(image)));
}

const kRefused = /sends this picture on to another host, which is not allowed/;

it('asks no host that was not allowed, however it is led there', async () => {
  const away = encodeURIComponent(`${other.origin}/good.jpg`);
  await start(
    { viewport: { width: 1280, height: 800 } },
    `${host.origin}/to?${away}`,
    `${host.origin}/to-no-cors?${away}`,
    `${host.origin}/to?${encodeURIComponent(`/to?${away}`)}`,
    `${host.origin}/to?${encodeURIComponent('/good.jpg')}`,
  );
  await openTask(page, 0);
  await allow(page).click();
  for (const number of [0, 1, 2]) {
    await openTask(page, number);
    await hint(page).getByText(kRefused).waitFor({ timeout: 15_000 });
    expect(await page.locator('prelabel-findings .rule').count()).toBe(0);
  }
  await look(page, 'redirect-refused');
  expect(other.asked).toEqual([]);
  await openTask(page, 3);
  await expect.poll(() => hint(page).count()).toBe(0);
  expect(host.asked.at(-1)).toBe('/good.jpg');

  await openTask(page, 0);
  await page.getByRole('button', { name: 'Follow it anywhere' }).click();
  await expect.poll(() => hint(page).count()).toBe(0);
  await drawn(page);
  expect(other.asked).toEqual(['/good.jpg']);
});

it('follows to a host that is allowed as well', async () => {
  const away = `${other.origin}/good.jpg`;
  await start({}, away, `${host.origin}/to?${encodeURIComponent(away)}`);
  for (const number of [0, 1]) {
    await openTask(page, number);
    await allow(page).click();
    await expect.poll(() => hint(page).count(), { timeout: 15_000 }).toBe(0);
  }
});

it('gives up when the frame dies, and starts a new one when told to', async () => {
  await start({}, `${host.origin}/silent.jpg`);
  await allow(page).click();
  await expect.poll(() => host.asked).toEqual(['/silent.jpg']);
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  await hint(page).getByText('Loading stopped without an answer.').waitFor({ timeout: 25_000 });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => host.asked).toEqual(['/silent.jpg', '/silent.jpg']);
});
