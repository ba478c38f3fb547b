// The path of a rectangle on the screen, against coordinates read from the running editor.

import { describe, expect, it } from 'vitest';
import { rectangle } from '../../../web/viewer/shapes/rectangle.js';
import { makeRegion } from './make-region.js';

const image = { width: 800, height: 400 };
const view = { scale: 1, x: 0, y: 0 };

/** Collects the points of a path. */
function traced(region: ReturnType<typeof makeRegion>, grow = 0): number[][] {
  const points: number[][] = [];
  const path = {
    moveTo: (x: number, y: number) => points.push([x, y]),
    lineTo: (x: number, y: number) => points.push([x, y]),
    closePath() {},
  };
  rectangle.trace(path as unknown as CanvasPath, region, view, grow);
  return points;
}

function expectClose(actual: number[][], expected: number[][], digits = 1) {
  expect(actual.length).toBe(expected.length);
  for (const [i, point] of actual.entries()) {
    for (const [k, n] of point.entries()) expect(n).toBeCloseTo(expected[i]?.[k] ?? Number.NaN, digits);
  }
}

describe('rectangle', () => {
  it('draws the seed box where the reference puts it', () => {
    const region = makeRegion({ x: 4.98, y: 12.82, width: 32.52, height: 44.91 });
    expectClose(
      traced(region),
      [
        [29.88, 51.6646],
        [225, 51.6646],
        [225, 232.6519],
        [29.88, 232.6519],
      ],
      3,
    );
  });

  it('turns clockwise about the first corner', () => {
    const region = makeRegion({ x: 50, y: 50, width: 20, height: 10, rotation: 30 }, image);
    expectClose(
      traced(region),
      [
        [400, 200],
        [538.564, 280],
        [518.564, 314.641],
        [380, 234.641],
      ],
      2,
    );
  });

  it('grows outwards along its own axes, also when it runs to the left', () => {
    expectClose(traced(makeRegion({ x: 50, y: 50, width: 20, height: 10 }, image), 4), [
      [396, 196],
      [564, 196],
      [564, 244],
      [396, 244],
    ]);
    expectClose(traced(makeRegion({ x: 50, y: 50, width: -20, height: 10 }, image), 4), [
      [404, 196],
      [236, 196],
      [236, 244],
      [404, 244],
    ]);
    expectClose(traced(makeRegion({ x: 50, y: 50, width: 0, height: 10 }, image), 4), [
      [396, 196],
      [404, 196],
      [404, 244],
      [396, 244],
    ]);
  });

  it('stands its caption on the first corner, turned with the box', () => {
    const place = rectangle.caption(makeRegion({ x: 50, y: 50, width: 20, height: 10, rotation: 90 }, image), view);
    expect(place?.angle).toBeCloseTo(Math.PI / 2, 10);
    expect(place?.maxWidth).toBeCloseTo(161, 6);
    expect(place?.x).toBeCloseTo(400.5, 6);
    expect(place?.y).toBeCloseTo(199.5, 6);
  });
});
