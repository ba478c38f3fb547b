// Colours, widths and opacities: from labels, from controls, generated, and none.
import type { Case, Result } from '../case.js';
import { alphaImage } from '../png.js';
import { encodeMask } from '../rle.js';
import { area, item, kCar, labelsTag, one, onImage, plain, plainTag } from './build.js';

const kOriginal = { original_width: 40, original_height: 20 };
const inBox = (x: number, y: number): number => (x >= 10 && x < 25 && y >= 5 && y < 12 ? 255 : 0);
const kShapes: Record<string, Result> = {
  Rectangle: { x: 20, y: 30, width: 20, height: 10, rotation: 0 },
  Ellipse: { x: 50, y: 50, radiusX: 10, radiusY: 20, rotation: 0 },
  KeyPoint: { x: 50, y: 50, width: 2 },
  Polygon: {
    points: [
      [10, 10],
      [40, 12],
      [30, 60],
    ],
    closed: true,
  },
  Vector: {
    vertices: [
      { id: 'p', x: 10, y: 10 },
      { id: 'q', x: 60, y: 20 },
      { id: 'r', x: 60, y: 80 },
    ],
    closed: true,
  },
  Brush: { format: 'rle', rle: encodeMask(40, 20, inBox) },
  Bitmask: { imageDataURL: alphaImage(40, 20, inBox), format: 'png' },
};
const small = { size: [40, 20] as [number, number] };
const labelled = (tag: string, labels: string[]): Result =>
  item(`${tag}Labels`, { ...kShapes[tag], [`${tag.toLowerCase()}labels`]: labels }, kOriginal);

/** Closable, so that vectors have a fill to look at. */
const tagOf = (tag: string, attributes: string, labels = kCar): string =>
  labelsTag(`${tag}Labels`, `${tag === 'Vector' ? 'closable="true" ' : ''}${attributes}`.trim(), labels);

const kLook = 'opacity="0.6" fillColor="#123456" strokeColor="#654321" strokeWidth="5"';
const ofKind = (tag: string): Case[] => [
  one(`${tag}, defaults`, onImage(tagOf(tag, '')), [labelled(tag, ['Car'])], small),
  one(`${tag}, attributes, known label`, onImage(tagOf(tag, kLook)), [labelled(tag, ['Car'])], small),
  one(`${tag}, attributes, unknown label`, onImage(tagOf(tag, kLook)), [labelled(tag, ['Boat'])], small),
  one(`${tag}, unknown label`, onImage(tagOf(tag, '')), [labelled(tag, ['Boat'])], small),
  one(
    `${tag}, attributes, no label`,
    onImage(tagOf(tag, kLook)),
    [item(`${tag}Labels`, kShapes[tag]!, kOriginal)],
    small,
  ),
  one(`${tag}, fillOpacity`, onImage(tagOf(tag, 'fillOpacity="0.9" opacity="0.4"')), [labelled(tag, ['Car'])], small),
  one(
    `${tag}, plain, attributes`,
    onImage(plainTag(tag, `${tag === 'Vector' ? 'closable="true" ' : ''}${kLook} fillOpacity="0.9"`)),
    [plain(tag, kShapes[tag]!, kOriginal)],
    small,
  ),
];

const backgrounds = [
  'red',
  'RED',
  'Orange',
  'lightgray',
  'lightgrey',
  'slategrey',
  'rebeccapurple',
  '#0f0',
  '#36B37E',
  '#DA935D',
  '#da935d',
  '#ff000080',
  '#f008',
  'rgb(10,20,30)',
  'rgb(10, 20, 30)',
  'rgba(10,20,30,0.5)',
  'rgb(10%,20%,30%)',
  'rgb(300,0,0)',
  'hsl(120,50%,50%)',
  'hsla(120,50%,50%,0.4)',
  'transparent',
  'currentColor',
  ' red',
  'rgb(1 2 3)',
  'ff8800',
  '#12345',
  'nonsense',
  '',
  'linear-gradient(red, blue)',
  'var(--x)',
];
const withBackground = (tag: string, background: string): Case =>
  one(
    `${tag}, background "${background}"`,
    onImage(tagOf(tag, '', `<Label value="Car" background="${background}"/>`)),
    [labelled(tag, ['Car'])],
    small,
  );

const generated = ['Car', 'Person', 'Label 1', 'é', '日本', 'A', '😀', 'x'.repeat(300), ' lead', '0'];
const box = (rectanglelabels: string[], id = 'a'): Result =>
  item('RectangleLabels', { ...kShapes.Rectangle, rectanglelabels }, { id });
const control = (name: string, attributes: string): Case =>
  one(name, onImage(tagOf('Rectangle', attributes)), [labelled('Rectangle', ['Car'])], small);

export const styles = area('styles', [
  ...Object.keys(kShapes).flatMap(ofKind),
  ...backgrounds.map((background) => withBackground('Rectangle', background)),
  ...['red', 'rgba(10,20,30,0.5)', '#ff000080', 'hsl(120,50%,50%)', 'slategrey', 'lightgrey'].flatMap((background) => [
    withBackground('Brush', background),
    withBackground('Bitmask', background),
  ]),
  withBackground('Polygon', 'rgba(10,20,30,0.5)'),
  withBackground('KeyPoint', '#ff000080'),
  ...generated.map((label) =>
    one(
      `generated colour of "${label.length > 20 ? 'x300' : label}"`,
      onImage(tagOf('Rectangle', '', `<Label value="${label}"/>`)),
      [box([label])],
      small,
    ),
  ),
  one(
    'a bad background nobody uses',
    onImage(tagOf('Rectangle', '', `${kCar}<Label value="B" background="nonsense"/>`)),
    [box(['Car'])],
    small,
  ),
  one(
    'a transparent background nobody uses',
    onImage(tagOf('Rectangle', '', `${kCar}<Label value="B" background="transparent"/>`)),
    [box(['Car'])],
    small,
  ),
  control('strokeWidth 0', 'strokeWidth="0"'),
  control('strokeWidth negative', 'strokeWidth="-3"'),
  control('strokeWidth text', 'strokeWidth="thick"'),
  control('strokeWidth fraction', 'strokeWidth="2.5"'),
  control('opacity 0', 'opacity="0"'),
  control('opacity 1', 'opacity="1"'),
  control('opacity 2', 'opacity="2"'),
  control('opacity negative', 'opacity="-1"'),
  control('opacity percent', 'opacity="50%"'),
  control('opacity words', 'opacity="half"'),
  control('fillOpacity 0', 'fillOpacity="0"'),
  control('fillOpacity 2', 'fillOpacity="2"'),
  control('fillColor nonsense', 'fillColor="nonsense"'),
  control('fillColor transparent', 'fillColor="transparent"'),
  one(
    'fillColor transparent, unknown label',
    onImage(tagOf('Rectangle', 'fillColor="transparent"')),
    [box(['Boat'])],
    small,
  ),
  one(
    'strokeColor transparent, known label',
    onImage(tagOf('Rectangle', 'strokeColor="transparent"')),
    [box(['Car'])],
    small,
  ),
  one(
    'fillColor transparent, plain control',
    onImage(plainTag('Rectangle', 'fillColor="transparent"')),
    [plain('Rectangle', kShapes.Rectangle!)],
    small,
  ),
  one('strokeColor transparent, no label', onImage(tagOf('Rectangle', 'strokeColor="transparent"')), [box([])], small),
  one(
    'fillColor transparent, polygon',
    onImage(tagOf('Polygon', 'fillColor="transparent"')),
    [labelled('Polygon', ['Boat'])],
    small,
  ),
  one(
    'fillColor transparent, outside',
    onImage(plainTag('Rectangle', 'fillColor="transparent"')),
    [plain('Rectangle', { ...kShapes.Rectangle!, x: 200 })],
    small,
  ),
  one(
    'labels of the task, one with a bad colour',
    onImage('<RectangleLabels name="l" toName="img" value="$labels"/>'),
    [box(['Car'])],
    {
      ...small,
      data: {
        labels: [
          { value: 'Car', background: 'blue' },
          { value: 'B', background: 'nonsense' },
        ],
      },
    },
  ),
  one(
    'labels of the task, beside its own',
    onImage(`<RectangleLabels name="l" toName="img" value="$labels">${kCar}</RectangleLabels>`),
    [box(['Car']), box(['B'], 'b')],
    {
      ...small,
      data: {
        labels: [
          { value: 'Car', background: 'blue' },
          { value: 'Bus', alias: 'B', background: 'lime' },
        ],
      },
    },
  ),
  one(
    'strokeColor with alpha, unknown label',
    onImage(tagOf('Rectangle', 'strokeColor="rgba(1,2,3,0.5)" fillColor="rgba(9,200,9,0.5)"')),
    [box(['Boat'])],
    small,
  ),
  one(
    'allowEmpty, no label',
    onImage(tagOf('Rectangle', 'allowEmpty="true" strokeWidth="3" opacity="0.5"')),
    [box([])],
    small,
  ),
  one(
    'allowEmpty, unknown label',
    onImage(tagOf('Rectangle', 'allowEmpty="true" strokeWidth="3"')),
    [box(['Boat'])],
    small,
  ),
  one('allowEmpty, key point', onImage(tagOf('KeyPoint', 'allowEmpty="true"')), [labelled('KeyPoint', [])], small),
  one(
    'alias, by alias',
    onImage(tagOf('Rectangle', '', '<Label value="Car" alias="c" background="blue"/>')),
    [box(['c'])],
    small,
  ),
  one(
    'alias, by value',
    onImage(tagOf('Rectangle', '', '<Label value="Car" alias="c" background="blue"/>')),
    [box(['Car'])],
    small,
  ),
  one(
    'alias, generated colour',
    onImage(tagOf('Rectangle', '', '<Label value="Car" alias="c"/>')),
    [box(['c'])],
    small,
  ),
  one(
    'two labels of one value',
    onImage(tagOf('Rectangle', '', '<Label value="Car" background="blue"/><Label value="Car" background="red"/>')),
    [box(['Car'])],
    small,
  ),
  one(
    'labels inside a View',
    onImage(
      '<RectangleLabels name="l" toName="img"><View><Label value="Car" background="blue"/></View></RectangleLabels>',
    ),
    [box(['Car'])],
    small,
  ),
  one(
    'labels of the task',
    onImage('<RectangleLabels name="l" toName="img" value="$labels"/>'),
    [box(['Car']), box(['B'], 'b')],
    {
      ...small,
      data: { labels: [{ value: 'Car', background: 'blue' }, { value: 'B' }] },
    },
  ),
  one(
    'value with a variable',
    onImage(tagOf('Rectangle', '', '<Label value="$lab" background="blue"/>')),
    [box(['Tree']), box(['$lab'], 'b')],
    { ...small, data: { lab: 'Tree' } },
  ),
  one('score', onImage(tagOf('Rectangle', '')), [{ ...box(['Car']), score: 0.4 }], small),
]);
