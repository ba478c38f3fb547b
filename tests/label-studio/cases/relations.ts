// Relations between regions: ends, directions, labels.
import type { Result } from '../case.js';
import { area, item, kLabels, labelsTag, one, onImage, relation } from './build.js';

const kRelations = '<Relations><Relation value="part of"/><Relation value="near"/></Relations>';
const config = onImage(labelsTag('RectangleLabels') + kRelations);
const bare = onImage(labelsTag('RectangleLabels'));
const box = (id: unknown, x: number): Result =>
  item('RectangleLabels', { x, y: 30, width: 20, height: 10, rectanglelabels: ['Car'] }, { id });
const kTwo = [box('a', 10), box('b', 60)];
const mixed = onImage(`${labelsTag('RectangleLabels')}
<PolygonLabels name="p" toName="img">${kLabels}</PolygonLabels><KeyPointLabels name="k" toName="img">${kLabels}</KeyPointLabels>
<EllipseLabels name="e" toName="img">${kLabels}</EllipseLabels>
<Choices name="c" toName="img"><Choice value="Red"/></Choices>${kRelations}`);
const polygon = (points: unknown): Result =>
  item('PolygonLabels', { points, polygonlabels: ['Car'] }, { id: 'b', from_name: 'p' });
const choice = item('choices', { choices: ['Red'] }, { id: 'b', from_name: 'c' });

const links: Array<[string, Result[]]> = [
  ['right', [relation('a', 'b')]],
  ['left', [relation('a', 'b', { direction: 'left' })]],
  ['both ways', [relation('a', 'b', { direction: 'bi' })]],
  ['no direction', [relation('a', 'b', { direction: undefined })]],
  ['direction null', [relation('a', 'b', { direction: null })]],
  ['direction unknown', [relation('a', 'b', { direction: 'up' })]],
  ['direction a number', [relation('a', 'b', { direction: 3 })]],
  ['a label', [relation('a', 'b', { labels: ['part of'] })]],
  ['two labels', [relation('a', 'b', { labels: ['part of', 'near'] })]],
  ['label unknown', [relation('a', 'b', { labels: ['above'] })]],
  ['one label unknown', [relation('a', 'b', { labels: ['above', 'near'] })]],
  ['labels null', [relation('a', 'b', { labels: null })]],
  ['labels empty', [relation('a', 'b', { labels: [] })]],
  ['labels as text', [relation('a', 'b', { labels: 'near' })]],
  ['labels numbers', [relation('a', 'b', { labels: [1] })]],
  ['labels null inside', [relation('a', 'b', { labels: [null] })]],
  ['to itself', [relation('a', 'a')]],
  ['twice', [relation('a', 'b'), relation('a', 'b', { direction: 'left' })]],
  ['and back', [relation('a', 'b'), relation('b', 'a')]],
  ['to an unknown id', [relation('a', 'zz')]],
  ['from an unknown id', [relation('zz', 'b')]],
  ['to null', [relation('a', null)]],
  ['without to_id', [relation('a', undefined)]],
  ['without from_id', [relation(undefined, 'b')]],
  ['to an empty id', [relation('a', '')]],
  ['to a number', [relation('a', 5)]],
];

export const relations = area('relations', [
  ...links.map(([name, items]) => one(name, config, [...kTwo, ...items])),
  one('before its regions', config, [relation('a', 'b'), ...kTwo]),
  one('a label, no Relations tag', bare, [...kTwo, relation('a', 'b', { labels: ['part of'] })]),
  one('no label, no Relations tag', bare, [...kTwo, relation('a', 'b')]),
  one('to a dropped item', config, [
    box('a', 10),
    { ...box('b', 60), from_name: 'zz', type: 'rectangle' },
    relation('a', 'b'),
  ]),
  one('to a classification', mixed, [box('a', 10), choice, relation('a', 'b')]),
  one('to a vanished box', mixed, [
    box('a', 10),
    { ...box('b', 60), value: { x: '1', y: 2, width: 3, height: 4, rectanglelabels: ['Car'] } },
    relation('a', 'b'),
  ]),
  one('to a polygon', mixed, [
    box('a', 10),
    polygon([
      [60, 10],
      [90, 12],
      [80, 60],
    ]),
    relation('a', 'b'),
  ]),
  one('to a polygon without points', mixed, [box('a', 10), polygon([]), relation('a', 'b')]),
  one('to a key point', mixed, [
    box('a', 10),
    item('KeyPointLabels', { x: 70, y: 70, width: 1, keypointlabels: ['Car'] }, { id: 'b', from_name: 'k' }),
    relation('a', 'b'),
  ]),
  one('to an ellipse', mixed, [
    box('a', 10),
    item(
      'EllipseLabels',
      { x: 70, y: 70, radiusX: 9, radiusY: 9, ellipselabels: ['Car'] },
      { id: 'b', from_name: 'e' },
    ),
    relation('a', 'b'),
  ]),
  one('to a box outside', config, [box('a', 10), box('b', 150), relation('a', 'b')]),
  one('ids with a number sign', config, [box('a#1', 10), box('b#2', 60), relation('a#1', 'b#2')]),
  one('ids cut', config, [box('a#1', 10), box('b#2', 60), relation('a', 'b')]),
  one('an id with a number sign beside the same without', config, [box('a', 10), box('a#1', 60), relation('a', 'a')]),
  one('ids as numbers', config, [box(1, 10), box(2, 60), relation(1, 2)]),
  one('ids as text of numbers', config, [box(1, 10), box(2, 60), relation('1', '2')]),
  one('with an id and a value', config, [...kTwo, relation('a', 'b', { id: 'r', value: {} })]),
  one('without type', config, [...kTwo, relation('a', 'b', { type: undefined })]),
]);
