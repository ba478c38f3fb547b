// Several images of one object, and several objects.
import type { Case, Result } from '../case.js';
import { area, item, kCar, kLabels, labelsTag, one, onImage } from './build.js';

const paged = onImage(labelsTag('RectangleLabels'), 'valueList="$images"');
const kPages: Array<[number, number]> = [
  [800, 400],
  [300, 500],
  [640, 640],
];
const kBox = { x: 20, y: 30, width: 20, height: 10, rotation: 20, rectanglelabels: ['Car'] };
/** With the size of its page, which tells prelabel what no dropped file tells. */
const box = (id: string, more: Result): Result => {
  const page = kPages[typeof more.item_index === 'number' ? more.item_index : 0] ?? kPages[0]!;
  return item('RectangleLabels', kBox, { id, original_width: page[0], original_height: page[1], ...more });
};
const on = (name: string, item_index: unknown): Case => one(name, paged, [box('a', { item_index })], { pages: kPages });

const two = `<View><Image name="img" value="$image"/><Image name="two" value="$image"/>
<RectangleLabels name="l" toName="img">${kLabels}</RectangleLabels>
<EllipseLabels name="e" toName="two">${kLabels}</EllipseLabels></View>`;

export const pages = area('pages', [
  on('absent', undefined),
  on('null', null),
  on('first', 0),
  on('second', 1),
  on('third', 2),
  on('beyond', 3),
  on('negative', -1),
  on('fraction', 0.5),
  on('text', '1'),
  on('true', true),
  one('in the value', paged, [item('RectangleLabels', { ...kBox, item_index: 1 })], { pages: kPages }),
  one('one box a page', paged, [box('a', {}), box('b', { item_index: 1 }), box('c', { item_index: 2 })], {
    pages: kPages,
  }),
  one('two boxes on the second page', paged, [box('a', { item_index: 1 }), box('b', { item_index: 1 })], {
    pages: kPages,
  }),
  one('a single page', paged, [box('a', {}), box('b', { item_index: 1 })], { pages: [[800, 400]] }),
  one('single image, page 0', onImage(labelsTag('RectangleLabels')), [box('a', { item_index: 0 })]),
  one('single image, page 1', onImage(labelsTag('RectangleLabels')), [box('a', { item_index: 1 })]),
  one('single image, page as text', onImage(labelsTag('RectangleLabels')), [box('a', { item_index: '1' })]),
  one(
    'value and valueList',
    onImage(labelsTag('RectangleLabels'), 'value="$image" valueList="$images"'),
    [box('a', {}), box('b', { item_index: 1 })],
    { pages: kPages },
  ),
  one('valueList of nothing', paged, [box('a', {})], { pages: [] }),
  one(
    'vector on the second page',
    onImage(labelsTag('VectorLabels'), 'valueList="$images"'),
    [
      item(
        'VectorLabels',
        {
          vertices: [
            { id: 'p', x: 10, y: 10 },
            { id: 'q', x: 60, y: 20 },
          ],
          closed: false,
          vectorlabels: ['Car'],
        },
        { item_index: 1, original_width: 300, original_height: 500 },
      ),
    ],
    { pages: kPages },
  ),
  one('two images', two, [
    item('RectangleLabels', kBox),
    item(
      'EllipseLabels',
      { x: 50, y: 50, radiusX: 10, radiusY: 10, ellipselabels: ['Person'] },
      { id: 'b', from_name: 'e', to_name: 'two' },
    ),
  ]),
  one('to_name of the other image', two, [item('RectangleLabels', kBox, { to_name: 'two' })]),
  one('to_name a list', two, [item('RectangleLabels', kBox, { to_name: ['img'] })]),
  one(
    'control of two images',
    `<View><Image name="img" value="$image"/><Image name="two" value="$image"/><RectangleLabels name="l" toName="img,two">${kCar}</RectangleLabels></View>`,
    [item('RectangleLabels', kBox), item('RectangleLabels', kBox, { id: 'b', to_name: 'two' })],
  ),
]);
