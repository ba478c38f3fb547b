// What a turned region is explained by.
import { expect, it } from 'vitest';
import { rotationGuide } from '../../../web/viewer/rotation.js';
import { makeRegion } from './make-region.js';

const image = { width: 400, height: 200 };
const view = { scale: 2, x: 10, y: 20 };
const turned = (rotation: number) => makeRegion({ x: 25, y: 25, width: 20, height: 20, rotation }, image);

it('a box is turned about its stored corner, which stays where it is', () => {
  const guide = rotationGuide(turned(90), view)!;
  expect(guide).toMatchObject({ pivot: { x: 210, y: 120 }, pivotIs: 'corner', text: '90°', radius: 40 });
  expect(guide.sweep).toBeCloseTo(Math.PI / 2);
  expect([guide.center.x, guide.center.y]).toEqual([expect.closeTo(170, 6), expect.closeTo(200, 6)]);
  const corners = [
    [210, 120],
    [370, 120],
    [370, 200],
    [210, 200],
  ];
  guide.before.forEach(({ x, y }, i) => {
    expect([x, y]).toEqual(corners[i]!.map((n) => expect.closeTo(n, 6)));
  });
});

it('the arc goes the way of the turn, less than once round, with the angle as it is stored', () => {
  expect(rotationGuide(turned(-30), view)).toMatchObject({ text: '-30°' });
  expect(rotationGuide(turned(-30), view)!.sweep).toBeCloseTo(-Math.PI / 6);
  expect(rotationGuide(turned(390), view)).toMatchObject({ text: '390°' });
  expect(rotationGuide(turned(390), view)!.sweep).toBeCloseTo(Math.PI / 6);
  expect(rotationGuide(turned(12.34567), view)!.text).toBe('12.35°');
});

it('an ellipse is turned about its centre', () => {
  const round = makeRegion({ x: 0, y: 0, width: 1, height: 1 }, image, {
    kind: 'ellipse',
    rotation: 45,
    center: [100, 50],
    radii: [40, 20],
  });
  expect(rotationGuide(round, view)).toMatchObject({ pivot: { x: 210, y: 120 }, pivotIs: 'centre', before: [] });
});

it('what is not turned, or has no place, has nothing to explain', () => {
  expect(rotationGuide(turned(0), view)).toBeNull();
  expect(rotationGuide(turned(360), view)).toBeNull();
  expect(rotationGuide({ ...turned(30), outline: null }, view)).toBeNull();
  expect(rotationGuide({ ...turned(30), kind: 'polygon' }, view)).toBeNull();
});
