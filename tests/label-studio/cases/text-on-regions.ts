// OCR triples and values of single regions: what shares an id, and in which order.
import type { Result } from '../case.js';
import { area, item, labelsTag, one, onImage, plain, plainTag, without } from './build.js';

const kBox = { x: 20, y: 30, width: 20, height: 10, rotation: 0 };
const kText = '<TextArea name="t" toName="img" perRegion="true" editable="true"/>';
const kMore = `<Choices name="c" toName="img" perRegion="true"><Choice value="Red"/><Choice value="Blue"/></Choices>
<Rating name="g" toName="img" perRegion="true" maxRating="5"/><Number name="n" toName="img" perRegion="true" max="10"/>
<Taxonomy name="x" toName="img" perRegion="true"><Choice value="A"><Choice value="B"/></Choice></Taxonomy>
<DateTime name="d" toName="img" perRegion="true"/>`;

const ocr = onImage(plainTag('Rectangle') + labelsTag('Labels') + kText);
const shape = plain('Rectangle', kBox);
const labels = item('Labels', { ...kBox, labels: ['Car'] });
const of = (name: string, type: string, value: Result, more: Result = {}): Result =>
  item(type, value, { from_name: name, type, ...more });
const text = (value: unknown, more: Result = {}): Result => of('t', 'textarea', { ...kBox, text: value }, more);
const bareText = of('t', 'textarea', { text: ['hello'] });

const boxes = onImage(labelsTag('RectangleLabels') + kText + kMore);
const box = item('RectangleLabels', { ...kBox, rectanglelabels: ['Car'] });

export const textOnRegions = area('text-on-regions', [
  one('OCR triple', ocr, [shape, labels, text(['hello'])]),
  one('OCR triple, text first with geometry', ocr, [text(['hello']), shape, labels]),
  one('OCR triple, bare text first', ocr, [bareText, shape, labels]),
  one('OCR triple, bare text last', ocr, [shape, labels, bareText]),
  one('only the first has geometry', ocr, [shape, item('Labels', { labels: ['Car'] }), bareText]),
  one('bare text between', ocr, [shape, bareText, labels]),
  one('text with its own id', ocr, [shape, labels, text(['hello'], { id: 'b' })]),
  one('bare text with its own id', ocr, [shape, labels, { ...bareText, id: 'b' }]),
  one(
    'no ids',
    ocr,
    [shape, labels, text(['hello'])].map((one) => without(one, 'id')),
  ),
  one('two triples', ocr, [
    ...[shape, labels, text(['one'])],
    ...[shape, labels, text(['two'])].map((one) => ({ ...one, id: 'b', value: { ...(one.value as Result), x: 60 } })),
  ]),
  one('text a plain string', ocr, [shape, labels, text('hello')]),
  one('text empty', ocr, [shape, labels, text([])]),
  one('several texts', ocr, [shape, labels, text(['one', 'two'])]),
  one('text null', ocr, [shape, labels, text(null)]),
  one('text a number', ocr, [shape, labels, text(5)]),
  one('text a list of numbers', ocr, [shape, labels, text([5])]),
  one('text under the key textarea', ocr, [shape, labels, of('t', 'textarea', { ...kBox, textarea: ['hello'] })]),
  one('choice of a region', boxes, [box, of('c', 'choices', { ...kBox, choices: ['Red'] })]),
  one('choice without geometry', boxes, [box, of('c', 'choices', { choices: ['Red'] })]),
  one('choice without geometry first', boxes, [of('c', 'choices', { choices: ['Red'] }), box]),
  one('choice with other geometry', boxes, [box, of('c', 'choices', { ...kBox, x: 70, choices: ['Red'] })]),
  one('choice unknown', boxes, [box, of('c', 'choices', { ...kBox, choices: ['Green'] })]),
  one('choice as text', boxes, [box, of('c', 'choices', { ...kBox, choices: 'Red' })]),
  one('choice of no region', boxes, [box, of('c', 'choices', { choices: ['Red'] }, { id: 'zz' })]),
  one('choice of no region, with geometry', boxes, [
    box,
    of('c', 'choices', { ...kBox, choices: ['Red'] }, { id: 'zz' }),
  ]),
  one('rating of a region', boxes, [box, of('g', 'rating', { ...kBox, rating: 4 })]),
  one('rating above the maximum', boxes, [box, of('g', 'rating', { ...kBox, rating: 9 })]),
  one('rating as text', boxes, [box, of('g', 'rating', { ...kBox, rating: '4' })]),
  one('number of a region', boxes, [box, of('n', 'number', { ...kBox, number: 1.5 })]),
  one('number null', boxes, [box, of('n', 'number', { ...kBox, number: null })]),
  one('taxonomy of a region', boxes, [box, of('x', 'taxonomy', { ...kBox, taxonomy: [['A', 'B']] })]),
  one('date of a region', boxes, [box, of('d', 'datetime', { ...kBox, datetime: '2024-01-31' })]),
  one('everything on one region', boxes, [
    box,
    of('c', 'choices', { ...kBox, choices: ['Blue'] }),
    of('g', 'rating', { ...kBox, rating: 3 }),
    of('n', 'number', { ...kBox, number: 7 }),
    text(['note']),
  ]),
  one('values of two regions', boxes, [
    box,
    { ...box, id: 'b' },
    of('c', 'choices', { ...kBox, choices: ['Blue'] }, { id: 'b' }),
    of('c', 'choices', { ...kBox, choices: ['Red'] }),
  ]),
]);
