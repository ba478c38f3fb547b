// Every kind of shape on the screen, to the pixel; and a gallery to look at.

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { galleryConfig, galleryTask } from './gallery.js';
import { type Corner, type Ink, inkAt, offsetAt, strokeOffsets, takeInk } from './stroke.js';
import { drawn, frames, give, look, openWorkbench, viewOf } from './workbench.js';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });

async function openGallery(ratio: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const opened = await openWorkbench({ deviceScaleFactor: ratio, viewport: { width: 1280, height: 800 }, colorScheme });
  close = opened.close;
  const { page } = opened;
  await give(page, [
    file('gallery.xml', 'application/xml', galleryConfig),
    file('gallery.json', 'application/json', JSON.stringify(galleryTask)),
  ]);
  await expect.poll(() => page.getByText('gallery.json').count(), { timeout: 15_000 }).toBeGreaterThan(0);
  await drawn(page);
  await page.mouse.move(2, 2);
  await page.keyboard.press('f');
  await frames(page);
  return page;
}

/** Places on the edge, in image pixels, each with a direction out of the shape. */
type Edge = Array<{ at: Corner; out: Corner }>;

function expectEdge(ink: Ink, edge: Edge): void {
  for (const { at, out } of edge) expect(Math.abs(offsetAt(ink, at, out)), `at ${at}`).toBeLessThanOrEqual(1);
}

function round([cx, cy]: Corner, rx: number, ry: number, degrees: number): Edge {
  const turn = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const turned = (x: number, y: number): Corner => [x * c - y * s, x * s + y * c];
  return Array.from({ length: 12 }, (_, i) => {
    const [u, v] = [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)];
    const [x, y] = turned(rx * u, ry * v);
    return { at: [cx + x, cy + y], out: turned(u / rx, v / ry) };
  });
}

/** A cubic curve from `p` to `q`, at three places. */
function curve(p: Corner, a: Corner, b: Corner, q: Corner): Edge {
  return [0.25, 0.5, 0.75].map((t) => {
    const u = 1 - t;
    const at = [0, 1].map((i) => u ** 3 * p[i]! + 3 * u * u * t * a[i]! + 3 * u * t * t * b[i]! + t ** 3 * q[i]!);
    const [dx = 0, dy = 0] = [0, 1].map(
      (i) => u * u * (a[i]! - p[i]!) + 2 * u * t * (b[i]! - a[i]!) + t * t * (q[i]! - b[i]!),
    );
    return { at: at as unknown as Corner, out: [dy, -dx] as const };
  });
}

const line = (p: Corner, q: Corner) => curve(p, p, q, q);

describe.each([1, 1.5, 2])('at %i device pixels a CSS pixel', (ratio) => {
  it('puts the edges of every kind where they belong', async () => {
    const page = await openGallery(ratio);
    const ink = await takeInk(page, ratio);
    expectEdge(ink, round([120, 100], 80, 32, 0));
    expectEdge(ink, round([320, 100], 80, 32, 30));
    const triangle: Corner[] = [
      [440, 40],
      [560, 60],
      [520, 160],
    ];
    for (const offset of strokeOffsets(ink, triangle)) expect(Math.abs(offset)).toBeLessThanOrEqual(1);
    expectEdge(ink, [...line([600, 40], [720, 60]), ...line([720, 60], [640, 160])]);
    expectEdge(ink, [
      ...line([240, 240], [320, 360]),
      // Only the end has a handle: the other lies three tenths of the chord from the start.
      ...curve([320, 360], [344, 324], [400, 320], [400, 240]),
    ]);
    const ring: Corner[] = [
      [480, 240],
      [640, 240],
      [600, 360],
    ];
    for (const offset of strokeOffsets(ink, ring)) expect(Math.abs(offset)).toBeLessThanOrEqual(1);
  });

  it('leaves open what is open', async () => {
    const page = await openGallery(ratio);
    const ink = await takeInk(page, ratio);
    const between = (p: Corner, q: Corner): Corner => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    expect(inkAt(ink, ink.toDevice(between([600, 40], [640, 160])))).toBe(0);
    expect(inkAt(ink, ink.toDevice([320, 280]))).toBe(0);
    expect(inkAt(ink, ink.toDevice([570, 280]))).toBeGreaterThan(10);
    expect(inkAt(ink, ink.toDevice([510, 80]))).toBeGreaterThan(10);
  });

  it('keeps key points as large on the screen as they are when the picture fits', async () => {
    const page = await openGallery(ratio);
    const fit = (await viewOf(page)).scale;
    const radius = 12 * fit;
    // Filled nearly as strongly as its edge is drawn: what tells is where the ink ends, a half stroke beyond the edge.
    const dot = async (centre: Corner, r: number) => {
      const ink = await takeInk(page, ratio);
      const [x, y] = ink.toDevice(centre);
      for (const { out } of round([0, 0], 1, 1, 0)) {
        const along = (distance: number): Corner => [x + out[0] * distance, y + out[1] * distance];
        expect(inkAt(ink, along((r + 1) * ratio - 1))).toBeGreaterThan(60);
        expect(inkAt(ink, along((r + 1) * ratio + 1.5))).toBe(0);
      }
    };
    await dot([744, 200], radius);
    const box = (await page.locator('prelabel-viewer').boundingBox())!;
    const view = await viewOf(page);
    await page.mouse.move(box.x + view.x + 744 * view.scale, box.y + view.y + 200 * view.scale);
    for (let i = 0; i < 3; i++) await page.mouse.wheel(0, -120);
    await page.mouse.move(2, 2);
    await expect.poll(async () => (await viewOf(page)).scale).toBeGreaterThan(fit * 1.15);
    await new Promise((done) => setTimeout(done, 300));
    await frames(page);
    await dot([744, 200], radius);
  });
});

it.each(['light', 'dark'] as const)('a gallery to look at, %s', async (scheme) => {
  const page = await openGallery(1, scheme);
  await look(page, `gallery-${scheme}`);
  // The relation's line, in its colour, half way between two boxes.
  const ink = await takeInk(page, 1);
  const colours = [];
  for (let x = 165; x < 235; x++) {
    const [px, py] = ink.toDevice([x, 284]).map(Math.floor) as [number, number];
    for (let dy = -14; dy <= 24; dy++) colours.push(String(ink.withBoxes.at(px, py + dy)));
  }
  expect(colours).toContain('250,84,28');
});
