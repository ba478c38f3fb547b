// Masks on the screen: colours and opacity as the editor draws them over white (results-image reference, 5.2).

import { deflateSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { readPng } from './png.js';
import { drawn, frames, give, look, openWorkbench, rulesListed, viewOf } from './workbench.js';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const kWidth = 400;
const kHeight = 200;

/** An RGBA picture by a function of its pixels. */
function png(width: number, height: number, pixel: (x: number, y: number) => readonly number[]): Buffer {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat(),
  ]);
  const chunk = (type: string, body: Buffer) => {
    const data = Buffer.concat([Buffer.from(type), body]);
    const out = Buffer.alloc(data.length + 8);
    out.writeUInt32BE(body.length, 0);
    data.copy(out, 4);
    out.writeUInt32BE(crc(data), data.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Label Studio's run-length code: each run of pixels of one alpha as runs of up to 65536 words. */
function rle(alpha: (x: number, y: number) => number): number[] {
  const bits: string[] = [];
  const put = (value: number, count: number) => bits.push(value.toString(2).padStart(count, '0'));
  put(4 * kWidth * kHeight, 32);
  put(7, 5);
  for (const size of [3, 4, 8, 16]) put(size - 1, 4);
  for (let at = 0; at < kWidth * kHeight; ) {
    const value = alpha(at % kWidth, Math.floor(at / kWidth));
    let end = at;
    while (end < kWidth * kHeight && end - at < 16384 && alpha(end % kWidth, Math.floor(end / kWidth)) === value) end++;
    put(7, 3);
    put(4 * (end - at) - 1, 16);
    put(value, 8);
    at = end;
  }
  const text = bits.join('');
  return text.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

const config = `<View><Image name="image" value="$image"/>
  <BrushLabels name="brush" toName="image"><Label value="Road" background="#ff0000"/></BrushLabels>
  <BitmaskLabels name="bit" toName="image"><Label value="Car" background="#0000ff"/></BitmaskLabels></View>`;

const within = (x: number, y: number, left: number, top: number, right: number, bottom: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** Left: a brush, strong above, half below. Right: a bitmask of half the size, stretched. */
function task() {
  const common = { to_name: 'image', original_width: kWidth, original_height: kHeight };
  const brush = rle((x, y) => (within(x, y, 40, 40, 160, 100) ? 255 : within(x, y, 40, 100, 160, 160) ? 128 : 0));
  const bitmask = png(kWidth / 2, kHeight / 2, (x, y) =>
    within(x, y, 120, 20, 180, 80) ? [9, 99, 9, 255] : [255, 255, 255, 0],
  );
  return {
    data: { image: '/data/upload/1/white.png' },
    predictions: [
      {
        model_version: 'v1',
        result: [
          {
            id: 'b',
            type: 'brushlabels',
            from_name: 'brush',
            ...common,
            value: { format: 'rle', rle: brush, brushlabels: ['Road'] },
          },
          {
            id: 'i',
            type: 'bitmasklabels',
            from_name: 'bit',
            ...common,
            value: { imageDataURL: `data:image/png;base64,${bitmask.toString('base64')}`, bitmasklabels: ['Car'] },
          },
        ],
      },
    ],
  };
}

it('a brush and a bitmask in the colours of their labels, at 0.6', async () => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  const white = png(kWidth, kHeight, () => [255, 255, 255, 255]);
  await give(page, [
    { name: 'masks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([task()])) },
    { name: 'masks.xml', mimeType: 'text/xml', buffer: Buffer.from(config) },
    { name: 'white.png', mimeType: 'image/png', buffer: white },
  ]);
  await expect.poll(() => page.getByText('masks.json').count()).toBeGreaterThan(0);
  await drawn(page);
  await page.keyboard.press('f');
  await page.mouse.move(2, 2);
  await frames(page);
  await look(page, 'masks');
  const viewer = page.locator('prelabel-viewer');
  const shot = readPng(await viewer.screenshot());
  const view = await viewOf(page);
  const at = (x: number, y: number) =>
    shot.at(Math.round(view.x + x * view.scale), Math.round(view.y + y * view.scale));
  expect(at(100, 70)).toEqual([255, 102, 102]);
  expect(at(100, 130)).toEqual([255, 178, 178]);
  expect(at(20, 70)).toEqual([255, 255, 255]);
  expect(at(300, 100)).toEqual([102, 102, 255]);
  expect(at(230, 100)).toEqual([255, 255, 255]);
  // A click on the mask selects its region, one beside it does not.
  const box = (await viewer.boundingBox())!;
  const click = (x: number, y: number) =>
    page.mouse.click(box.x + view.x + x * view.scale, box.y + view.y + y * view.scale);
  await click(100, 70);
  await expect
    .poll(() => page.locator('[aria-selected="true"], [aria-current="true"]').allInnerTexts())
    .toContainEqual(expect.stringContaining('Road'));
});

it('the masks of an annotation too; each with the box that the editor draws with a caption', async () => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  const { predictions, data } = task();
  const annotated = { data, predictions: [{ result: [] }], annotations: [{ result: predictions[0]!.result }] };
  await give(page, [
    { name: 'masks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([annotated])) },
    { name: 'masks.xml', mimeType: 'text/xml', buffer: Buffer.from(config) },
    { name: 'white.png', mimeType: 'image/png', buffer: png(kWidth, kHeight, () => [255, 255, 255, 255]) },
  ]);
  await expect.poll(() => page.getByText('masks.json').count()).toBeGreaterThan(0);
  await page.getByLabel('Prediction', { exact: true }).selectOption({ label: 'Annotation 1' });
  await page.keyboard.press('f');
  await page.mouse.move(2, 2);
  await frames(page);
  const view = await viewOf(page);
  /** The strongest colour within two pixels along x. */
  const across = async (x: number, y: number) => {
    const shot = readPng(await page.locator('prelabel-viewer').screenshot());
    const at = [view.x + x * view.scale, view.y + y * view.scale].map(Math.round) as [number, number];
    return Math.min(...[-2, -1, 0, 1, 2].map((d) => shot.at(at[0] + d, at[1])![1]));
  };
  expect(await across(100, 70)).toBe(102);
  expect(await across(300, 100)).toBe(102);
  expect(await across(160, 70)).toBeLessThan(95);
  expect(await across(40, 130)).toBeLessThan(130);
  expect(await across(240, 100)).toBeLessThan(95);
  await page.keyboard.press('l');
  await frames(page);
  expect(await across(160, 70)).toBe(102);
});

it('a given picture of another size than the results say is told of', async () => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  const small = png(40, 30, () => [255, 255, 255, 255]);
  await give(page, [
    { name: 'masks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([task()])) },
    { name: 'masks.xml', mimeType: 'text/xml', buffer: Buffer.from(config) },
    { name: 'white.png', mimeType: 'image/png', buffer: small },
  ]);
  await expect.poll(() => rulesListed(page)).toContain('media/size-differs');
});

it('many large bitmasks: the page stays usable meanwhile, and says what was too much', async () => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  const side = 8000;
  const small = png(80, 80, (x, y) => (within(x, y, 20, 20, 60, 60) ? [0, 0, 0, 255] : [0, 0, 0, 0]));
  const result = Array.from({ length: 10 }, (_, i) => ({
    id: `m${i}`,
    type: 'bitmasklabels',
    from_name: 'bit',
    to_name: 'image',
    original_width: side,
    original_height: side,
    value: { imageDataURL: `data:image/png;base64,${small.toString('base64')}`, bitmasklabels: ['Car'] },
  }));
  const tasks = [
    { data: { image: '/a.png' }, predictions: [{ model_version: 'v', result }] },
    { data: { image: '/a' } },
  ];
  await give(page, [
    { name: 'masks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tasks)) },
    { name: 'masks.xml', mimeType: 'text/xml', buffer: Buffer.from(config) },
  ]);
  const row = (number: number) => page.locator('prelabel-tasks .list .row').nth(number);
  await row(1).click();
  const title = page.locator('prelabel-picture .title');
  await title.getByText('Task 2', { exact: true }).waitFor();
  await page.evaluate(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    Object.assign(globalThis, { looked: 0 });
    CanvasRenderingContext2D.prototype.getImageData = function (...place) {
      (globalThis as unknown as { looked: number }).looked++;
      return getImageData.apply(this, place);
    };
  });
  const looked = () => page.evaluate(() => (globalThis as unknown as { looked: number }).looked);
  // Turned away from, a task is not gone on with, not even within a mask.
  await row(0).click();
  await expect.poll(looked).toBeGreaterThan(0);
  await row(1).click();
  const before = await looked();
  await page.waitForTimeout(500);
  expect((await looked()) - before).toBeLessThanOrEqual(5);
  await page.evaluate(() => {
    const all: number[] = [];
    Object.assign(globalThis, { turns: all });
    setInterval(() => all.push(performance.now()), 5);
  });
  await row(0).click();
  await page
    .locator('prelabel-picture .hint')
    .getByText('6 bitmasks of this task are not drawn: that is more than this page reads.')
    .waitFor({ timeout: 40_000 });
  // Five masks in one piece each would leave hardly any.
  expect(await page.evaluate(() => (globalThis as unknown as { turns: number[] }).turns.length)).toBeGreaterThan(40);
  await page.mouse.move(2, 2);
  await frames(page);
  await look(page, 'masks-many');
  // Read in bands of 131 rows: from the first to the last row there is no gap, and nothing beside it.
  const shot = readPng(await page.locator('prelabel-viewer').screenshot());
  const view = await viewOf(page);
  const at = (x: number, y: number) =>
    shot.at(Math.round(view.x + x * view.scale), Math.round(view.y + y * view.scale))!;
  for (let y = 2150; y < 5900; y += 50) {
    for (const x of [2150, 4000, 5850]) expect(at(x, y)[0], `${x}, ${y}`).toBeLessThan(60);
    for (const x of [1700, 6300]) expect(at(x, y)[0], `${x}, ${y}`).toBeGreaterThan(200);
  }
  for (const y of [1700, 6300]) expect(at(4000, y)[0]).toBeGreaterThan(200);
});

it.each([
  [
    'sides longer than a canvas has',
    100_000,
    100,
    '1 bitmask of this task is not drawn: that is more than this page reads.',
  ],
  ['half a row in its last band', 2000, 1572.5, null],
  ['less than a pixel', 0.4, 0.4, null],
])('an original size with %s', async (_, width, height, words) => {
  const opened = await openWorkbench({ viewport: { width: 1280, height: 800 } });
  close = opened.close;
  const { page } = opened;
  const image = png(20, 20, () => [0, 0, 0, 255]);
  const result = {
    ...{ id: 'm', type: 'bitmasklabels', from_name: 'bit', to_name: 'image' },
    ...{ original_width: width, original_height: height },
    value: { imageDataURL: `data:image/png;base64,${image.toString('base64')}`, bitmasklabels: ['Car'] },
  };
  const tasks = [{ data: { image: '/a.png' }, predictions: [{ model_version: 'v', result: [result] }] }];
  await give(page, [
    { name: 'sides.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tasks)) },
    { name: 'sides.xml', mimeType: 'text/xml', buffer: Buffer.from(config) },
  ]);
  await page.locator('prelabel-picture .about').getByText('sides.json').waitFor({ timeout: 20_000 });
  const hint = page.locator('prelabel-picture .hint');
  if (words) await hint.getByText(words).waitFor();
  else expect(await hint.innerText()).not.toContain('bitmask');
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
});
