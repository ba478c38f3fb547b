// What lies above what: kinds mixed, many shapes, masks between.
import type { Case, Result } from '../case.js';
import { alphaImage } from '../png.js';
import { encodeMask } from '../rle.js';
import { area, item, kLabels, one, onImage } from './build.js';

const tags = ['Rectangle', 'Ellipse', 'KeyPoint', 'Polygon', 'Vector', 'Brush', 'Bitmask'];
const config = onImage(
  tags.map((tag) => `<${tag}Labels name="${tag}" toName="img">${kLabels}</${tag}Labels>`).join(''),
);
const inBox = (x: number, y: number): number => (x >= 10 && x < 25 && y >= 5 && y < 12 ? 255 : 0);
const kShapes: Record<string, Result> = {
  Rectangle: { x: 20, y: 30, width: 20, height: 10, rotation: 0 },
  Ellipse: { x: 50, y: 50, radiusX: 10, radiusY: 20, rotation: 0 },
  KeyPoint: { x: 50, y: 50, width: 2 },
  Polygon: {
    points: [
      [10, 10],
      [40, 12],
      [30, 60],
    ],
    closed: true,
  },
  Vector: {
    vertices: [
      { id: 'p', x: 10, y: 10 },
      { id: 'q', x: 60, y: 20 },
    ],
    closed: false,
  },
  Brush: { format: 'rle', rle: encodeMask(40, 20, inBox) },
  Bitmask: { imageDataURL: alphaImage(40, 20, inBox) },
};
const shape = (tag: string, id: string, more: Result = {}): Result =>
  item(
    `${tag}Labels`,
    { ...kShapes[tag], [`${tag.toLowerCase()}labels`]: ['Car'] },
    {
      id,
      from_name: tag,
      original_width: 40,
      original_height: 20,
      ...more,
    },
  );
const row = (name: string, kinds: string[], more: (i: number) => Result = () => ({})): Case =>
  one(
    name,
    config,
    kinds.map((tag, i) => shape(tag, `r${i}`, more(i))),
    { size: [40, 20] },
  );

export const order = area('order', [
  row('one of each', tags),
  row('one of each, the other way', [...tags].reverse()),
  row('three boxes', ['Rectangle', 'Rectangle', 'Rectangle']),
  row('sixteen boxes', Array<string>(16).fill('Rectangle')),
  row(
    'thirty-one shapes',
    Array.from({ length: 31 }, (_, i) => tags[i % 4]!),
  ),
  row('sixty boxes', Array<string>(60).fill('Rectangle')),
  row('three brushes', ['Brush', 'Brush', 'Brush']),
  row('three bitmasks', ['Bitmask', 'Bitmask', 'Bitmask']),
  row('masks between boxes', ['Rectangle', 'Brush', 'Rectangle', 'Bitmask', 'Rectangle', 'Brush', 'Bitmask']),
  row('with scores', ['Rectangle', 'Rectangle', 'Rectangle'], (i) => ({ score: [0.5, 0.9, 0.1][i] })),
  row('read-only among others', ['Rectangle', 'Rectangle', 'Rectangle'], (i) => ({ readonly: i === 1 })),
  row('parents', ['Rectangle', 'Rectangle', 'Rectangle'], (i) => (i === 0 ? { parentID: 'r2' } : {})),
]);
