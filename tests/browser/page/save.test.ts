// Saving the picture with what is drawn on it: the files themselves, opened again.

import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import type { Region, RegionKind } from '../../../web/engine/types.js';
import type { Scene } from '../../../web/viewer/index.js';
import { makeRegion } from '../../web/viewer/make-region.js';
import { launch, newPage, openPage } from '../support/chromium.js';
import { differing } from './differing.js';
import { type Pixels, readPng } from './png.js';
import {
  drawn,
  expectHeading,
  give,
  look,
  openWithTask,
  openWorkbench,
  picture,
  screenshots,
  seedConfig,
  seedTask,
} from './workbench.js';

const closing: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function workbench(options: Parameters<typeof openWorkbench>[0] = {}): Promise<Page> {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 }, ...options });
  closing.push(opened.close);
  return opened.page;
}

async function save(page: Page, word: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save as ${word}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** An SVG as a browser shows it that knows nothing else. */
async function rendered(svg: Buffer | string, name = 'save-svg'): Promise<Pixels> {
  const browser = await launch();
  closing.push(() => browser.close());
  const { page, trouble } = await newPage(browser, { viewport: { width: 2200, height: 1300 } });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin: 0"><img src="${address}" style="display: block"></body>`);
  const size = await page.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  });
  const shot = await page.screenshot({ clip: { x: 0, y: 0, ...size } });
  await writeFile(`${screenshots}${name}.png`, shot);
  expect(trouble).toEqual({ errors: [], console: [], foreign: [] });
  return readPng(shot);
}

it('fits on a phone', async () => {
  const page = await workbench({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await save(page, 'SVG');
  await page.getByText('Saved task-1-sample.svg.').waitFor();
  await look(page, 'save-phone');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(390);
});

it('saves a PNG of the natural size, the same for every screen', async () => {
  const files = [];
  for (const deviceScaleFactor of [1, 2]) {
    const page = await workbench({ deviceScaleFactor, colorScheme: deviceScaleFactor === 1 ? 'light' : 'dark' });
    // What is picked and zoomed to is no part of it.
    await page.keyboard.press('+');
    files.push(await save(page, 'PNG'));
    await page.getByText('Saved task-1-sample.png.').waitFor();
    await look(page, `save-${deviceScaleFactor}`);
  }
  const [one, two] = files;
  expect(one?.name).toBe('task-1-sample.png');
  const [pixels, others] = [readPng(one!.bytes), readPng(two!.bytes)];
  expect([pixels.width, pixels.height, others.width, others.height]).toEqual([600, 403, 600, 403]);
  // Letters are set a little otherwise.
  expect(differing(pixels, others)).toBeLessThan(0.001);
  expect(differing(others, pixels)).toBeLessThan(0.001);
  // The first box's edge, in its label's colour.
  const edge = pixels.at(225, 150)!;
  expect(edge[0]).toBeLessThan(120);
  expect(edge[1]).toBeGreaterThan(100);
});

it('saves an SVG with the picture as it was given inside, which shows what the PNG shows', async () => {
  const page = await workbench();
  const svg = await save(page, 'SVG');
  expect(svg.name).toBe('task-1-sample.svg');
  const text = svg.bytes.toString();
  const given = `data:image/jpeg;base64,${(await readFile(picture)).toString('base64')}`;
  expect(text.includes(`href="${given}"`)).toBe(true);
  const png = await save(page, 'PNG');
  const pixels = await rendered(text);
  expect([pixels.width, pixels.height]).toEqual([600, 403]);
  const plain = readPng(png.bytes);
  expect(differing(plain, pixels)).toBeLessThan(0.02);
  expect(differing(pixels, plain)).toBeLessThan(0.02);
});

it('saves what is switched on, and nothing else', async () => {
  const page = await workbench();
  const text = async () => (await save(page, 'SVG')).bytes.toString();
  expect(await text()).toContain('1: Airplane</text>');
  await page.keyboard.press('l');
  expect(await text()).not.toContain('</text>');
  await page.keyboard.press('h');
  expect(await text()).not.toContain('data-region');
});

const size = { width: 2000, height: 1200 };

function region(kind: RegionKind, x: number, y: number, more: Partial<Region> & { rotation?: number }): Region {
  return makeRegion({ x, y, width: 20, height: 20, rotation: more.rotation ?? 0 }, size, { kind, ...more });
}

/** On a large sheet: turned, dashed, scored, bad, masked; what is given to the page has to be plain data. */
function scene(): { scene: Scene; alpha: number[] } {
  const style = { stroke: '#3344ff', strokeOpacity: 0.8, strokeWidth: 4, fill: '#3344ff', fillOpacity: 0.3 };
  const alpha = Array.from({ length: 300 * 300 }, (_, i) =>
    Math.hypot((i % 300) - 150, Math.floor(i / 300) - 150) < 140 ? (i % 300 < 150 ? 255 : 120) : 0,
  );
  const mask = { x: 1500, y: 700, width: 300, height: 300, alpha: Uint8Array.from(alpha) };
  const regions = [
    region('rectangle', 10, 10, { score: 0.73 }),
    region('rectangle', 50, 10, { rotation: 25, style, labels: ['turned'] }),
    region('rectangle', 10, 60, { shown: false, reason: 'no-control' }),
    region('brush', 0, 0, { outline: null, bounds: null, style, mask, labels: ['mask'] }),
  ];
  const marks = ['error', 'warning', undefined, undefined] as const;
  const items = regions.map((one, i) => ({ region: one, number: i + 1, mark: marks[i] }));
  return { scene: { image: null, size, regions: items }, alpha };
}

async function bytesOf(
  page: Page,
  form: 'toPng' | 'toSvg',
  more: Partial<Scene> = {},
): Promise<[Buffer, string | null]> {
  const { scene: plain, alpha } = scene();
  const [base64, note] = await page.evaluate(
    async ({ given, alpha, form }) => {
      const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
      const scene = given as Scene;
      for (const { region: one } of scene.regions) if (one.mask) one.mask.alpha = Uint8Array.from(alpha);
      viewer.scene = scene;
      const { blob, note } = await viewer[form]();
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let letters = '';
      for (const byte of bytes) letters += String.fromCharCode(byte);
      return [btoa(letters), note] as const;
    },
    { given: { ...plain, ...more } as object, alpha, form },
  );
  return [Buffer.from(base64, 'base64'), note];
}

it('PNG and SVG of a large sheet show the same', async () => {
  const page = await workbench();
  const [files, notes] = [[], []] as [Buffer[], Array<string | null>];
  for (const form of ['toPng', 'toSvg'] as const) {
    const [file, note] = await bytesOf(page, form);
    files.push(file);
    notes.push(note);
  }
  expect(notes).toEqual([null, null]);
  await writeFile(`${screenshots}save-large.png`, files[0]!);
  const png = readPng(files[0]!);
  const svg = await rendered(files[1]!, 'save-large-svg');
  expect([png.width, png.height, svg.width, svg.height]).toEqual([2000, 1200, 2000, 1200]);
  expect(differing(png, svg)).toBeLessThan(0.005);
  expect(differing(svg, png)).toBeLessThan(0.005);
  // The mask: strong on the left, weaker on the right.
  for (const pixels of [png, svg]) {
    const [left, right] = [pixels.at(1560, 850)!, pixels.at(1740, 850)!];
    expect(left[0]).toBeLessThan(150);
    expect(right[0]).toBeGreaterThan(left[0] + 30);
  }
});

it('says when a PNG had to be made smaller', async () => {
  const page = await workbench();
  const [png, note] = await bytesOf(page, 'toPng', { size: { width: 24_000, height: 3000 }, regions: [] });
  const made = `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
  expect(note).toBe(`Made smaller: ${made} instead of 24000 × 3000, more than a PNG can be drawn with here.`);
  expect(png.readUInt32BE(16)).toBeLessThanOrEqual(16_384);
  expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(8, 1);
});

it('says so when the browser keeps the picture closed', async () => {
  const bytes = await readFile(picture);
  const host = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes));
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => host.close(done)));
  // As in a page of somebody else's that may show pictures of other hosts.
  const opened = await openPage({ bypassCSP: true });
  closing.push(opened.close);
  const words = await opened.page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
      viewer.scene = { image, size: { width: 600, height: 403 }, regions: [] };
      const why = (error: unknown) => (error as Error).message;
      return [await viewer.toPng().then(() => '', why), await viewer.toSvg().then(() => '', why)];
    },
    `http://127.0.0.1:${(host.address() as AddressInfo).port}/a.jpg`,
  );
  const sentence =
    'The browser does not let this page read the picture, which comes from another host. It can be shown here, not saved.';
  expect(words).toEqual([sentence, sentence]);
});

it('tells on the page why a picture was not saved', async () => {
  const page = await workbench();
  await page.locator('prelabel-viewer').evaluate((viewer) => {
    (viewer as PrelabelViewer).toPng = () => Promise.reject(new Error('broken'));
  });
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  await page.getByText('The picture could not be saved.').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await page.getByText('The picture could not be saved.').count()).toBe(0);
});

it('says nothing of saving where there is no picture', async () => {
  const page = await workbench();
  await page.locator('prelabel-save').evaluate((tools) => Object.assign(tools, { viewers: () => [] }));
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  await page.getByText('There is no picture to save.').waitFor();
  expect(await page.getByText(/^Saved/).count()).toBe(0);
});

it('a picture keeps the name of its task when another is turned to meanwhile', async () => {
  const page = await workbench();
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  const two = [task, { ...task, predictions: [] }];
  await give(page, { name: 'two.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(two)) });
  await give(page, [seedConfig, picture]);
  await expectHeading(page, /2 tasks/);
  await page.locator('prelabel-tasks .list .row').first().click();
  await page.locator('prelabel-picture .title').getByText('Task 1', { exact: true }).waitFor();
  await drawn(page);
  const before = await save(page, 'PNG');
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (take, ...more) {
      toBlob.call(this, (blob) => setTimeout(() => take(blob), 1000), ...more);
    };
  });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  await page.locator('prelabel-tasks .list .row').nth(1).click();
  await page.locator('prelabel-picture .title').getByText('Task 2', { exact: true }).waitFor();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('task-1-sample.png');
  expect(await readFile(await download.path())).toEqual(before.bytes);
  await page.getByText('Saved task-1-sample.png.').waitFor();
});

it('saves both pictures that stand beside each other', async () => {
  const task = JSON.parse(await readFile(seedTask, 'utf8'));
  const [plane] = task.predictions[0].result;
  const annotated = { ...task, annotations: [{ result: [{ ...plane, id: 'other' }] }] };
  const { page, close } = await openWithTask('both.json', annotated, { viewport: { width: 1280, height: 800 } });
  closing.push(close);
  await page.getByLabel('Compare with').selectOption({ label: 'Annotation 1' });
  await page.getByRole('button', { name: 'Side by side' }).click();
  const downloads: Download[] = [];
  page.on('download', (one) => downloads.push(one));
  for (const form of ['SVG', 'PNG']) {
    downloads.length = 0;
    await page.getByRole('button', { name: `Save as ${form}` }).click();
    await expect.poll(() => downloads.length).toBe(2);
    const names = ['prediction', 'annotation'].map((kind) => `task-1-sample-${kind}-1.${form.toLowerCase()}`);
    expect(downloads.map((one) => one.suggestedFilename())).toEqual(names);
    await page.getByText(`Saved ${names.join(' and ')}.`).waitFor();
    if (form === 'PNG') continue;
    const texts = await Promise.all(downloads.map(async (one) => readFile(await one.path(), 'utf8')));
    expect(texts.map((text) => text.split('data-region').length - 1)).toEqual([2, 1]);
  }
  await look(page, 'save-both');
});
