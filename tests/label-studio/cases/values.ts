// Values of the whole image: choices, rating, number, date, text, taxonomy, pairwise, ranker; well formed and not.
import type { Case, Result } from '../case.js';
import { area, item, labelsTag, one, onImage } from './build.js';

const config = onImage(`${labelsTag('RectangleLabels')}
<Choices name="c" toName="img" choice="multiple"><Choice value="Red"/><Choice value="Blue" alias="b"/></Choices>
<Rating name="g" toName="img"/><Number name="n" toName="img" min="0" max="10"/><DateTime name="d" toName="img"/>
<TextArea name="t" toName="img"/>
<Taxonomy name="x" toName="img"><Choice value="A"><Choice value="B"/></Choice></Taxonomy>`);
const box = item('RectangleLabels', { x: 20, y: 30, width: 20, height: 10, rectanglelabels: ['Car'] });

const controls: Record<string, [string, string]> = {
  choices: ['c', 'choices'],
  rating: ['g', 'rating'],
  number: ['n', 'number'],
  datetime: ['d', 'datetime'],
  textarea: ['t', 'text'],
  taxonomy: ['x', 'taxonomy'],
};
const value = (type: string, given: unknown, more: Result = {}): Result => {
  const [name, key] = controls[type]!;
  return item(type, { [key]: given }, { id: 'v', from_name: name, ...more });
};
const of = (type: string, what: string, given: unknown): Case =>
  one(`${type} ${what}`, config, [box, value(type, given)]);

const kGiven: Array<[string, string, unknown]> = [
  ['choices', 'known', ['Red']],
  ['choices', 'two', ['Red', 'b']],
  ['choices', 'unknown', ['Green']],
  ['choices', 'text', 'Red'],
  ['choices', 'null', null],
  ['choices', 'numbers', [1]],
  ['choices', 'nested', [['A', 'B']]],
  ['choices', 'empty', []],
  ['choices', 'an object', { Red: true }],
  ['rating', '3', 3],
  ['rating', '9', 9],
  ['rating', '2.5', 2.5],
  ['rating', '-1', -1],
  ['rating', 'text', '3'],
  ['rating', 'null', null],
  ['rating', 'true', true],
  ['rating', 'list', [3]],
  ['number', '5', 5],
  ['number', '50', 50],
  ['number', 'text', '5'],
  ['number', 'null', null],
  ['number', 'false', false],
  ['datetime', 'a date', '2024-01-31'],
  ['datetime', 'month 13', '2024-13-31'],
  ['datetime', 'words', 'yesterday'],
  ['datetime', 'a number', 1706659200],
  ['datetime', 'null', null],
  ['datetime', 'list', ['2024-01-31']],
  ['textarea', 'list', ['hello']],
  ['textarea', 'text', 'hello'],
  ['textarea', 'null', null],
  ['textarea', 'number', 5],
  ['textarea', 'list of null', [null]],
  ['taxonomy', 'path', [['A', 'B']]],
  ['taxonomy', 'flat', ['A', 'B']],
  ['taxonomy', 'unknown', [['Z']]],
  ['taxonomy', 'text', 'A'],
  ['taxonomy', 'null', null],
  ['taxonomy', 'empty', []],
  ['taxonomy', 'an empty path', [[]]],
  ['taxonomy', 'a number', 3],
];

const pair = `<View><Image name="img" value="$image"/><Image name="two" value="$image"/>
<Pairwise name="p" toName="img,two"/></View>`;
const chosen = (selected: unknown): Result =>
  item('pairwise', { selected }, { from_name: 'p', to_name: 'img', id: 'v' });

export const values = area('values', [
  ...kGiven.map(([type, what, given]) => of(type, what, given)),
  one('without id', config, [box, { ...value('choices', ['Red']), id: undefined }]),
  one('the id of a region', config, [box, value('choices', ['Red'], { id: 'a' })]),
  one('two choices items', config, [value('choices', ['Red']), value('choices', ['b'], { id: 'w' })]),
  one('value absent', config, [box, { ...value('choices', ['Red']), value: undefined }]),
  one('value null', config, [box, { ...value('choices', ['Red']), value: null }]),
  one('value empty', config, [box, { ...value('choices', ['Red']), value: {} }]),
  one('value a list', config, [box, { ...value('choices', ['Red']), value: [] }]),
  one('value text', config, [box, { ...value('choices', ['Red']), value: 'Red' }]),
  one('typed key of another control', config, [
    box,
    value('choices', ['Red']),
    item('rating', { choices: 5 }, { id: 'w', from_name: 'g' }),
  ]),
  one('pairwise left', pair, [chosen('left')]),
  one('pairwise both', pair, [chosen('both')]),
  one('pairwise null', pair, [chosen(null)]),
]);
