// The gallery in the real editor and in ours, side by side for people to look at (build/screenshots), and compared.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { PrelabelViewer } from '../../web/elements/prelabel-viewer.js';
import { differing } from '../browser/page/differing.js';
import { readPng } from '../browser/page/png.js';
import { frames, screenshots } from '../browser/page/workbench.js';
import { launch, newPage, servePage } from '../browser/support/chromium.js';
import { type Case, taskOf } from './case.js';
import { type Editor, startEditor } from './editor.js';
import { gallery, galleryWithoutArrows } from './gallery.js';
import { whiteImage } from './png.js';

/** Of our viewer, around a fitted picture. */
const kMargin = 28;

let editor: Editor;
let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  editor = await startEditor();
  browser = await launch();
  served = await servePage();
}, 300_000);
afterAll(async () => {
  await editor?.close();
  await browser?.close();
  await served?.close();
});

function keep(name: string, png: Buffer): void {
  mkdirSync(screenshots, { recursive: true });
  writeFileSync(`${screenshots}${name}.png`, png);
}

/** A case in our viewer, its picture that wide, without what the editor does not show unasked. */
async function ours(given: Case, colorScheme: 'light' | 'dark', width: number): Promise<Buffer> {
  const height = (width * given.size[1]) / given.size[0];
  const { page } = await newPage(browser, { colorScheme, viewport: { width: 1280, height: 900 } });
  await page.goto(served.url);
  await page.evaluate(
    async ({ config, task, width, height }) => {
      document.body.innerHTML = '<div id="here" style="position: fixed; inset: 0; z-index: 9"></div>';
      const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
      viewer.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
      viewer.options = { labels: false, scores: false, marks: false };
      Object.assign(viewer, { config, task });
      document.querySelector('#here')?.append(viewer);
      while (!viewer.scene) await new Promise((done) => setTimeout(done, 50));
    },
    {
      config: given.config,
      task: JSON.stringify(taskOf(given, whiteImage)),
      width: width + 2 * kMargin,
      height: height + 2 * kMargin,
    },
  );
  await frames(page);
  const png = await page.screenshot({ clip: { x: kMargin, y: kMargin, width, height } });
  await page.context().close();
  return png;
}

it('stands beside the editor’s own, light and dark', async () => {
  const theirs = await editor.picture(gallery);
  keep('gallery-editor', theirs);
  const { width } = readPng(theirs);
  for (const scheme of ['light', 'dark'] as const) keep(`gallery-${scheme}`, await ours(gallery, scheme, width));
});

it('is drawn as the editor draws it, but for the arrows', async () => {
  const stage = readPng(await editor.picture(galleryWithoutArrows));
  const own = readPng(await ours(galleryWithoutArrows, 'light', stage.width));
  expect([own.width, own.height]).toEqual([stage.width, stage.height]);
  expect(differing(stage, own)).toBeLessThan(0.0005);
  expect(differing(own, stage)).toBeLessThan(0.0005);
});
