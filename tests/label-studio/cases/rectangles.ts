// Rectangles: where, how large, and what is no number.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag, spoil } from './build.js';

const config = onImage(labelsTag('RectangleLabels'));
const kBox = { x: 50, y: 50, width: 20, height: 10, rotation: 0, rectanglelabels: ['Car'] };
const box = (name: string, change: Result, extras = {}): Case =>
  one(name, config, [item('RectangleLabels', { ...kBox, ...change })], extras);

const places: Array<[string, Result]> = [
  ['plain', {}],
  ['at the origin', { x: 0, y: 0 }],
  ['the whole image', { x: 0, y: 0, width: 100, height: 100 }],
  ['past the right edge', { x: 90 }],
  ['past the bottom edge', { y: 95 }],
  ['past the left edge', { x: -10 }],
  ['past the top edge', { y: -5 }],
  ['outside at the right', { x: 150 }],
  ['outside at the left', { x: -50 }],
  ['outside below', { y: 130 }],
  ['outside above', { y: -40 }],
  ['all around the image', { x: -20, y: -20, width: 140, height: 140 }],
  ['touching the right edge', { x: 100 }],
  ['touching the left edge', { x: -20 }],
  ['just outside at the right', { x: 100.2 }],
  ['just outside at the left', { x: -20.2 }],
  ['pixels for percent', { x: 400, y: 200, width: 160, height: 40 }],
  ['fractions of one', { x: 0.5, y: 0.5, width: 0.2, height: 0.1 }],
  ['width 0', { width: 0 }],
  ['height 0', { height: 0 }],
  ['no size at all', { width: 0, height: 0 }],
  ['tiny', { width: 1e-7, height: 1e-7 }],
  ['huge', { width: 1e6, height: 1e6 }],
  ['negative width', { width: -20 }],
  ['negative height', { height: -10 }],
  ['both negative', { width: -20, height: -10 }],
  ['negative width, starting outside', { x: 110, width: -20 }],
  ['many digits', { x: 12.3456789012, y: 65.4321, width: 7.777777, height: 3.333333 }],
  ['extra keys', { confidence: 0.4, foo: { bar: [1] }, closed: true }],
  ['without rotation', { rotation: undefined }],
];

export const rectangles = area('rectangles', [
  ...places.map(([name, change]) => box(name, change)),
  ...spoil(kBox, ['x', 'y', 'width', 'height', 'rotation']).map(([name, value]) =>
    one(name, config, [item('RectangleLabels', value)]),
  ),
  box('upright image', {}, { size: [300, 500] }),
  box('small image', { x: 10, y: 20 }, { size: [33, 17] }),
  box('large image', { x: 10, y: 20 }, { size: [3000, 2000] }),
  one('original size wrong', config, [item('RectangleLabels', kBox, { original_width: 10, original_height: 9000 })]),
  one('original size as text', config, [
    item('RectangleLabels', kBox, { original_width: '800', original_height: null }),
  ]),
  one('image_rotation 90', config, [item('RectangleLabels', kBox, { image_rotation: 90 })]),
  one('plain control', onImage(plainTag('Rectangle')), [plain('Rectangle', { x: 5, y: 6, width: 30, height: 40 })]),
  one('plain control with rotation', onImage(plainTag('Rectangle')), [
    plain('Rectangle', { x: 40, y: 30, width: 30, height: 40, rotation: 20 }),
  ]),
  one('three boxes', config, [
    item('RectangleLabels', kBox),
    item('RectangleLabels', { ...kBox, x: 10, rectanglelabels: ['Person'] }, { id: 'b' }),
    item('RectangleLabels', { ...kBox, y: 10, rectanglelabels: ['Person', 'Car'] }, { id: 'c' }),
  ]),
  one('height beside value', config, [item('RectangleLabels', { ...kBox, height: undefined }, { height: 30 })]),
  one('height in both places', config, [item('RectangleLabels', kBox, { height: 30 })]),
  one('value empty', config, [item('RectangleLabels', {})]),
  one('only labels in value', config, [item('RectangleLabels', { rectanglelabels: ['Car'] })]),
]);
