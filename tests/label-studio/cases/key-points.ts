// Key points: a radius in percent of the width, and the shapes they turn into.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag, spoil } from './build.js';

const config = onImage(labelsTag('KeyPointLabels'));
const kPoint = { x: 50, y: 50, width: 2, keypointlabels: ['Car'] };
const point = (name: string, change: Result, extras = {}): Case =>
  one(name, config, [item('KeyPointLabels', { ...kPoint, ...change })], extras);

const places: Array<[string, Result]> = [
  ['plain', {}],
  ['at the corner', { x: 0, y: 0 }],
  ['past the edge', { x: 101 }],
  ['outside', { x: 120 }],
  ['width 0', { width: 0 }],
  ['tiny', { width: 0.01 }],
  ['negative width', { width: -3 }],
  ['huge', { width: 900 }],
  ['with height', { height: 5 }],
  ['with height null', { height: null }],
  ['with height text', { height: '5' }],
  ['negative true', { negative: true }],
  ['negative null', { negative: null }],
  ['with rotation', { rotation: 30 }],
];

export const keyPoints = area('key-points', [
  ...places.map(([name, change]) => point(name, change)),
  ...spoil(kPoint, ['x', 'y', 'width']).map(([name, value]) => one(name, config, [item('KeyPointLabels', value)])),
  point('upright image', {}, { size: [300, 500] }),
  one('plain control', onImage(plainTag('KeyPoint')), [plain('KeyPoint', { x: 5, y: 6, width: 1 })]),
  one('of a rectangle without height', onImage(labelsTag('RectangleLabels')), [
    item('RectangleLabels', { x: 50, y: 50, width: 20, rotation: 0, rectanglelabels: ['Car'] }),
  ]),
  one('height beside value', config, [item('KeyPointLabels', kPoint, { height: 5 })]),
  one('two points', config, [
    item('KeyPointLabels', kPoint),
    item('KeyPointLabels', { ...kPoint, x: 51, keypointlabels: ['Person'] }, { id: 'b' }),
  ]),
]);
