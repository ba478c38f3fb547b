// Split forms (a shape and its labels by one id) and merged forms, of every kind, in every order.
import type { Case, Result } from '../case.js';
import { alphaImage } from '../png.js';
import { encodeMask } from '../rle.js';
import { area, item, kLabels, labelsTag, one, onImage, plain, plainTag, without } from './build.js';

const kOriginal = { original_width: 40, original_height: 20 };
const inBox = (x: number, y: number): number => (x >= 10 && x < 25 && y >= 5 && y < 12 ? 255 : 0);
const kShapes: Array<[string, Result]> = [
  ['Rectangle', { x: 20, y: 30, width: 20, height: 10, rotation: 0 }],
  ['Ellipse', { x: 50, y: 50, radiusX: 10, radiusY: 20, rotation: 0 }],
  ['KeyPoint', { x: 50, y: 50, width: 2 }],
  [
    'Polygon',
    {
      points: [
        [10, 10],
        [40, 12],
        [30, 60],
      ],
      closed: true,
    },
  ],
  [
    'Vector',
    {
      vertices: [
        { id: 'p', x: 10, y: 10 },
        { id: 'q', x: 60, y: 20 },
      ],
      closed: false,
    },
  ],
  ['Brush', { format: 'rle', rle: encodeMask(40, 20, inBox) }],
  ['Bitmask', { imageDataURL: alphaImage(40, 20, inBox) }],
];

const small = { size: [40, 20] as [number, number] };
const ofKind = ([tag, value]: [string, Result]): Case[] => {
  const config = onImage(plainTag(tag) + labelsTag('Labels'));
  const shape = plain(tag, value, kOriginal);
  const labels = item('Labels', { ...value, labels: ['Car'] }, kOriginal);
  const bare = item('Labels', { labels: ['Car'] });
  return [
    one(`${tag}, labels repeat it`, config, [shape, labels], small),
    one(`${tag}, labels first`, config, [labels, shape], small),
    one(`${tag}, labels without geometry`, config, [shape, bare], small),
    one(`${tag}, labels without geometry first`, config, [bare, shape], small),
    one(`${tag}, labels alone`, config, [labels], small),
    one(
      `${tag}, merged form`,
      config,
      [item(`${tag}Labels`, { ...value, [`${tag.toLowerCase()}labels`]: ['Car'] }, kOriginal)],
      small,
    ),
  ];
};

const config = onImage(plainTag('Rectangle') + labelsTag('Labels'));
const kBox = { x: 20, y: 30, width: 20, height: 10, rotation: 0 };
const shape = plain('Rectangle', kBox);

export const split = area('split', [
  ...kShapes.flatMap(ofKind),
  one('other geometry in the labels', config, [shape, item('Labels', { ...kBox, x: 70, labels: ['Car'] })]),
  one('other kind in the labels', config, [shape, item('Labels', { x: 5, y: 5, width: 3, labels: ['Car'] })]),
  one('two labels items', config, [
    shape,
    item('Labels', { ...kBox, labels: ['Person'] }),
    item('Labels', { ...kBox, labels: ['Car'] }),
  ]),
  one('two labels items, the first unknown', config, [
    shape,
    item('Labels', { ...kBox, labels: ['Boat'] }),
    item('Labels', { ...kBox, labels: ['Car'] }),
  ]),
  one('merged form with key labels', config, [item('RectangleLabels', { ...kBox, labels: ['Car'] })]),
  one('no id: two regions', config, [
    without(shape, 'id'),
    without(item('Labels', { ...kBox, labels: ['Car'] }), 'id'),
  ]),
  one('other ids: two regions', config, [shape, item('Labels', { ...kBox, labels: ['Car'] }, { id: 'b' })]),
  one(
    'two controls, one id',
    onImage(`${labelsTag('RectangleLabels')}<EllipseLabels name="e" toName="img">${kLabels}</EllipseLabels>`),
    [
      item('RectangleLabels', { ...kBox, rectanglelabels: ['Car'] }),
      item('EllipseLabels', { x: 80, y: 50, radiusX: 5, radiusY: 5, ellipselabels: ['Person'] }, { from_name: 'e' }),
    ],
  ),
  one('one id on three boxes', onImage(labelsTag('RectangleLabels')), [
    item('RectangleLabels', { ...kBox, rectanglelabels: ['Car'] }),
    item('RectangleLabels', { ...kBox, x: 60, rectanglelabels: ['Person'] }),
    item('RectangleLabels', { ...kBox, y: 60, rectanglelabels: ['Car'] }),
  ]),
  one('one id in two predictions', onImage(labelsTag('RectangleLabels')), [], {
    predictions: [
      { result: [item('RectangleLabels', { ...kBox, rectanglelabels: ['Car'] })] },
      { result: [item('RectangleLabels', { ...kBox, x: 60, rectanglelabels: ['Person'] })] },
    ],
  }),
  one('empty labels list', config, [shape, item('Labels', { ...kBox, labels: [] })]),
  one('no labels, plain control beside', onImage(labelsTag('RectangleLabels') + plainTag('Rectangle')), [
    item('RectangleLabels', { ...kBox, rectanglelabels: [] }),
  ]),
  one('labels a number, plain control beside', onImage(labelsTag('RectangleLabels') + plainTag('Rectangle')), [
    item('RectangleLabels', { ...kBox, rectanglelabels: 5 }),
  ]),
  one('labels a number, allowEmpty', onImage(labelsTag('RectangleLabels', 'allowEmpty="true"')), [
    item('RectangleLabels', { ...kBox, rectanglelabels: 5 }),
  ]),
  one(
    'style of the Labels control',
    onImage(plainTag('Rectangle') + labelsTag('Labels', 'opacity="0.7" strokeWidth="4"')),
    [shape, item('Labels', { ...kBox, labels: ['Car'] })],
  ),
  one(
    'style of the shape control',
    onImage(plainTag('Rectangle', 'opacity="0.7" strokeWidth="4" fillColor="#123456"') + labelsTag('Labels')),
    [shape, item('Labels', { ...kBox, labels: ['Car'] })],
  ),
  one(
    'style of the shape control, no labels',
    onImage(
      plainTag('Rectangle', 'opacity="0.7" strokeWidth="4" fillColor="#123456" strokeColor="#654321"') +
        labelsTag('Labels'),
    ),
    [shape],
  ),
  one('unknown label on a plain shape', config, [shape, item('Labels', { ...kBox, labels: ['Boat'] })]),
]);
