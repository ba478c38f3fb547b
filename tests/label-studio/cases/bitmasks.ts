// Bitmasks: PNG data addresses, of which only alpha counts.
import type { Case, Result } from '../case.js';
import { alphaImage, grayImage } from '../png.js';
import { area, item, labelsTag, one, onImage, plain, plainTag } from './build.js';

const config = onImage(labelsTag('BitmaskLabels'));
const kSmall: [number, number] = [40, 20];
const inBox = (x: number, y: number): boolean => x >= 10 && x < 25 && y >= 5 && y < 12;
const kBox = alphaImage(40, 20, (x, y) => (inBox(x, y) ? 255 : 0));
const bitmask = (name: string, imageDataURL: unknown, change: Result = {}): Case =>
  one(name, config, [item('BitmaskLabels', { imageDataURL, bitmasklabels: ['Car'], ...change })], { size: kSmall });

export const bitmasks = area('bitmasks', [
  bitmask('a box', kBox),
  bitmask(
    'half opaque',
    alphaImage(40, 20, (x, y) => (inBox(x, y) ? 128 : 0)),
  ),
  bitmask(
    'transparent',
    alphaImage(40, 20, () => 0),
  ),
  bitmask(
    'opaque gray',
    grayImage(40, 20, (x, y) => (inBox(x, y) ? 255 : 0)),
  ),
  bitmask(
    'half the size',
    alphaImage(20, 10, (x, y) => (inBox(2 * x, 2 * y) ? 255 : 0)),
  ),
  bitmask('empty text', ''),
  bitmask('not an address', 'hello'),
  bitmask('broken PNG', kBox.slice(0, 60)),
  bitmask('null', null),
  bitmask('a number', 7),
  bitmask('a list', [kBox]),
  bitmask('absent', undefined),
  bitmask('with x, y, width, height', kBox, { x: 10, y: 10, width: 20, height: 20 }),
  bitmask('with points', kBox, {
    points: [
      [10, 10],
      [50, 10],
      [50, 50],
    ],
  }),
  bitmask('with vertices', kBox, {
    vertices: [
      { x: 10, y: 10 },
      { x: 50, y: 50 },
    ],
  }),
  bitmask('with x, y and width', kBox, { x: 10, y: 10, width: 20 }),
  bitmask(
    'one pixel',
    alphaImage(40, 20, (x, y) => (x === 39 && y === 19 ? 1 : 0)),
  ),
  one('only imageDataURL in value', onImage(plainTag('Bitmask')), [plain('Bitmask', { imageDataURL: kBox })], {
    size: kSmall,
  }),
  one('plain control', onImage(plainTag('Bitmask')), [plain('Bitmask', { imageDataURL: kBox, format: 'png' })], {
    size: kSmall,
  }),
  one(
    'two bitmasks',
    config,
    [
      item('BitmaskLabels', { imageDataURL: kBox, bitmasklabels: ['Car'] }),
      item(
        'BitmaskLabels',
        { imageDataURL: alphaImage(40, 20, (x) => (x < 15 ? 255 : 0)), bitmasklabels: ['Person'] },
        { id: 'b' },
      ),
    ],
    { size: kSmall },
  ),
  one(
    'original size negative',
    config,
    [
      item(
        'BitmaskLabels',
        { imageDataURL: kBox, bitmasklabels: ['Car'] },
        { original_width: -40, original_height: 20 },
      ),
    ],
    { size: kSmall },
  ),
  one(
    'original size 0',
    config,
    [item('BitmaskLabels', { imageDataURL: kBox, bitmasklabels: ['Car'] }, { original_width: 0, original_height: 0 })],
    { size: kSmall },
  ),
]);
