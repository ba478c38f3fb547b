// Which region a click means.

import { describe, expect, it } from 'vitest';
import { nextHit, regionsAt } from '../../../web/viewer/hit-test.js';
import { kViewOptions, type SceneRegion } from '../../../web/viewer/scene.js';
import { makeRegion } from './make-region.js';

const whole = { scale: 2, x: 10, y: 20 };
const screenOf = (x: number, y: number) => ({ x: x * 2 + 10, y: y * 2 + 20 });
const item = (...args: Parameters<typeof makeRegion>): SceneRegion => ({
  region: makeRegion(...args),
  number: 1,
  mark: undefined,
});
const image = { width: 800, height: 400 };

describe('regionsAt', () => {
  it('finds what lies under the point, the first result on top', () => {
    const regions = [
      item({ x: 0, y: 0, width: 50, height: 50 }, image),
      item({ x: 10, y: 10, width: 20, height: 20 }, image),
    ];
    expect(regionsAt(regions, whole, screenOf(100, 60), kViewOptions)).toEqual([0, 1]);
    expect(regionsAt(regions, whole, screenOf(20, 20), kViewOptions)).toEqual([0]);
    expect(regionsAt(regions, whole, screenOf(700, 350), kViewOptions)).toEqual([]);
  });

  it('follows the turn of a rectangle about its first corner', () => {
    const regions = [item({ x: 50, y: 50, width: 20, height: 10, rotation: 30 }, image)];
    expect(regionsAt(regions, whole, screenOf(460, 257), kViewOptions)).toEqual([0]);
    expect(regionsAt(regions, whole, screenOf(555, 210), kViewOptions)).toEqual([]);
  });

  it('takes a near miss of an edge in screen pixels, after true hits', () => {
    const regions = [
      item({ x: 50, y: 50, width: 20, height: 0 }, image),
      item({ x: 0, y: 0, width: 100, height: 100 }, image),
    ];
    expect(regionsAt(regions, whole, { x: screenOf(450, 0).x, y: screenOf(0, 200).y + 4 }, kViewOptions)).toEqual([
      1, 0,
    ]);
    expect(regionsAt(regions, whole, { x: screenOf(450, 0).x, y: screenOf(0, 200).y + 6 }, kViewOptions)).toEqual([1]);
  });

  it('takes boxes drawn to the left and up of their corner', () => {
    const regions = [item({ x: 50, y: 50, width: -20, height: -10 }, image)];
    expect(regionsAt(regions, whole, screenOf(300, 180), kViewOptions)).toEqual([0]);
  });

  it('does not see what is not drawn', () => {
    const value = { x: 0, y: 0, width: 50, height: 50 };
    const regions = [
      item(value, image, { shown: false }),
      item(value, image, { score: 0.2 }),
      item(value, image, { outline: null }),
    ];
    expect(regionsAt(regions, whole, screenOf(10, 10), kViewOptions)).toEqual([0, 1]);
    expect(regionsAt(regions, whole, screenOf(10, 10), { ...kViewOptions, marks: false })).toEqual([1]);
    expect(regionsAt(regions, whole, screenOf(10, 10), { ...kViewOptions, minScore: 0.5 })).toEqual([0]);
    expect(regionsAt(regions, whole, screenOf(10, 10), { ...kViewOptions, regions: false })).toEqual([]);
  });
});

describe('nextHit', () => {
  it('goes down through what lies under the point, and round', () => {
    expect(nextHit([4, 7], null)).toBe(4);
    expect(nextHit([4, 7], 4)).toBe(7);
    expect(nextHit([4, 7], 7)).toBe(4);
    expect(nextHit([4, 7], 9)).toBe(4);
    expect(nextHit([], 4)).toBeNull();
  });
});
