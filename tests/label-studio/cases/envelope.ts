// The fields around `value`: type, names, ids, scores, and what may stand in their place.
import type { Case } from '../case.js';
import { area, item, kLabels, labelsTag, one, onImage, plainTag, without } from './build.js';

const config = onImage(labelsTag('RectangleLabels'));
const kBox = { x: 20, y: 30, width: 20, height: 10, rotation: 0, rectanglelabels: ['Car'] };
const box = item('RectangleLabels', kBox);
const good = item('RectangleLabels', { ...kBox, x: 70 }, { id: 'z' });
const mixed = onImage(`${labelsTag('EllipseLabels')}<Taxonomy name="x" toName="img"><Choice value="A"/></Taxonomy>`);
const round = item('EllipseLabels', { x: 50, y: 50, radiusX: 5, radiusY: 5, ellipselabels: ['Car'] }, { id: 'z' });
const beside = (name: string, wrong: unknown): Case => one(name, config, [wrong, good]);
const field = (key: string, what: string, value: unknown): Case => beside(`${key} ${what}`, { ...box, [key]: value });
const inValue = (key: string, what: string, value: unknown): Case =>
  beside(`${key} in value ${what}`, { ...box, value: { ...kBox, [key]: value } });
const labelled = (what: string, rectanglelabels: unknown): Case =>
  beside(`labels ${what}`, { ...box, value: { ...kBox, rectanglelabels } });

const fields: Array<[string, string, unknown]> = [
  ['type', 'null', null],
  ['type', 'a number', 5],
  ['type', 'unknown', 'box'],
  ['type', 'in capitals', 'RectangleLabels'],
  ['type', 'of another shape', 'ellipselabels'],
  ['type', 'of the plain shape', 'rectangle'],
  ['type', 'choices', 'choices'],
  ['type', 'labels', 'labels'],
  ['type', 'enterprise', 'videovector'],
  ['from_name', 'unknown', 'zz'],
  ['from_name', 'null', null],
  ['from_name', 'a number', 3],
  ['from_name', 'an object', { name: 'l' }],
  ['from_name', 'of the image', 'img'],
  ['to_name', 'unknown', 'zz'],
  ['to_name', 'null', null],
  ['to_name', 'a list', ['img']],
  ['to_name', 'of the control', 'l'],
  ['id', 'null', null],
  ['id', 'empty', ''],
  ['id', 'a number', 7],
  ['id', 'zero', 0],
  ['id', 'true', true],
  ['id', 'a fraction', 1.5],
  ['id', 'with a number sign', 'q#1'],
  ['id', 'a list', ['a']],
  ['id', 'an object', { a: 1 }],
  ['score', '0.7', 0.7],
  ['score', '5', 5],
  ['score', 'null', null],
  ['score', 'text', '0.7'],
  ['score', 'true', true],
  ['readonly', 'true', true],
  ['readonly', 'text', 'yes'],
  ['readonly', 'null', null],
  ['origin', 'manual', 'manual'],
  ['origin', 'nonsense', 'xyz'],
  ['origin', 'a number', 3],
  ['hidden', 'true', true],
  ['meta', 'a text', 'note'],
  ['meta', 'of texts', { text: ['note'] }],
  ['parentID', 'unknown', 'nobody'],
  ['parentID', 'its own', 'a'],
  ['parentID', 'of the other', 'z'],
  ['parentID', 'null', null],
  ['parentID', 'empty', ''],
  ['parentID', 'a number', 3],
  ['item_index', 'text', '0'],
  ['dynamic', 'text', 'yes'],
  ['dynamic', 'true', true],
  ['foo', 'unknown key', { bar: 1 }],
  ['normalization', 'text', 'x'],
  ['value', 'null', null],
  ['value', 'a list', []],
  ['value', 'a text', 'box'],
  ['value', 'a number', 5],
  ['value', 'empty', {}],
];

const lists: Array<[string, unknown]> = [
  ['unknown', ['Boat']],
  ['in other case', ['car']],
  ['known after unknown', ['Boat', 'Car']],
  ['two', ['Person', 'Car']],
  ['twice the same', ['Car', 'Car']],
  ['empty', []],
  ['null', null],
  ['text', 'Car'],
  ['null inside', ['Car', null]],
  ['a number inside', [5]],
  ['nested', [['Car']]],
  ['an object', { Car: true }],
  ['a number', 5],
  ['empty text', ['']],
  ['with blanks', [' Car ']],
];

export const envelope = area('envelope', [
  ...fields.map(([key, what, value]) => field(key, what, value)),
  ...['type', 'from_name', 'to_name', 'id', 'value'].map((key) => beside(`${key} absent`, without(box, key))),
  ...lists.map(([what, list]) => labelled(what, list)),
  beside('labels absent', { ...box, value: without(kBox, 'rectanglelabels') }),
  beside('labels under the key labels', { ...box, value: { ...without(kBox, 'rectanglelabels'), labels: ['Car'] } }),
  beside('labels under the key of another shape', {
    ...box,
    value: { ...without(kBox, 'rectanglelabels'), ellipselabels: ['Car'] },
  }),
  beside('item null', null),
  beside('item a text', 'box'),
  beside('item a number', 5),
  beside('item a list', [box]),
  beside('item empty', {}),
  inValue('id', 'other', 'q'),
  inValue('score', '0.5', 0.5),
  inValue('score', 'text', 'high'),
  inValue('readonly', 'text', 'yes'),
  inValue('type', 'other', 'ellipselabels'),
  inValue('type', 'of its own region', 'rectangleregion'),
  inValue('type', 'a number', 5),
  inValue('dynamic', 'text', 'yes'),
  inValue('from_name', 'other', 'zz'),
  inValue('rating', 'text', '5'),
  inValue('choices', 'text', 'Red'),
  inValue('text', 'number', 3),
  inValue('number', 'null', null),
  inValue('labels', 'text', 'Car'),
  inValue('hidden', 'true', true),
  one('from_name unknown, another control fits', onImage(labelsTag('RectangleLabels') + plainTag('Rectangle')), [
    { ...box, from_name: 'zz' },
    good,
  ]),
  one(
    'from_name unknown, Labels fits',
    onImage(`${plainTag('Ellipse')}<Labels name="m" toName="img">${kLabels}</Labels>`),
    [{ ...box, from_name: 'zz' }],
  ),
  one('from_name unknown, plain type', onImage(plainTag('Rectangle')), [
    { ...without(box, 'x'), from_name: 'zz', type: 'rectangle', value: without(kBox, 'rectanglelabels') },
  ]),
  one(
    'from_name of a control of another image',
    `<View><Image name="img" value="$image"/><Image name="two" value="$image"/><RectangleLabels name="l" toName="two">${kLabels}</RectangleLabels></View>`,
    [box],
  ),
  one('parents in a circle', config, [
    { ...box, parentID: 'z' },
    { ...good, parentID: 'a' },
  ]),
  one('no results', config, []),
  one('no predictions', config, [], { predictions: [] }),
  one('the last of two predictions', config, [], { predictions: [{ result: [box] }, { result: [good] }] }),
  one('the last of two predictions is bad', config, [], {
    predictions: [{ result: [box] }, { result: [{ ...good, type: 'x' }] }],
  }),
  one('the first of two predictions is bad', config, [], {
    predictions: [{ result: [{ ...box, type: 'x' }] }, { result: [good] }],
  }),
  one('the first of two predictions has a dangling relation', config, [], {
    predictions: [{ result: [box, { type: 'relation', from_id: 'a', to_id: 'q' }] }, { result: [good] }],
  }),
  one('the first of two predictions cannot be drawn', mixed, [], {
    predictions: [
      { result: [item('EllipseLabels', { x: 50, y: 50, radiusX: -5, radiusY: 5, ellipselabels: ['Car'] })] },
      { result: [round] },
    ],
  }),
  one('the first of two predictions has an empty path', mixed, [], {
    predictions: [
      { result: [{ id: 'x', type: 'taxonomy', from_name: 'x', to_name: 'img', value: { taxonomy: [[]] } }] },
      { result: [round] },
    ],
  }),
  one('the last of two predictions is empty', config, [], { predictions: [{ result: [box] }, { result: [] }] }),
]);
