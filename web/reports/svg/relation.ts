// Relations as the editor draws them: a line from box to box, heads where it points, its labels in the middle.

import type { Relation } from '../../engine/types.js';
import type { Box } from './shapes.js';
import { textWidth } from './text-width.js';
import { element, short, xmlText } from './xml.js';

const kColour = '#fa541c';
/** Pixels of the screen. */
const kWidth = 2;
const kHead = 8;
const kLoop = 18;
const kAbove = 18;
const kSize = 12;
const kTag = 18;

interface Point {
  x: number;
  y: number;
}

/** From one box to the other; `itself`: of a region with itself. */
export function arrow(relation: Relation, from: Box, to: Box, itself: boolean, unit: number): string {
  const content = itself ? loop(relation, from, unit) : line(relation, from, to, unit);
  return element('g', { stroke: kColour, fill: kColour, 'stroke-linejoin': 'round' }, content);
}

function line({ direction, labels }: Relation, from: Box, to: Box, unit: number): string {
  const [a, b] = [edgeTowards(from, middleOf(to)), edgeTowards(to, middleOf(from))];
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const length = Math.hypot(b.x - a.x, b.y - a.y) / unit;
  return [
    element('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': kWidth * unit }),
    direction === 'left' ? '' : head(b, angle, unit),
    direction === 'right' ? '' : head(a, angle + Math.PI, unit),
    words(labels, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length, unit),
  ].join('');
}

/** A small loop above the box. */
function loop({ labels }: Relation, { x, y, width }: Box, unit: number): string {
  const size = kLoop * unit;
  const [left, right] = [x + width / 2 - size / 2, x + width / 2 + size / 2];
  const points = [left - size / 2, y - 2 * size, right + size / 2, y - 2 * size, right, y];
  const d = `M${short(left)} ${short(y)}C${points.map(short).join(' ')}`;
  return [
    element('path', { d, fill: 'none', 'stroke-width': kWidth * unit }),
    head({ x: right, y }, Math.PI * 0.55, unit),
    words(labels, { x: x + width / 2, y: y - 1.5 * size }, Infinity, unit),
  ].join('');
}

function head({ x, y }: Point, angle: number, unit: number): string {
  const size = kHead * unit;
  const sides = [-1, 1].map((side) => {
    const turn = angle + Math.PI + side * 0.45;
    return `L${short(x + size * Math.cos(turn))} ${short(y + size * Math.sin(turn))}`;
  });
  return element('path', { d: `M${short(x)} ${short(y)}${sides.join('')}Z`, stroke: 'none' });
}

/** In the middle of a line of that length; above one that it would cover. */
function words(labels: readonly string[], middle: Point, length: number, unit: number): string {
  const text = labels.join(', ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
  if (text === '') return '';
  const own = textWidth(text, kSize);
  const width = own + 10;
  const y = middle.y - (width + 4 * kHead > length ? kAbove * unit : 0);
  const place = `translate(${short(middle.x)} ${short(y)})${unit === 1 ? '' : ` scale(${short(unit)})`}`;
  const anchor = { 'text-anchor': 'middle', 'font-size': kSize };
  const written = {
    y: 0.5 + 0.35 * kSize,
    fill: '#ffffff',
    ...anchor,
    textLength: own,
    lengthAdjust: 'spacingAndGlyphs',
  };
  const box = { x: -width / 2, y: -kTag / 2, width, height: kTag, rx: 4 };
  return element(
    'g',
    { transform: place, stroke: 'none' },
    element('rect', box) + element('text', written, xmlText(text)),
  );
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the middle of the box to `target` leaves the box. */
function edgeTowards(box: Box, target: Point): Point {
  const middle = middleOf(box);
  const [dx, dy] = [target.x - middle.x, target.y - middle.y];
  const share = Math.min(dx === 0 ? 1 : box.width / 2 / Math.abs(dx), dy === 0 ? 1 : box.height / 2 / Math.abs(dy), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
