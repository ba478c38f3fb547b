// Vectors: chains, bezier handles, closing, and the size they are placed with.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag } from './build.js';

const open = onImage(labelsTag('VectorLabels'));
const closable = onImage(labelsTag('VectorLabels', 'closable="true" curves="true"'));
const kOriginal = { original_width: 800, original_height: 400 };
const kChain: Result[] = [
  { id: 'p', x: 10, y: 10, prevPointId: null, isBezier: false },
  { id: 'q', x: 60, y: 20, prevPointId: 'p', isBezier: false },
  { id: 'r', x: 60, y: 80, prevPointId: 'q', isBezier: false },
];
const [p, q, r] = kChain as [Result, Result, Result];
const bezier = (vertex: Result, first: unknown, second: unknown): Result => ({
  ...vertex,
  isBezier: true,
  controlPoint1: first,
  controlPoint2: second,
});
const at = (x: number, y: number) => ({ x, y });
const curved = bezier(q, at(40, 5), at(80, 35));

const vector = (
  name: string,
  vertices: unknown,
  change: Result = {},
  more: Result = kOriginal,
  config = open,
  extras = {},
): Case =>
  one(
    name,
    config,
    [item('VectorLabels', { vertices, closed: false, vectorlabels: ['Car'], ...change }, more)],
    extras,
  );
const closed = (name: string, vertices: unknown, change: Result = {}): Case =>
  vector(name, vertices, { closed: true, ...change }, kOriginal, closable);

const forms: Array<[string, unknown]> = [
  ['chain', kChain],
  ['without prevPointId', kChain.map(({ id, x, y }) => ({ id, x, y }))],
  ['without ids', kChain.map(({ x, y }) => ({ x, y }))],
  ['empty prevPointId', kChain.map((vertex) => ({ ...vertex, prevPointId: '' }))],
  ['null prevPointId', kChain.map((vertex) => ({ ...vertex, prevPointId: null }))],
  ['unknown prevPointId', [p, { ...q, prevPointId: 'zz' }, r]],
  ['repeated ids', [p, { ...q, id: 'p' }, r]],
  ['branching', [p, q, r, { id: 's', x: 90, y: 50, prevPointId: 'q' }]],
  ['two starts', [p, q, { ...r, prevPointId: 'zz' }, { id: 's', x: 90, y: 50, prevPointId: 'r' }]],
  ['curve in the middle', [p, curved, r]],
  ['curve at the start', [bezier(p, at(5, 5), at(20, 40)), q]],
  ['curve at the end', [p, bezier(q, at(40, 60), at(70, 20))]],
  ['curve at both ends', [bezier(p, at(5, 5), at(20, 40)), bezier(q, at(40, 60), at(70, 20))]],
  ['isBezier without handles', [p, { ...q, isBezier: true }, r]],
  ['isBezier with one handle', [p, { ...q, isBezier: true, controlPoint1: at(40, 5) }, r]],
  ['handles without isBezier', [p, { ...curved, isBezier: false }, r]],
  ['handles as text', [p, bezier(q, { x: '40', y: '5' }, { x: '80', y: '35' }), r]],
  ['isBezier 1', [p, { ...curved, isBezier: 1 }, r]],
  ['isBezier 1 without handles', [p, { ...q, isBezier: 1 }, r]],
  ['a handle without y', [p, bezier(q, { x: 40 }, at(80, 35)), r]],
  ['a handle that is a list', [p, bezier(q, [40, 5], at(80, 35)), r]],
  ['a handle that is null', [p, bezier(q, null, at(80, 35)), r]],
  ['one vertex', [p]],
  ['no vertices', []],
  [
    'pairs',
    [
      [10, 10],
      [60, 20],
      [60, 80],
    ],
  ],
  ['numbers as text', kChain.map(({ id, x, y }) => ({ id, x: String(x), y: String(y) }))],
  ['a null vertex', [p, null, r]],
  ['a null coordinate', [p, { ...q, x: null }, r]],
  ['coordinates missing', [p, { id: 'q' }, r]],
  ['vertices null', null],
  ['vertices text', 'abc'],
  ['vertices an object', { x: 1, y: 2 }],
  ['past the edge', [{ ...p, x: -20 }, q, { ...r, y: 130 }]],
  ['outside', kChain.map((vertex) => ({ ...vertex, x: Number(vertex.x) + 120 }))],
];

export const vectors = area('vectors', [
  ...forms.map(([name, vertices]) => vector(name, vertices)),
  closed('closed', kChain),
  closed('closed, one curve', [p, curved, r]),
  closed('closed, two vertices', [p, q]),
  closed('closed by prevPointId', [{ ...p, prevPointId: 'r' }, q, r]),
  closed('closed by prevPointId, curves', [
    bezier({ ...p, prevPointId: 'r' }, at(5, 5), at(20, 30)),
    q,
    bezier(r, at(70, 70), at(40, 95)),
  ]),
  closed('closable but open', kChain, { closed: false }),
  closed('closable, branching', [p, q, r, { id: 's', x: 90, y: 50, prevPointId: 'q' }]),
  vector('closed without closable', kChain, { closed: true }),
  vector('closed null', kChain, { closed: null }),
  vector('closed text', kChain, { closed: 'true' }),
  vector('closed absent', kChain, { closed: undefined }),
  vector('no original size', kChain, {}, {}),
  vector('wrong original size', kChain, {}, { original_width: 400, original_height: 100 }),
  vector('original size as text', kChain, {}, { original_width: '800', original_height: '400' }),
  vector('original size 0', kChain, {}, { original_width: 0, original_height: 0 }),
  vector('original size negative', kChain, {}, { original_width: -800, original_height: 400 }),
  vector('only the width', kChain, {}, { original_width: 800 }),
  vector('upright image', kChain, {}, { original_width: 300, original_height: 500 }, open, { size: [300, 500] }),
  one('only vertices in value', onImage(plainTag('Vector')), [plain('Vector', { vertices: kChain }, kOriginal)]),
  one('plain control', onImage(plainTag('Vector')), [plain('Vector', { vertices: kChain, closed: false }, kOriginal)]),
  one('size of a later item', open, [
    item('VectorLabels', { vertices: kChain, closed: false, vectorlabels: ['Car'] }),
    item(
      'VectorLabels',
      { vertices: kChain.map((v) => ({ ...v, y: Number(v.y) + 10 })), closed: false, vectorlabels: ['Person'] },
      { id: 'b', ...kOriginal },
    ),
  ]),
  one('size of an earlier item', open, [
    item('VectorLabels', { vertices: kChain, closed: false, vectorlabels: ['Car'] }, kOriginal),
    item(
      'VectorLabels',
      { vertices: kChain.map((v) => ({ ...v, y: Number(v.y) + 10 })), closed: false, vectorlabels: ['Person'] },
      { id: 'b' },
    ),
  ]),
  one('size of a dropped item', open, [
    item('VectorLabels', { vertices: kChain, closed: false, vectorlabels: ['Car'] }),
    item(
      'VectorLabels',
      { x: 1 },
      { id: 'b', from_name: 'zz', type: 'vector', original_width: 400, original_height: 200 },
    ),
  ]),
]);
