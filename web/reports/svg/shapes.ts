// The shapes of regions as elements of an SVG, as the viewer draws them: one entry for each kind.

import { kPolygonPoint, kVectorPoint } from '../../engine/points.js';
import type { Region, RegionKind } from '../../engine/types.js';
import { maskPng, pngAddress } from './png.js';
import { type Attributes, colour, element, short } from './xml.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Bottom-left corner of a caption, its turn in degrees, and how wide it may be: as its shape, or free (Infinity). */
export interface CaptionPlace {
  x: number;
  y: number;
  angle: number;
  maxWidth: number;
}

/** How a shape is painted. `unit` is how many pixels of the picture one of the screen is. */
export interface Brush {
  paint: Attributes;
  strokeWidth: number;
  fill: boolean;
  unit: number;
  /** Of the picture. */
  size: { width: number; height: number };
  bitmask: string | null;
}

export interface Shape {
  draw(region: Region, brush: Brush): string;
  /** Its edge, `grow` pixels outside itself, painted so. */
  outline(region: Region, grow: number, unit: number, paint: Attributes): string;
  caption(region: Region, unit: number): CaptionPlace | null;
  /** Whether the editor draws a box with the caption. */
  boxed?: boolean;
}

/** The editor's, and not to be configured. */
const kMaskOpacity = 0.6;
/** Of a line that is not closed, and of the smallest key point. Pixels of the screen. */
const kHandle = 2.5;
const kLeastRadius = 2;
const kDrop = 2;

/** In pixels of the picture; null for a region without a place. */
export function boxOf({ kind, outline, bounds, mask }: Region): Box | null {
  // These reach beyond the points of their outline.
  if (kind === 'ellipse' || kind === 'vector') return bounds;
  return around(outline) ?? mask ?? bounds;
}

function around(outline: Region['outline']): Box | null {
  if (!outline || outline.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const rectangle: Shape = {
  draw: ({ outline }, { paint }) => (outline ? path(lineOf(outline, true), { ...paint, 'stroke-miterlimit': 10 }) : ''),

  outline({ outline, rotation = 0 }, grow, _, paint) {
    const [a, b, c, d] = outline ?? [];
    if (!a || !b || !c || !d) return '';
    const turn = (rotation * Math.PI) / 180;
    const u = along(a, b, [Math.cos(turn), Math.sin(turn)]);
    const v = along(a, d, [-u[1], u[0]]);
    const moved = ([x, y]: Point, s: number, t: number): Point => [
      x + grow * (s * u[0] + t * v[0]),
      y + grow * (s * u[1] + t * v[1]),
    ];
    return path(lineOf([moved(a, -1, -1), moved(b, 1, -1), moved(c, 1, 1), moved(d, -1, 1)], true), paint);
  },

  caption({ outline, rotation = 0, style }, unit) {
    const [a, b] = outline ?? [];
    if (!a || !b) return null;
    const half = (style.strokeWidth / 2) * unit;
    const turn = (rotation * Math.PI) / 180;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const maxWidth = Math.hypot(b[0] - a[0], b[1] - a[1]) / unit + style.strokeWidth;
    return { x: a[0] - half * c + half * s, y: a[1] - half * s - half * c, angle: rotation, maxWidth };
  },
};

const ellipse: Shape = {
  draw: (region, { paint }) => round(region, 0, paint),
  outline: (region, grow, _, paint) => round(region, grow, paint),

  caption({ center, radii, style }, unit) {
    if (!center || !isRound(radii)) return null;
    const half = (style.strokeWidth / 2) * unit;
    return { x: center[0] - radii[0] - half, y: center[1] - radii[1] - half, angle: 0, maxWidth: Infinity };
  },
};

function round({ center, radii, rotation = 0 }: Region, grow: number, paint: Attributes): string {
  if (!center || !isRound(radii)) return '';
  const [cx, cy] = center;
  const transform = rotation === 0 ? null : `rotate(${short(rotation)} ${short(cx)} ${short(cy)})`;
  return element('ellipse', { cx, cy, rx: radii[0] + grow, ry: radii[1] + grow, transform, ...paint });
}

function isRound(radii: Region['radii']): radii is [number, number] {
  return radii !== undefined && radii[0] >= 0 && radii[1] >= 0;
}

const keypoint: Shape = {
  draw: (region, { paint, unit }) => dot(region, 0, unit, paint),
  outline: (region, grow, unit, paint) => dot(region, grow, unit, paint),

  caption(region, unit) {
    if (!region.center) return null;
    const off = radiusOf(region, unit) + kDrop * unit;
    return { x: region.center[0] + off, y: region.center[1] + off, angle: 0, maxWidth: Infinity };
  },
};

function dot(region: Region, grow: number, unit: number, paint: Attributes): string {
  if (!region.center) return '';
  const [cx, cy] = region.center;
  return element('circle', { cx, cy, r: radiusOf(region, unit) + grow, ...paint });
}

function radiusOf({ radius = 0 }: Region, unit: number): number {
  return Math.max(radius, kLeastRadius * unit);
}

const onBox = {
  outline({ bounds, outline }: Region, grow: number, _: number, paint: Attributes): string {
    return rect(bounds ?? around(outline), grow, paint);
  },
  caption({ bounds, outline }: Region, unit: number): CaptionPlace | null {
    const box = bounds ?? around(outline);
    return box && { x: box.x, y: box.y + kDrop * unit, angle: 0, maxWidth: Infinity };
  },
  boxed: true,
};

const polygon: Shape = {
  ...onBox,
  draw(region, brush) {
    const { outline, closed: isClosed } = region;
    if (!outline) return '';
    const closed = isClosed !== false;
    const line = { ...brush.paint, 'stroke-linejoin': 'round', 'stroke-linecap': 'square' };
    const drawn = path(lineOf(outline, closed), closed ? line : { ...line, fill: 'none' });
    if (!closed) {
      const { stroke, radius, fill } = kPolygonPoint;
      return drawn + points(region, brush, radius, { stroke, fill }, inked(brush.paint));
    }
    return outline.length > 1 ? drawn : drawn + dots(region, brush);
  },
};

const vector: Shape = {
  ...onBox,
  draw(region, brush) {
    const { segments = [], closed } = region;
    const line = { ...brush.paint, 'stroke-linejoin': 'round' };
    const drawn = path(curveOf(segments, closed === true), closed ? line : { ...line, fill: 'none' });
    const { stroke, 'stroke-opacity': opacity } = brush.paint;
    return (
      drawn + points(region, brush, kVectorPoint.radius, { stroke, 'stroke-opacity': opacity, fill: kVectorPoint.fill })
    );
  },
};

const mask: Shape = {
  draw({ mask: pixels, style }, { paint, fill, size, bitmask }) {
    const colouring = colour(style.stroke);
    if (!pixels) {
      if (bitmask === null) return '';
      return fill ? picture({ x: 0, y: 0, ...size }, bitmask, tint(colouring)) : '';
    }
    if (!fill) return rect(pixels, 0, { ...paint, fill: 'none' });
    return picture(pixels, pngAddress(maskPng(pixels, colouring)));
  },
  outline: ({ mask: pixels }, grow, _, paint) => rect(pixels ?? null, grow, paint),
  caption({ mask: pixels }, unit) {
    return pixels ? { x: pixels.x, y: pixels.y + kDrop * unit, angle: 0, maxWidth: Infinity } : null;
  },
  boxed: true,
};

export const shapes: Record<RegionKind, Shape> = {
  rectangle,
  ellipse,
  polygon,
  keypoint,
  vector,
  brush: mask,
  bitmask: mask,
};

function picture({ x, y, width, height }: Box, href: string, more: Attributes = {}): string {
  return element('image', { x, y, width, height, preserveAspectRatio: 'none', opacity: kMaskOpacity, ...more, href });
}

/** Its pixels in this colour, as opaque as they are. */
function tint(color: string): Attributes {
  return { filter: `url(#${tintId(color)})` };
}

export function tintId(color: string): string {
  return `tint-${color.slice(1)}`;
}

/** To be defined once for each colour of a bitmask. */
export function tintFilter(color: string): string {
  const rows = [1, 3, 5].map((at) => `0 0 0 0 ${short(Number.parseInt(color.slice(at, at + 2), 16) / 255)}`);
  const values = [...rows, '0 0 0 1 0'].join(' ');
  const box = { x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' };
  return element('filter', { id: tintId(color), ...box }, element('feColorMatrix', { values }));
}

type Point = readonly [number, number];

export function path(d: string, attributes: Attributes): string {
  return d === '' ? '' : element('path', { d, ...attributes });
}

export function rect(box: Box | null, grow: number, paint: Attributes): string {
  if (!box) return '';
  const { x, y, width, height } = box;
  return element('rect', { x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow, ...paint });
}

function lineOf(points: readonly Point[], closed: boolean): string {
  const line = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return closed && line !== '' ? `${line}Z` : line;
}

/** Pieces that follow one another are one line; one that starts elsewhere, as at a branching, is a line of its own. */
function curveOf(segments: ReadonlyArray<readonly number[]>, closed: boolean): string {
  let d = '';
  let [x, y] = [Number.NaN, Number.NaN];
  for (const [x0 = 0, y0 = 0, ...rest] of segments) {
    if (x0 !== x || y0 !== y) d += `M${short(x0)} ${short(y0)}`;
    const numbers = rest.length === 6 ? rest : rest.slice(0, 2);
    d += `${rest.length === 6 ? 'C' : 'L'}${numbers.map(short).join(' ')}`;
    [x = 0, y = 0] = numbers.slice(-2);
  }
  return closed && d !== '' ? `${d}Z` : d;
}

/** A ring on each point, `radius` pixels of the screen; `first`: what is other of the first one. */
function points(
  { outline }: Region,
  { strokeWidth, unit }: Brush,
  radius: number,
  ring: Attributes,
  first: Attributes = {},
): string {
  if (strokeWidth === 0) return '';
  const all = { r: radius * unit, 'stroke-width': unit, ...ring };
  const one = ([cx, cy]: Point, i: number) => element('circle', { cx, cy, ...all, ...(i === 0 ? first : {}) });
  return (outline ?? []).map(one).join('');
}

/** Filled with the colour of the line. */
function inked(paint: Attributes): Attributes {
  return { fill: paint.stroke, 'fill-opacity': paint['stroke-opacity'] };
}

/** A dot on each point, of a shape that has no line. */
function dots({ outline }: Region, { paint, strokeWidth, unit }: Brush): string {
  if (strokeWidth === 0) return '';
  const r = Math.max(kHandle, strokeWidth) * unit;
  return (outline ?? []).map(([cx, cy]) => element('circle', { cx, cy, r, ...inked(paint) })).join('');
}

function along(from: Point, to: Point, otherwise: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return length < 1e-6 ? otherwise : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
