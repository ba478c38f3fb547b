// A selected region explained: its place in words, its turn on the picture, its JSON to copy; relations with both ends.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PrelabelViewer } from '../../../web/elements/prelabel-viewer.js';
import { readPng } from './png.js';
import { drawn, frames, give, look, openWorkbench, viewOf } from './workbench.js';

const config = `<View><Image name="img" value="$image"/>
  <RectangleLabels name="box" toName="img"><Label value="Car" background="#cc0044"/><Label value="Wheel" background="#0055cc"/></RectangleLabels>
  <Labels name="more" toName="img"><Label value="Old" background="#00aa00"/></Labels>
  <Rectangle name="plain" toName="img"/>
  <Relations><Relation value="part of"/></Relations></View>`;

const size = '"original_width": 800, "original_height": 400';
/** Written in ways that a program would not write it. */
const turned = `{ "id":"t",  ${size}, "type": "rectanglelabels", "from_name": "box", "to_name": "img",
    "score": 0.50, "value": {"x": 5e1, "y": 25, "width": 25, "height": 2.5e1, "rotation": 30, "rectanglelabels": ["Car"]} }`;
const box = (id: string, x: number, label: string) =>
  `{"id": "${id}", ${size}, "type": "rectanglelabels", "from_name": "box", "to_name": "img", "value": {"x": ${x}, "y": 60, "width": 10, "height": 20, "rotation": 0, "rectanglelabels": ["${label}"]}}`;
const part = (control: string, type: string, labels: string) =>
  `{"id": "p", ${size}, "type": "${type}", "from_name": "${control}", "to_name": "img", "value": {"x": 85, "y": 60, "width": 10, "height": 20, "rotation": 0${labels}}}`;
const parts = [part('plain', 'rectangle', ''), part('more', 'labels', ', "labels": ["Old"]')];
const task = `[{"data": {"image": "a.png"}, "predictions": [{"model_version": "m", "result": [
  ${turned}, ${box('a', 5, 'Car')}, ${box('b', 35, 'Wheel')}, ${parts.join(', ')},
  {"type": "relation", "from_id": "b", "to_id": "a", "direction": "right", "labels": ["part of"]},
  {"type": "relation", "from_id": "a", "to_id": "t", "direction": "bi", "labels": []}]}]}]`;

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeAll(async () => {
  opened = await openWorkbench({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1400, height: 900 },
  });
  page = opened.page;
  await give(page, [
    { name: 'turned.xml', mimeType: 'application/xml', buffer: Buffer.from(config) },
    { name: 'turned.json', mimeType: 'application/json', buffer: Buffer.from(task) },
  ]);
  await drawn(page);
  await item('4: Old').waitFor();
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});
beforeEach(async () => {
  await page.keyboard.press('f');
  await frames(page);
});

const list = () => page.locator('prelabel-results');
const item = (name: string) => list().locator('ul[aria-label="Results"] .item', { hasText: name });
const facts = async () => (await list().locator('prelabel-region dl').innerText()).replaceAll('\u00a0', ' ');
const spoken = () => page.locator('prelabel-picture p[role="status"]').innerText();
const viewer = () =>
  page
    .locator('prelabel-viewer')
    .evaluate((one) => ({ selected: (one as PrelabelViewer).selected, relation: (one as PrelabelViewer).relation }));

/** Of the screen, for a point of the image. */
async function onScreen(x: number, y: number): Promise<[number, number]> {
  const at = (await page.locator('prelabel-viewer').boundingBox())!;
  const view = await viewOf(page);
  return [at.x + view.x + x * view.scale, at.y + view.y + y * view.scale];
}

/** A click that is not the second of a double click. */
async function click(x: number, y: number): Promise<void> {
  await page.waitForTimeout(400);
  await page.mouse.click(...(await onScreen(x, y)));
  await page.mouse.move(2, 2);
  await frames(page);
}

async function colourAt(x: number, y: number, dx = 0, dy = 0): Promise<string> {
  const [px, py] = await onScreen(x, y);
  return String(readPng(await page.screenshot()).at(Math.round(px + dx), Math.round(py + dy)));
}

it('says where it lies, in pixels and percent, and what it is turned about', async () => {
  await item('1: Car').click();
  expect(await facts()).toMatch(
    /Corner\s+400, 100 px · 50 %, 25 %\s+Size\s+200 × 100 px · 25 % × 25 %\s+Centre\s+461\.6, 193\.3 px · 57\.7 %, 48\.33 %\s+Angle\s+30° clockwise about the corner\s+Score\s+0\.5\s+Labels\s+Car\s+Control\s+box\s+Shape\s+rectangle/,
  );
  expect(await spoken()).toBe(
    'Region 1, Car, rectangle, corner 400, 100 px, size 200 × 100 px, turned 30° clockwise about the corner.',
  );
});

it('draws the turn at the selected region only: corner, centre and arc', async () => {
  const guide = '47,84,201';
  await click(461, 193);
  await page.keyboard.press('f');
  await frames(page);
  expect(await colourAt(400, 100)).toBe(guide);
  expect(await colourAt(461.6, 193.3)).toBe(guide);
  await look(page, 'turned-light');
  await click(100, 20);
  expect(await viewer()).toEqual({ selected: null, relation: null });
  expect(await colourAt(400, 100)).not.toBe(guide);
  expect(await colourAt(461.6, 193.3)).not.toBe(guide);
});

it('copies the bytes as they were written, of all results of the region', async () => {
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await item('1: Car').click();
  await list().getByRole('button', { name: 'Copy JSON' }).click();
  await list().getByText('Copied.').waitFor();
  expect(await copied()).toBe(turned);
  await item('4: Old').click();
  // The list goes to it, and nothing else moves.
  await expect.poll(() => list().evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  expect(await page.locator('prelabel-app').evaluate((app) => app.scrollTop)).toBe(0);
  expect(await list().getByText('Copied.').count()).toBe(0);
  await list().getByRole('button', { name: 'Copy JSON' }).click();
  await list().getByText('Copied.').waitFor();
  expect(await copied()).toBe(`[\n${parts.join(',\n')}\n]`);
});

it('copies where the clipboard is refused to scripts; else shows what to copy', async () => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await item('2: Car').click();
  const button = list().getByRole('button', { name: 'Copy JSON' });
  await button.focus();
  await page.keyboard.press('Enter');
  await list().getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(box('a', 5, 'Car'));
  expect(await button.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await button.click();
  const field = list().getByLabel('JSON of the region');
  expect(await field.inputValue()).toBe(box('a', 5, 'Car'));
  expect(await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBeGreaterThan(
    100,
  );
});

it('lists relations with their ends, way and labels; picking one shows both ends', async () => {
  await list().getByRole('heading', { name: 'Relations' }).waitFor();
  const relations = list().locator('ul[aria-labelledby="relations"] .item');
  expect((await relations.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
    '3: Wheel → points to 2: Car part of',
    '2: Car ↔ both ways with 1: Car',
  ]);
  await relations.first().click();
  await frames(page);
  expect(await viewer()).toEqual({ selected: null, relation: 0 });
  expect(await relations.first().getAttribute('aria-current')).toBe('true');
  expect(await list().locator('.end .word').allInnerTexts()).toEqual(['2: Car', '3: Wheel']);
  expect(await spoken()).toBe('Relation: 3: Wheel points to 2: Car, part of.');
  // Both ends in view, as large as they go: from 5 % to 45 % of the width.
  const room = (await page.locator('prelabel-viewer').boundingBox())!.width;
  const { scale, x } = await viewOf(page);
  expect(scale * 320).toBeGreaterThan(room / 2);
  expect([x + scale * 40, x + scale * 360]).toEqual([expect.closeTo(90, 0), expect.closeTo(room - 90, 0)]);
  await look(page, 'relation');
});

it('a click on an arrow picks the relation, another one what lies below', async () => {
  await click(200, 280);
  expect(await viewer()).toEqual({ selected: null, relation: 0 });
  expect(await list().locator('.item[aria-current="true"] .word').innerText()).toContain('3: Wheel');
  await click(75, 270);
  expect(await viewer()).toEqual({ selected: 1, relation: null });
});

it('is reached and done by keyboard alone', async () => {
  await item('1: Car').focus();
  await page.keyboard.press('Enter');
  await frames(page);
  expect((await viewer()).selected).toBe(0);
  const seen: string[] = [];
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      }),
    );
  }
  expect(seen[0]).toBe('Copy JSON');
  expect(seen.join('|')).toContain('points to');
});
