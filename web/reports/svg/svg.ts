// A drawing as one SVG text: no script, nothing fetched but the picture whose address was given.

import { captionText, isSeen } from '../../engine/caption.js';
import { caption } from './caption.js';
import { type Drawing, type DrawingOptions, type DrawnRegion, kDrawingOptions } from './drawing.js';
import { mark } from './mark.js';
import { arrow } from './relation.js';
import { type Brush, boxOf, rect, shapes, tintFilter } from './shapes.js';
import { type Attributes, colour, element, short, xmlText } from './xml.js';

/** Captions and strokes have the size they have on a screen this wide or high. */
const kScreen = 1000;
const kFont = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const kUnshownDash = [3, 3];
const kComparedDash = [9, 4];
const kChecker = 12;

/** Pixels of the picture that one of the screen is: captions and strokes of large pictures grow with them. */
export function unitOf({ width, height }: Drawing['size']): number {
  return Math.max(1, Math.max(width, height) / kScreen);
}

/** Coordinates are pixels of the picture. */
export function svgOf(drawing: Drawing, options: DrawingOptions = kDrawingOptions): string {
  const { size, regions, relations } = drawing;
  const { width, height } = size;
  const unit = unitOf(size);
  const items = regions.map((item) => (item && isDrawn(item, options) ? item : null));
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    'font-family': kFont,
  };
  const parts = [
    ...tints(items),
    sheet(drawing, unit),
    ...bottomUp(items).map((item) => regionGroup(item, size, unit, options)),
    ...relations.map(({ from, to, relation }) => {
      const [start, end] = [from, to].map((index) => (items[index] ? boxOf(items[index].region) : null));
      return start && end && isSeen(relation) ? arrow(relation, start, end, from === to, unit) : '';
    }),
  ];
  return `${element('svg', head, `\n${parts.filter((part) => part !== '').join('\n')}\n`)}\n`;
}

/** Marks off: only what the editor shows. */
function isDrawn({ region, bitmask }: DrawnRegion, options: DrawingOptions): boolean {
  return (boxOf(region) !== null || Boolean(bitmask)) && (isSeen(region) || options.marks);
}

/** Brushes, then shapes, then bitmasks; in each the first result on top. */
function bottomUp(items: ReadonlyArray<DrawnRegion | null>): DrawnRegion[] {
  const drawn = items.filter((item) => item !== null).reverse();
  const layer = ({ region: { kind } }: DrawnRegion) => (kind === 'brush' ? 0 : kind === 'bitmask' ? 2 : 1);
  return [0, 1, 2].flatMap((wanted) => drawn.filter((item) => layer(item) === wanted));
}

function tints(items: ReadonlyArray<DrawnRegion | null>): string[] {
  const colours = items.flatMap((item) => (item?.bitmask ? [colour(item.region.style.stroke)] : []));
  return [...new Set(colours)].map(tintFilter);
}

function sheet({ size: { width, height }, picture }: Drawing, unit: number): string {
  const whole = { width, height };
  if (picture !== null) return element('image', { ...whole, preserveAspectRatio: 'none', href: picture });
  const square = kChecker * unit;
  const dark = { width: square, height: square, fill: '#eef0f3' };
  const tile = [
    element('rect', { width: 2 * square, height: 2 * square, fill: '#ffffff' }),
    element('rect', { ...dark, x: square }),
    element('rect', { ...dark, y: square }),
  ];
  const pattern = { id: 'sheet', width: 2 * square, height: 2 * square, patternUnits: 'userSpaceOnUse' };
  return element('pattern', pattern, tile.join('')) + element('rect', { ...whole, fill: 'url(#sheet)' });
}

function regionGroup(item: DrawnRegion, size: Drawing['size'], unit: number, options: DrawingOptions): string {
  const { region, compared = false, bitmask = null } = item;
  const { style } = region;
  const shape = shapes[region.kind];
  if (!shape) return '';
  const seen = isSeen(region);
  const fill = seen && options.fill && !compared;
  const paint = {
    ...(fill ? { fill: colour(style.fill), 'fill-opacity': style.fillOpacity } : { fill: 'none' }),
    ...(style.strokeWidth > 0 ? strokeOf(item, seen, unit) : {}),
  };
  const brush: Brush = { paint, strokeWidth: style.strokeWidth, fill, unit, size, bitmask };
  const parts = [
    element('title', {}, xmlText(captionText(item))),
    options.marks ? mark(shape, item, unit) : '',
    shape.draw(region, brush),
  ];
  if (seen) {
    const thin = { fill: 'none', stroke: colour(style.stroke), 'stroke-opacity': style.strokeOpacity };
    const box = shape.boxed ? (region.mask ?? region.bounds) : null;
    if (options.labels) parts.push(rect(box, 0, { ...thin, 'stroke-width': unit }));
    const place = shape.caption(region, unit);
    const background = { fill: colour(style.stroke), 'fill-opacity': style.strokeOpacity };
    if (place) parts.push(caption(place, item, background, unit, options));
  }
  return element('g', { 'data-region': region.id, 'data-kind': region.kind }, parts.join(''));
}

function strokeOf({ region: { style }, compared }: DrawnRegion, seen: boolean, unit: number): Attributes {
  const dash = seen ? (compared ? kComparedDash : null) : kUnshownDash;
  return {
    stroke: colour(style.stroke),
    'stroke-opacity': seen ? style.strokeOpacity : 0.7,
    'stroke-width': style.strokeWidth * unit,
    'stroke-dasharray': dash?.map((length) => short(length * unit)).join(' '),
  };
}
