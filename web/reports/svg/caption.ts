// Caption and score tags: 20 px high, 13 px text, white on the stroke's colour, as the editor writes them.

import { captionText, scoreColor, scoreText } from '../../engine/caption.js';
import type { DrawingOptions, DrawnRegion } from './drawing.js';
import type { CaptionPlace } from './shapes.js';
import { shortened, textWidth } from './text-width.js';
import { type Attributes, element, short, xmlText } from './xml.js';

const kHeight = 20;
const kIcon = 20;
const kRight = 5;
const kRadius = 4;
const kScore = 34;
const kSize = 13;
/** The base line: not every program knows how to centre text on a height. */
const kBase = -kHeight / 2 + 0.5 + 0.35 * kSize;

/** `background` are attributes of its fill; `unit`: pixels of the picture that one of the screen is. */
export function caption(
  place: CaptionPlace,
  item: DrawnRegion,
  background: Attributes,
  unit: number,
  options: Pick<DrawingOptions, 'labels' | 'scores'>,
): string {
  const score = options.scores ? scoreText(item.region.score) : null;
  let content = score === null ? '' : scoreTag(score, item.region.score ?? 0);
  const left = score === null ? 0 : kScore;
  if (options.labels) content += labelTag(left, captionText(item), background, place.maxWidth - left);
  if (content === '') return '';
  const moves = [`translate(${short(place.x)} ${short(place.y)})`];
  if (place.angle !== 0) moves.push(`rotate(${short(place.angle)})`);
  if (unit !== 1) moves.push(`scale(${short(unit)})`);
  return element('g', { transform: moves.join(' '), 'font-size': kSize }, content);
}

function scoreTag(text: string, score: number): string {
  const background = scoreColor(score);
  const width = kScore - 2;
  const box = { x: 0, y: -kHeight, width, height: kHeight, rx: 2, fill: background };
  const middle = { x: width / 2, y: kBase, 'text-anchor': 'middle', fill: background ? '#ffffff' : '#333333' };
  return (background ? element('rect', box) : '') + element('text', middle, xmlText(text));
}

function labelTag(left: number, text: string, background: Attributes, room: number): string {
  const shown = shortened(text, kSize, room - kIcon - kRight);
  const length = textWidth(shown, kSize);
  const width = shown === '' ? kIcon : kIcon + length + kRight;
  const icon = { x: left + 5.5, y: -kHeight + 6.5, width: 9, height: 7, fill: 'none', stroke: '#ffffff' };
  const words = { x: left + kIcon, y: kBase, fill: '#ffffff', textLength: length, lengthAdjust: 'spacingAndGlyphs' };
  return [
    tag(left, width, room === Infinity, background),
    element('rect', { ...icon, 'stroke-width': 1.2 }),
    shown === '' ? '' : element('text', words, xmlText(shown)),
  ].join('');
}

/** One that lies along an edge is square there. */
function tag(x: number, width: number, free: boolean, background: Attributes): string {
  if (free) return element('rect', { x, y: -kHeight, width, height: kHeight, rx: kRadius, ...background });
  const [right, top] = [short(x + width), -kHeight];
  const corner = `a${kRadius} ${kRadius} 0 0 1 ${kRadius}`;
  const d = `M${short(x)} 0V${top + kRadius}${corner} ${-kRadius}H${short(x + width - kRadius)}${corner} ${kRadius}H${right}V0Z`;
  return element('path', { d, ...background });
}
