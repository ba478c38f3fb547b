// The transform between image and screen: exact, invertible, steady under the pointer.

import { describe, expect, it } from 'vitest';
import * as viewports from '../../../web/viewer/viewport.js';

const image = { width: 600, height: 403 };
const screen = { width: 1000, height: 700 };

describe('viewport', () => {
  it('maps there and back', () => {
    const v = { scale: 1.7, x: -31.25, y: 12.5 };
    const p = { x: 29.88, y: 51.66 };
    const back = viewports.toImage(v, viewports.toScreen(v, p));
    expect(back.x).toBeCloseTo(p.x, 10);
    expect(back.y).toBeCloseTo(p.y, 10);
  });

  it('fits the image in the middle with its margin', () => {
    const v = viewports.fit(image, screen, 20);
    expect(v.scale).toBeCloseTo(960 / 600, 10);
    const a = viewports.toScreen(v, { x: 0, y: 0 });
    const b = viewports.toScreen(v, { x: 600, y: 403 });
    expect(a.x).toBeCloseTo(20, 10);
    expect(b.x).toBeCloseTo(980, 10);
    expect(a.y + b.y).toBeCloseTo(700, 10);
  });

  it('keeps the point under the pointer where it is, however often one zooms', () => {
    const about = { x: 333, y: 77 };
    let v = viewports.fit(image, screen, 20);
    const before = viewports.toImage(v, about);
    for (const factor of [1.1, 3, 0.2, 7.5, 0.9]) v = viewports.zoomAbout(v, about, factor);
    const after = viewports.toImage(v, about);
    expect(after.x).toBeCloseTo(before.x, 8);
    expect(after.y).toBeCloseTo(before.y, 8);
  });

  it('stops at the ends of the zoom without drifting', () => {
    const v = viewports.zoomAbout({ scale: viewports.kMaxScale, x: 5, y: 6 }, { x: 50, y: 60 }, 2);
    expect(v).toEqual({ scale: viewports.kMaxScale, x: 5, y: 6 });
    expect(viewports.zoomAbout({ scale: 1, x: 0, y: 0 }, { x: 0, y: 0 }, 1e-9).scale).toBe(viewports.kMinScale);
  });

  it('shows one image pixel on one screen pixel about a point', () => {
    const v = viewports.oneToOne(image, screen, { x: 100, y: 50 });
    expect(v.scale).toBe(1);
    expect(viewports.toScreen(v, { x: 100, y: 50 })).toEqual({ x: 500, y: 350 });
  });

  it('shows a region with a margin, and a region without area at the largest allowed scale', () => {
    const v = viewports.showBox({ x: 452.82, y: 331.79, width: 34.44, height: 29.82 }, screen, 90);
    const b = viewports.toScreen(v, { x: 452.82 + 34.44, y: 331.79 + 29.82 });
    const a = viewports.toScreen(v, { x: 452.82, y: 331.79 });
    expect(b.y - a.y).toBeCloseTo(520, 6);
    expect(a.x + b.x).toBeCloseTo(1000, 6);
    expect(viewports.showBox({ x: 10, y: 10, width: 0, height: 0 }, screen, 90, 8).scale).toBe(8);
  });

  it('never loses the picture from sight', () => {
    const v = viewports.keepInSight({ scale: 1, x: -5000, y: 9000 }, { x: 0, y: 0, ...image }, screen, 40);
    expect(v.x + 600).toBe(40);
    expect(v.y).toBe(660);
  });

  it('flies from one view to another and arrives exactly', () => {
    const a = { scale: 1, x: 0, y: 0 };
    const b = { scale: 4, x: -100, y: -50 };
    expect(viewports.between(a, b, 1)).toBe(b);
    expect(viewports.between(a, b, 0)).toEqual(a);
    expect(viewports.between(a, b, 0.5).scale).toBeCloseTo(2, 10);
    expect(viewports.between(a, { scale: 1, x: 10, y: 0 }, 0.5).x).toBeCloseTo(5, 10);
  });
});
