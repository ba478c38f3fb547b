// Moving the picture: mouse, two fingers, trackpad, keys; and where keys belong to something else.

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { drawn, expectHeading, frames, look, openWorkbench, viewOf } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
let cdp: CDPSession;
let box: { x: number; y: number; width: number; height: number };
beforeAll(async () => {
  opened = await openWorkbench({ hasTouch: true, viewport: { width: 1280, height: 800 } });
  page = opened.page;
  cdp = await page.context().newCDPSession(page);
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});
beforeEach(async () => {
  await page.locator('prelabel-viewer canvas').focus();
  await page.keyboard.press('f');
  await frames(page);
  box = (await page.locator('prelabel-viewer').boundingBox())!;
});

type Spot = readonly [number, number];
const middle = (): Spot => [box.x + box.width / 2, box.y + box.height / 2];

function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...spots: Spot[]) {
  return cdp.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
}

/** The point of the image under one of the screen. */
async function under([x, y]: Spot): Promise<Spot> {
  const view = await viewOf(page);
  return [(x - box.x - view.x) / view.scale, (y - box.y - view.y) / view.scale];
}

const close = ([x, y]: Spot, digits: number) => [expect.closeTo(x, digits), expect.closeTo(y, digits)];

it('two fingers zoom about the place between them, and move it', async () => {
  const [x, y] = middle();
  const { scale } = await viewOf(page);
  const held = await under([x, y]);
  await touch('touchStart', [x - 40, y]);
  await touch('touchStart', [x - 40, y], [x + 40, y]);
  for (let i = 1; i <= 8; i++) await touch('touchMove', [x - 40 - 5 * i, y], [x + 40 + 5 * i, y]);
  await frames(page);
  expect((await viewOf(page)).scale).toBeCloseTo(scale * 2, 2);
  expect(await under([x, y])).toEqual(close(held, 0));
  for (let i = 1; i <= 6; i++) await touch('touchMove', [x - 80, y + 10 * i], [x + 80, y + 10 * i]);
  await frames(page);
  expect(await under([x, y + 60])).toEqual(close(held, 0));
  await touch('touchEnd', [x - 80, y + 60]);
  await touch('touchEnd');
  await frames(page);
  // A pinch is no tap.
  expect(await page.locator('prelabel-results [aria-current="true"]').count()).toBe(0);
});

it('one finger moves the picture, and taps pick', async () => {
  const [x, y] = middle();
  const held = await under([x, y]);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 5; i++) await touch('touchMove', [x + 12 * i, y - 6 * i]);
  await touch('touchEnd');
  await frames(page);
  expect(await under([x + 60, y - 30])).toEqual(close(held, 1));
  await page.keyboard.press('f');
  await frames(page);
  const view = await viewOf(page);
  await page.touchscreen.tap(box.x + view.x + 470 * view.scale, box.y + view.y + 346 * view.scale);
  await expect.poll(() => page.locator('prelabel-results [aria-current="true"]').innerText()).toContain('2: Car');
});

it('a pinch on a trackpad, which is a wheel with ctrl, zooms at the pointer and not the page', async () => {
  const at: Spot = [Math.round(box.x + box.width / 3), Math.round(box.y + box.height / 3)];
  const held = await under(at);
  const { scale } = await viewOf(page);
  const inner = await page.evaluate(() => window.innerWidth);
  for (let i = 0; i < 5; i++) {
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: at[0],
      y: at[1],
      deltaX: 0,
      deltaY: -10,
      modifiers: 2,
    });
  }
  await frames(page);
  expect((await viewOf(page)).scale / scale).toBeCloseTo(Math.exp(0.5), 2);
  expect(await under(at)).toEqual(close(held, 1));
  expect(await page.evaluate(() => window.innerWidth)).toBe(inner);
});

it('the mouse drags, and double-clicks a region near or the whole back', async () => {
  const [x, y] = middle();
  const held = await under([x, y]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 30, { steps: 5 });
  await page.mouse.up();
  await frames(page);
  expect(await under([x + 50, y + 30])).toEqual(close(held, 1));
  await page.keyboard.press('f');
  await frames(page);
  const fit = await viewOf(page);
  await page.waitForTimeout(400);
  await page.mouse.dblclick(box.x + fit.x + 470 * fit.scale, box.y + fit.y + 346 * fit.scale);
  await frames(page);
  expect((await viewOf(page)).scale).toBeGreaterThan(fit.scale * 2);
  await page.waitForTimeout(400);
  await page.mouse.dblclick(box.x + 5, box.y + 5);
  await frames(page);
  expect(await viewOf(page)).toEqual(fit);
});

it('keys zoom, fit and move', async () => {
  const fit = await viewOf(page);
  await page.keyboard.press('+');
  await frames(page);
  expect((await viewOf(page)).scale).toBeCloseTo(fit.scale * 1.25, 4);
  const before = await viewOf(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await frames(page);
  const after = await viewOf(page);
  expect([after.x - before.x, after.y - before.y]).toEqual([-60, -60]);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await frames(page);
  expect((await viewOf(page)).scale).toBeCloseTo(fit.scale / 1.25, 4);
  await page.keyboard.press('1');
  await frames(page);
  expect((await viewOf(page)).scale).toBe(1);
});

it('keys belong to a field that is written into, and arrows to a list that can be scrolled', async () => {
  const before = await viewOf(page);
  await page.getByRole('searchbox').or(page.locator('prelabel-tasks input')).first().focus();
  await page.keyboard.type('1+f-');
  await page.keyboard.press('ArrowLeft');
  await frames(page);
  expect(await viewOf(page)).toEqual(before);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'The same, broken' }).click();
  await expectHeading(page, /1 of 5 tasks/);
  await drawn(page);
  const findings = page.locator('prelabel-findings');
  const room = await findings.evaluate((one) => one.scrollHeight - one.clientHeight);
  expect(room).toBeGreaterThan(0);
  const still = await viewOf(page);
  await findings.locator('.finding').first().focus();
  await page.keyboard.press('ArrowDown');
  await frames(page);
  expect(await viewOf(page)).toEqual(still);
  await page.keyboard.press('+');
  await frames(page);
  expect((await viewOf(page)).scale).toBeGreaterThan(still.scale);
});

it('flies to a region, and jumps where motion is reduced', async () => {
  const views = () =>
    page.locator('prelabel-viewer').evaluate(async (one) => {
      const viewer = one as PrelabelViewer;
      const scales = new Set<number>();
      viewer.zoomTo(1);
      const start = performance.now();
      while (performance.now() - start < 600) {
        await new Promise(requestAnimationFrame);
        scales.add(viewer.view!.scale);
      }
      return scales.size;
    });
  expect(await views()).toBeLessThanOrEqual(2);
  await page.keyboard.press('f');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await views()).toBeGreaterThan(2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

it('the least score is set on a phone as well', async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole('tab', { name: 'Picture' }).click();
  await frames(page);
  const slider = page.locator('prelabel-tools input[type="range"]');
  const at = (await slider.boundingBox())!;
  expect(at.width).toBeGreaterThan(120);
  expect(at.x + at.width).toBeLessThanOrEqual(390);
  await slider.fill('0.99');
  await frames(page);
  expect(await page.locator('prelabel-tools output').first().innerText()).toBe('0.99');
  await look(page, 'narrow-threshold');
});
