// Which relation's line lies under a point of the screen.
import { expect, it } from 'vitest';
import type { Relation } from '../../../web/engine/types.js';
import { relationAt } from '../../../web/viewer/relations.js';
import { kViewOptions, type Scene } from '../../../web/viewer/scene.js';
import { makeRegion } from './make-region.js';

const size = { width: 100, height: 100 };
const region = (x: number, y: number, number: number) => ({
  region: makeRegion({ x, y, width: 10, height: 10 }, size),
  number,
  mark: undefined,
});
const relation = { direction: 'right', labels: [], shown: true } as unknown as Relation;
const scene: Scene = {
  image: null,
  size,
  regions: [region(0, 0, 1), region(80, 0, 2), region(0, 80, 3)],
  relations: [
    { from: 0, to: 1, relation },
    { from: 0, to: 2, relation },
    { from: 2, to: 2, relation },
    { from: 1, to: 2, relation: { ...relation, shown: false } },
  ],
};
const view = { scale: 2, x: 0, y: 0 };
const at = (x: number, y: number, options = kViewOptions) => relationAt(scene, view, { x, y }, options, 5);

it('is the one whose line runs there, from edge to edge', () => {
  expect(at(90, 10)).toBe(0);
  expect(at(90, 14)).toBe(0);
  expect(at(90, 17)).toBeNull();
  expect(at(10, 90)).toBe(1);
  expect(at(10, 10)).toBeNull(); // inside the box, where no line is
});

it('of a region with itself is the loop above it', () => {
  expect(at(10, 145)).toBe(2);
  expect(at(60, 145)).toBeNull();
});

it('is none that is not drawn', () => {
  expect(at(90, 90)).toBeNull();
  expect(at(90, 10, { ...kViewOptions, regions: false })).toBeNull();
});
