// Rotated rectangles and ellipses, on images of several proportions.
import type { Case } from '../case.js';
import { area, item, labelsTag, one, onImage } from './build.js';

const boxes = onImage(labelsTag('RectangleLabels'));
const rounds = onImage(labelsTag('EllipseLabels'));
const kAngles = [30, 90, 180, 270, -45, 359.9, 400, 1e6];

const box = (rotation: number, size: [number, number], width = 20): Case =>
  one(
    `box ${width} by ${rotation} on ${size.join('x')}`,
    boxes,
    [item('RectangleLabels', { x: 50, y: 50, width, height: 10, rotation, rectanglelabels: ['Car'] })],
    { size },
  );

const ellipse = (rotation: number, size: [number, number]): Case =>
  one(
    `ellipse by ${rotation} on ${size.join('x')}`,
    rounds,
    [item('EllipseLabels', { x: 50, y: 50, radiusX: 20, radiusY: 10, rotation, ellipselabels: ['Car'] })],
    { size },
  );

export const rotations = area('rotations', [
  ...kAngles.map((angle) => box(angle, [800, 400])),
  ...[30, 90, -45].map((angle) => box(angle, [300, 500])),
  ...[30, 200].map((angle) => box(angle, [640, 640])),
  ...[30, 120].map((angle) => box(angle, [800, 400], -20)),
  box(30, [33, 17]),
  ...kAngles.map((angle) => ellipse(angle, [800, 400])),
  ...[30, 90].map((angle) => ellipse(angle, [300, 500])),
  one('turned out of the image', boxes, [
    item('RectangleLabels', { x: 5, y: 5, width: 20, height: 10, rotation: 180, rectanglelabels: ['Car'] }),
  ]),
  one('turned into the image', boxes, [
    item('RectangleLabels', { x: 105, y: 50, width: 20, height: 10, rotation: 180, rectanglelabels: ['Car'] }),
  ]),
  one('turned, wholly outside', boxes, [
    item('RectangleLabels', { x: -2, y: 50, width: 20, height: 10, rotation: 135, rectanglelabels: ['Car'] }),
  ]),
]);
