// Narrow, dark, high contrast, without a pointer: everything is there and can be reached.

import { afterEach, expect, it } from 'vitest';
import { drawn, expectHeading, frames, look, openWorkbench } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>> | undefined;
afterEach(async () => {
  expect(opened?.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened?.close();
});

async function openBroken(options: Parameters<typeof openWorkbench>[0]) {
  opened = await openWorkbench(options);
  const { page } = opened;
  await page.getByRole('button', { name: 'The same, broken' }).click();
  await expectHeading(page, /1 of 5 tasks/);
  await drawn(page);
  return page;
}

it('narrow: verdict, then three tabs; nothing sticks out', async () => {
  const page = await openBroken({ viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true });
  const visible = async () =>
    Object.fromEntries(
      await Promise.all(
        ['prelabel-tasks', 'prelabel-picture', 'prelabel-task'].map(async (name) => [
          name,
          await page.locator(name).isVisible(),
        ]),
      ),
    );
  expect(await visible()).toEqual({ 'prelabel-tasks': false, 'prelabel-picture': true, 'prelabel-task': false });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await look(page, 'narrow-picture');
  await page.getByRole('tab', { name: 'Tasks' }).click();
  expect(await visible()).toEqual({ 'prelabel-tasks': true, 'prelabel-picture': false, 'prelabel-task': false });
  await look(page, 'narrow-tasks');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toBe('This task');
  await frames(page);
  await look(page, 'narrow-task');
  await page.locator('prelabel-findings .finding').first().click();
  await expect.poll(visible).toEqual({ 'prelabel-tasks': false, 'prelabel-picture': true, 'prelabel-task': false });
});

it('dark, by the system and by hand', async () => {
  const page = await openBroken({ colorScheme: 'dark' });
  const ground = () => page.locator('prelabel-app').evaluate((app) => getComputedStyle(app).backgroundColor);
  const dark = await ground();
  await look(page, 'dark');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect.poll(ground).not.toBe(dark);
});

it('forced colours', async () => {
  const page = await openBroken({ forcedColors: 'active' });
  await look(page, 'forced-colors');
});

it('wide', async () => {
  const page = await openBroken({ viewport: { width: 1920, height: 1080 } });
  await look(page, 'wide');
});

it('reaches everything by Tab and says what it is', async () => {
  const page = await openBroken({});
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const host = at?.getRootNode();
      return host instanceof ShadowRoot ? host.host.localName : (at?.localName ?? '');
    });
    seen.add(name);
  }
  for (const part of [
    'prelabel-inputs',
    'prelabel-causes',
    'prelabel-tasks',
    'prelabel-viewer',
    'prelabel-tools',
    'prelabel-findings',
    'prelabel-results',
  ]) {
    expect([...seen]).toContain(part);
  }
  expect(await page.locator('prelabel-verdict [role="status"]').innerText()).toContain('1 of 5 tasks');
});
