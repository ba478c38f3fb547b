// A drawing as SVG beside the viewer's own canvas: the same things in the same places and colours.

import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { createPrelabel } from '../../../web/engine/index.js';
import { picturePage } from '../../../web/engine/picture-page.js';
import { drawingOf } from '../../../web/reports/svg/drawing.js';
import { svgOf } from '../../../web/reports/svg/svg.js';
import { openPage } from '../support/chromium.js';
import { differing } from './differing.js';
import { galleryConfig, galleryTask, sheet } from './gallery.js';
import { type Pixels, readPng } from './png.js';
import { frames, screenshots } from './workbench.js';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Of the viewer, around a fitted picture. */
const kMargin = 28;

async function gallery(): Promise<string> {
  const prelabel = await createPrelabel({ worker: false });
  const preview = await prelabel.preview({ config: galleryConfig, task: galleryTask, masks: true });
  const drawing = drawingOf(preview, { prediction: 0, place: picturePage(preview), picture: null });
  return svgOf(drawing!);
}

/** The viewer alone, as large as shows the sheet at one to one. */
async function shownByViewer(page: Page): Promise<Pixels> {
  await page.evaluate(
    async ({ config, task, width, height }) => {
      document.body.innerHTML = '<div id="here" style="position: fixed; inset: 0; z-index: 9"></div>';
      const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
      viewer.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
      Object.assign(viewer, { config, task });
      document.querySelector('#here')?.append(viewer);
      while (!viewer.scene) await new Promise((done) => setTimeout(done, 50));
    },
    {
      config: galleryConfig,
      task: galleryTask,
      width: sheet.width + 2 * kMargin,
      height: sheet.height + 2 * kMargin,
    },
  );
  await frames(page);
  const clip = { x: kMargin, y: kMargin, ...sheet };
  return look(page, 'svg-gallery-canvas', clip);
}

async function shownAsSvg(page: Page, svg: string): Promise<Pixels> {
  await page.goto('about:blank');
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin: 0"><img src="${address}" style="display: block"></body>`);
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  await frames(page);
  return look(page, 'svg-gallery', { x: 0, y: 0, ...sheet });
}

async function look(page: Page, name: string, clip: { x: number; y: number; width: number; height: number }) {
  const png = await page.screenshot({ clip });
  mkdirSync(screenshots, { recursive: true });
  writeFileSync(`${screenshots}${name}.png`, png);
  return readPng(png);
}

it('draws the gallery as the viewer does', async () => {
  const opened = await openPage({ deviceScaleFactor: 1, colorScheme: 'light', viewport: { width: 1000, height: 600 } });
  close = opened.close;
  const { page } = opened;
  const canvas = await shownByViewer(page);
  const svg = await shownAsSvg(page, await gallery());
  // Captions are measured in one, reckoned in the other.
  expect(differing(canvas, svg)).toBeLessThan(0.01);
  expect(differing(svg, canvas)).toBeLessThan(0.01);
});
