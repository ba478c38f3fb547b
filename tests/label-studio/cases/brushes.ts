// Brush masks: Label Studio's run lengths, well made and not.
import type { Case, Result } from '../case.js';
import { alphaImage } from '../png.js';
import { encodeMask, encodeWords } from '../rle.js';
import { area, item, labelsTag, one, onImage, plain, plainTag } from './build.js';

const config = onImage(labelsTag('BrushLabels'));
const kSmall: [number, number] = [40, 20];
const inBox = (x: number, y: number): boolean => x >= 10 && x < 25 && y >= 5 && y < 12;
const mask = (value: number, [width, height] = kSmall): number[] =>
  encodeMask(width, height, (x, y) => (inBox(x, y) ? value : 0));
const kBox = mask(255);
const brush = (name: string, rle: unknown, change: Result = {}, extras = {}): Case =>
  one(name, config, [item('BrushLabels', { format: 'rle', rle, brushlabels: ['Car'], ...change })], {
    size: kSmall,
    ...extras,
  });

/** What a mask made for another image looks like. */
const cut = (bytes: number[], n: number): number[] => bytes.slice(0, n);

export const brushes = area('brushes', [
  brush('a box', kBox),
  brush('half opaque', mask(128)),
  brush('of ones', mask(1)),
  brush(
    'empty mask',
    encodeMask(40, 20, () => 0),
  ),
  brush(
    'full mask',
    encodeMask(40, 20, () => 255),
  ),
  brush(
    'one pixel',
    encodeMask(40, 20, (x, y) => (x === 39 && y === 19 ? 255 : 0)),
  ),
  brush(
    'checkers',
    encodeMask(40, 20, (x, y) => ((x + y) % 2 ? 255 : 0)),
  ),
  brush(
    'gradient',
    encodeMask(40, 20, (x) => x * 6),
  ),
  brush(
    'literal words',
    encodeWords(
      Array.from({ length: 3200 }, (_, i) => (i % 160 < 80 ? 255 : 0)),
      true,
    ),
  ),
  brush('only alpha set', encodeWords(Array.from({ length: 3200 }, (_, i) => (i % 4 === 3 && i < 400 ? 255 : 0)))),
  brush('only colour set', encodeWords(Array.from({ length: 3200 }, (_, i) => (i % 4 === 3 ? 0 : 255)))),
  brush('1x1', [0, 0, 0, 4, 57, 27, 252, 127, 224], {}, { size: [2, 2] }),
  brush('3x2 of the reference', [0, 0, 0, 24, 57, 27, 252, 96, 19, 255, 206, 1, 31, 248], {}, { size: [3, 2] }),
  brush(
    'rows of another width',
    encodeMask(20, 20, (x, y) => (inBox(x, y) ? 255 : 0)),
  ),
  brush(
    'too few rows',
    encodeMask(40, 10, (x, y) => (inBox(x, y) ? 255 : 0)),
  ),
  brush(
    'too many rows',
    encodeMask(40, 30, (x, y) => (inBox(x, y) ? 255 : 0)),
  ),
  brush(
    'one word a pixel',
    encodeWords(Array.from({ length: 800 }, (_, i) => (inBox(i % 40, Math.floor(i / 40)) ? 255 : 0))),
  ),
  brush('empty list', []),
  brush('truncated', cut(kBox, 20)),
  brush('only the header', cut(kBox, 7)),
  brush('three bytes', [1, 2, 3]),
  brush('no words', [0, 0, 0, 0, 57, 27, 252, 0]),
  brush('random bytes', [0, 0, 12, 128, 57, 27, 252, 7, 99, 3, 250, 17, 8, 200, 1]),
  brush(
    'values above 255',
    kBox.map((byte, i) => (i === 12 ? 300 : byte)),
  ),
  brush('a text', 'eJxjYBgFo2AU'),
  brush('COCO counts', { counts: [10, 5, 785], size: [20, 40] }),
  brush('null', null),
  brush('a number', 5),
  brush('text entries', kBox.map(String)),
  brush('absent', undefined),
  brush('format png', kBox, { format: 'png' }),
  brush('without format', kBox, { format: undefined }),
  brush('with x, y, width, height', kBox, { x: 10, y: 10, width: 20, height: 20 }),
  brush('with points', kBox, {
    points: [
      [10, 10],
      [50, 10],
      [50, 50],
    ],
  }),
  brush('with x, y and width', kBox, { x: 10, y: 10, width: 20 }),
  brush('with vertices', kBox, {
    vertices: [
      { x: 10, y: 10 },
      { x: 50, y: 50 },
    ],
  }),
  brush('with an image', kBox, { imageDataURL: alphaImage(40, 20, (x) => (x < 5 ? 255 : 0)) }),
  one('only rle in value', onImage(plainTag('Brush')), [plain('Brush', { rle: kBox })], { size: kSmall }),
  one('plain control', onImage(plainTag('Brush')), [plain('Brush', { format: 'rle', rle: kBox })], { size: kSmall }),
  one(
    'magic wand',
    onImage(`${plainTag('MagicWand')}${labelsTag('Labels')}`),
    [plain('MagicWand', { format: 'rle', rle: kBox }), item('Labels', { format: 'rle', rle: kBox, labels: ['Car'] })],
    { size: kSmall },
  ),
  one(
    'two masks',
    config,
    [
      item('BrushLabels', { format: 'rle', rle: kBox, brushlabels: ['Car'] }),
      item(
        'BrushLabels',
        { format: 'rle', rle: encodeMask(40, 20, (x) => (x < 15 ? 255 : 0)), brushlabels: ['Person'] },
        { id: 'b' },
      ),
    ],
    { size: kSmall },
  ),
  one(
    'a bad mask beside a good one',
    config,
    [
      item('BrushLabels', { format: 'rle', rle: cut(kBox, 20), brushlabels: ['Car'] }),
      item('BrushLabels', { format: 'rle', rle: kBox, brushlabels: ['Person'] }, { id: 'b' }),
    ],
    { size: kSmall },
  ),
  brush('negative original size', kBox, {}, {}),
  one(
    'original size 0',
    config,
    [
      item(
        'BrushLabels',
        { format: 'rle', rle: kBox, brushlabels: ['Car'] },
        { original_width: 0, original_height: 0 },
      ),
    ],
    { size: kSmall },
  ),
  one(
    'original size negative',
    config,
    [
      item(
        'BrushLabels',
        { format: 'rle', rle: kBox, brushlabels: ['Car'] },
        { original_width: -40, original_height: 20 },
      ),
    ],
    { size: kSmall },
  ),
  one(
    'original size of another image',
    config,
    [
      item(
        'BrushLabels',
        { format: 'rle', rle: kBox, brushlabels: ['Car'] },
        { original_width: 20, original_height: 40 },
      ),
    ],
    { size: kSmall },
  ),
]);
