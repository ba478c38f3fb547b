// Intersection over union by hand-made areas, and the pairing of two lists.

import { describe, expect, it } from 'vitest';
import type { Region } from '../../../web/engine/types.js';
import { iouOf, matchRegions } from '../../../web/viewer/overlap.js';
import { makeRegion } from './make-region.js';

const picture = { width: 100, height: 100 };
const box = (x: number, y: number, width: number, height: number, rotation = 0) =>
  makeRegion({ x, y, width, height, rotation }, picture);
const polygon = (...outline: Array<[number, number]>) =>
  ({ ...box(0, 0, 1, 1), kind: 'polygon', outline, closed: true }) as Region;
const ellipse = (x: number, y: number, rx: number, ry: number, rotation = 0) =>
  ({ ...box(0, 0, 1, 1), kind: 'ellipse', center: [x, y], radii: [rx, ry], rotation }) as unknown as Region;
const masked = (rows: string[]) =>
  ({
    ...box(0, 0, 1, 1),
    kind: 'brush',
    outline: null,
    mask: {
      x: 0,
      y: 0,
      width: 25 * rows[0]!.length,
      height: 25 * rows.length,
      alpha: Uint8Array.from(
        rows
          .flatMap((row) => Array.from({ length: 25 }, () => [...row].flatMap((pixel) => Array(25).fill(pixel))))
          .flat(),
        (pixel) => (pixel === '#' ? 255 : 0),
      ),
    },
  }) as Region;

describe('intersection over union', () => {
  it.each([
    ['a box and itself', box(10, 10, 20, 30), box(10, 10, 20, 30), 1],
    ['boxes that share half of each', box(0, 0, 20, 10), box(10, 0, 20, 10), 1 / 3],
    ['boxes that touch', box(0, 0, 10, 10), box(10, 0, 10, 10), 0],
    ['boxes apart', box(0, 0, 10, 10), box(50, 50, 10, 10), 0],
    ['a box inside another', box(0, 0, 20, 20), box(5, 5, 10, 10), 0.25],
    ['the same square turned by 90 degrees', box(0, 0, 10, 10), box(10, 0, 10, 10, 90), 1],
    // Square of half-diagonal 10 in a square of side 20 about the same middle.
    ['a square on its tip in a square', box(40, 40, 20, 20), polygon([50, 40], [60, 50], [50, 60], [40, 50]), 0.5],
    // The notch of the L is what the box lacks: 75 of 100.
    ['an L and its box', box(0, 0, 10, 10), polygon([0, 0], [10, 0], [10, 5], [5, 5], [5, 10], [0, 10]), 0.75],
    // A bow tie covers two triangles of 25 each.
    ['a bow tie and its box', box(0, 0, 10, 10), polygon([0, 0], [10, 10], [10, 0], [0, 10]), 0.5],
    ['an ellipse and its box', box(30, 40, 40, 20), ellipse(50, 50, 20, 10), Math.PI / 4],
    ['a circle and itself, turned', ellipse(50, 50, 20, 20, 33), ellipse(50, 50, 20, 20), 1],
    ['a mask and the box that it fills by half', masked(['##..', '##..', '....', '....']), box(0, 0, 100, 50), 0.5],
    ['two masks', masked(['##..', '##..', '....', '....']), masked(['.##.', '.##.', '....', '....']), 1 / 3],
  ])('%s', (_, a, b, iou) => {
    expect(iouOf(a, b)).toBeCloseTo(iou, 3);
    expect(iouOf(b, a)).toBeCloseTo(iou, 3);
  });

  it('is exact where borders cross', () => {
    // Two squares, one turned by 45 degrees about the same middle: the octagon of both.
    const half = 10;
    const tip = half * Math.SQRT2;
    const turned = polygon([50, 50 - tip], [50 + tip, 50], [50, 50 + tip], [50 - tip, 50]);
    const octagon = 8 * half * half * (Math.SQRT2 - 1);
    expect(iouOf(box(40, 40, 20, 20), turned)).toBeCloseTo(octagon / (800 - octagon), 10);
  });

  it('does not exist for what has no area', () => {
    expect(iouOf(box(0, 0, 0, 10), box(0, 0, 10, 10))).toBeNull();
    expect(iouOf({ ...box(0, 0, 10, 10), closed: false } as Region, box(0, 0, 10, 10))).toBeNull();
    expect(iouOf({ ...box(0, 0, 10, 10), outline: null }, box(0, 0, 10, 10))).toBeNull();
  });
});

describe('pairs', () => {
  it('are made by the greatest agreement first', () => {
    const as = [box(0, 0, 10, 10), box(50, 50, 10, 10), box(2, 0, 10, 10)];
    const bs = [box(2, 0, 10, 10), box(80, 0, 5, 5)];
    expect(matchRegions(as, bs)).toEqual({ pairs: [{ a: 2, b: 0, iou: 1 }], onlyA: [0, 1], onlyB: [1] });
  });

  it('need a tenth, unless asked otherwise', () => {
    const [as, bs] = [[box(0, 0, 10, 10)], [box(9, 0, 10, 10)]];
    expect(matchRegions(as, bs).pairs).toEqual([]);
    expect(matchRegions(as, bs, 0.01).pairs).toHaveLength(1);
  });

  it('are found wherever a wide box hides a narrow one', () => {
    const as = [box(90, 0, 5, 5)];
    const bs = [box(0, 0, 95, 5), box(1, 50, 2, 2), box(2, 50, 2, 2)];
    expect(matchRegions(as, bs, 0.01).pairs.map(({ a, b }) => [a, b])).toEqual([[0, 0]]);
  });

  it('of thousands of boxes take no longer than a frame or two', () => {
    const many = Array.from({ length: 3000 }, (_, i) => box((i * 37) % 97, (i * 53) % 89, 2, 2));
    const started = performance.now();
    expect(matchRegions(many, many).pairs).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
