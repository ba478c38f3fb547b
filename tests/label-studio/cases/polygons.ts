// Polygons: forms of `points`, `closed`, winding.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag } from './build.js';

const config = onImage(labelsTag('PolygonLabels'));
const kTriangle = [
  [10, 10],
  [40, 12],
  [30, 60],
];
const polygon = (name: string, points: unknown, change: Result = {}, extras = {}): Case =>
  one(name, config, [item('PolygonLabels', { points, polygonlabels: ['Car'], ...change })], extras);

const forms: Array<[string, unknown]> = [
  ['triangle', kTriangle],
  [
    'star',
    [
      [50, 10],
      [60, 90],
      [20, 40],
      [80, 40],
      [40, 90],
    ],
  ],
  [
    'ring in one list',
    [
      [10, 10],
      [90, 10],
      [90, 90],
      [10, 90],
      [10, 10],
      [30, 30],
      [30, 70],
      [70, 70],
      [70, 30],
      [30, 30],
    ],
  ],
  ['no points', []],
  ['one point', [[20, 20]]],
  [
    'two points',
    [
      [20, 20],
      [60, 70],
    ],
  ],
  [
    'same point three times',
    [
      [20, 20],
      [20, 20],
      [20, 20],
    ],
  ],
  [
    'past the edge',
    [
      [-10, 50],
      [50, -20],
      [110, 120],
    ],
  ],
  [
    'outside',
    [
      [110, 50],
      [150, 20],
      [130, 90],
    ],
  ],
  [
    'points as objects',
    [
      { x: 10, y: 10, index: 0 },
      { x: 40, y: 12, index: 1 },
      { x: 30, y: 60, index: 2 },
    ],
  ],
  [
    'objects without index',
    [
      { x: 10, y: 10 },
      { x: 40, y: 12 },
      { x: 30, y: 60 },
    ],
  ],
  ['flat list', [10, 10, 40, 12, 30, 60]],
  [
    'text points',
    [
      ['10', '10'],
      ['40', '12'],
      ['30', '60'],
    ],
  ],
  ['points as text', '10,10 40,12'],
  ['a null point', [[10, 10], null, [30, 60]]],
  [
    'a null coordinate',
    [
      [10, 10],
      [40, null],
      [30, 60],
    ],
  ],
  [
    'triples',
    [
      [10, 10, 1],
      [40, 12, 1],
      [30, 60, 1],
    ],
  ],
  ['a point with one number', [[10, 10], [40], [30, 60]]],
  ['an empty point', [[10, 10], [], [30, 60]]],
  ['points an object', { 0: [10, 10] }],
  ['points null', null],
  ['points a number', 5],
  ['points true', true],
];

export const polygons = area('polygons', [
  ...forms.map(([name, points]) => polygon(name, points)),
  polygon('points absent', undefined),
  polygon('closed true', kTriangle, { closed: true }),
  polygon('closed false', kTriangle, { closed: false }),
  polygon(
    'closed false, two points',
    [
      [20, 20],
      [60, 70],
    ],
    { closed: false },
  ),
  polygon('closed null', kTriangle, { closed: null }),
  polygon('closed text', kTriangle, { closed: 'true' }),
  polygon('closed 1', kTriangle, { closed: 1 }),
  polygon('with x, y, width, height', kTriangle, { x: 1, y: 1, width: 30, height: 30 }),
  polygon('with x, y, width', kTriangle, { x: 1, y: 1, width: 30 }),
  polygon('upright image', kTriangle, {}, { size: [300, 500] }),
  polygon(
    'a hundred points',
    Array.from({ length: 100 }, (_, i) => [50 + 30 * Math.cos(i / 16), 50 + 30 * Math.sin(i / 16)]),
  ),
  one('only points in value', onImage(plainTag('Polygon')), [plain('Polygon', { points: kTriangle })]),
  one('plain control', onImage(plainTag('Polygon')), [plain('Polygon', { points: kTriangle, closed: true })]),
  one('points beside value', config, [item('PolygonLabels', { polygonlabels: ['Car'] }, { points: kTriangle })]),
  one('points beside a rectangle', onImage(labelsTag('RectangleLabels')), [
    item('RectangleLabels', { x: 5, y: 5, width: 9, height: 9, rectanglelabels: ['Car'] }, { points: kTriangle }),
  ]),
  one('two polygons', config, [
    item('PolygonLabels', { points: kTriangle, polygonlabels: ['Car'] }),
    item(
      'PolygonLabels',
      {
        points: [
          [5, 5],
          [50, 5],
          [50, 50],
        ],
        polygonlabels: ['Person'],
      },
      { id: 'b' },
    ),
  ]),
  one('closed false, of a box control', onImage(labelsTag('RectangleLabels')), [
    item('RectangleLabels', { points: kTriangle, closed: false, rectanglelabels: ['Car'] }),
  ]),
  one('closed false, Polygon beside Labels', onImage(labelsTag('Labels') + plainTag('Polygon')), [
    item('Labels', { points: kTriangle, closed: false, labels: ['Car'] }),
    plain('Polygon', { points: kTriangle, closed: false }),
  ]),
  polygon('with vertices', kTriangle, {
    vertices: [
      { x: 10, y: 10 },
      { x: 50, y: 50 },
    ],
  }),
  one('closed false without drawing tool', onImage('<Labels name="l" toName="img"><Label value="Car"/></Labels>'), [
    item('Labels', { points: kTriangle, closed: false, labels: ['Car'] }),
  ]),
]);
