// Ellipses: centre and radii, and what breaks them.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag, spoil, without } from './build.js';

const config = onImage(labelsTag('EllipseLabels'));
const kRound = { x: 50, y: 50, radiusX: 10, radiusY: 20, rotation: 0, ellipselabels: ['Car'] };
const ellipse = (name: string, change: Result, extras = {}): Case =>
  one(name, config, [item('EllipseLabels', { ...kRound, ...change })], extras);

const places: Array<[string, Result]> = [
  ['plain', {}],
  ['a circle on the screen', { radiusX: 10, radiusY: 20 }],
  ['past the edge', { x: 95 }],
  ['outside', { x: 130 }],
  ['just outside', { x: 110.5 }],
  ['larger than the image', { radiusX: 80, radiusY: 80 }],
  ['radiusX 0', { radiusX: 0 }],
  ['both radii 0', { radiusX: 0, radiusY: 0 }],
  ['radiusX negative', { radiusX: -10 }],
  ['radiusY negative', { radiusY: -10 }],
  ['negative but outside', { x: 150, radiusX: -10 }],
  ['with width', { width: 5 }],
  ['with width and height', { width: 5, height: 5 }],
  ['with height only', { height: 5 }],
  ['without rotation', { rotation: undefined }],
];

export const ellipses = area('ellipses', [
  ...places.map(([name, change]) => ellipse(name, change)),
  ...spoil(kRound, ['x', 'radiusX', 'radiusY', 'rotation']).map(([name, value]) =>
    one(name, config, [item('EllipseLabels', value)]),
  ),
  ellipse('upright image', {}, { size: [300, 500] }),
  one('plain control', onImage(plainTag('Ellipse')), [plain('Ellipse', without(kRound, 'ellipselabels'))]),
  one('two ellipses', config, [
    item('EllipseLabels', kRound),
    item('EllipseLabels', { ...kRound, x: 20, rotation: 60, ellipselabels: ['Person'] }, { id: 'b' }),
  ]),
]);
