// How far two regions agree: intersection over union, and who belongs to whom between two lists.

import type { Region } from '../engine/types.js';
import { type Area, areaOf, type Spans } from './areas.js';
import type { Box, Outline } from './geometry.js';

/** Corners of both outlines together up to which the answer is exact; beyond, and for masks, by rows. */
const kExact = 400;
const kRows = 512;

export interface Pair {
  /** Indices into the two lists. */
  a: number;
  b: number;
  /** Of what both cover, the part that they share: above 0, at most 1. */
  iou: number;
}

export interface Agreement {
  pairs: Pair[];
  /** Indices without a partner. Regions without an area are among them. */
  onlyA: number[];
  onlyB: number[];
}

/** Intersection over union of two regions; null when one has no area. */
export function iouOf(a: Region, b: Region): number | null {
  const [one, other] = [areaOf(a), areaOf(b)];
  return one && other ? iouOfAreas(one, other) : null;
}

/** Partners by the greatest agreement first, each region once; less than `least` is none. Labels do not matter. */
export function matchRegions(as: readonly Region[], bs: readonly Region[], least = 0.1): Agreement {
  const candidates = meetings(as, bs).filter(({ iou }) => iou >= least);
  candidates.sort((p, q) => q.iou - p.iou || p.a - q.a || p.b - q.b);
  const [freeA, freeB] = [new Set(as.keys()), new Set(bs.keys())];
  const pairs = candidates.filter(({ a, b }) => {
    const free = freeA.has(a) && freeB.has(b);
    if (free) {
      freeA.delete(a);
      freeB.delete(b);
    }
    return free;
  });
  return { pairs, onlyA: [...freeA], onlyB: [...freeB] };
}

/** All pairs whose boxes meet, walked from left to right. */
function meetings(as: readonly Region[], bs: readonly Region[]): Pair[] {
  const found: Pair[] = [];
  const left = placed(as);
  const right = placed(bs);
  let from = 0;
  const widest = right.reduce((most, { area }) => Math.max(most, area.box.width), 0);
  for (const one of left) {
    const { x, width } = one.area.box;
    while (from < right.length && (right[from]?.area.box.x ?? 0) + widest < x) from++;
    for (let i = from; i < right.length; i++) {
      const other = right[i];
      if (!other || other.area.box.x > x + width) break;
      const iou = iouOfAreas(one.area, other.area);
      if (iou > 0) found.push({ a: one.index, b: other.index, iou });
    }
  }
  return found;
}

function placed(regions: readonly Region[]): Array<{ index: number; area: Area }> {
  return regions
    .flatMap((region, index) => {
      const area = areaOf(region);
      return area ? [{ index, area }] : [];
    })
    .sort((p, q) => p.area.box.x - q.area.box.x);
}

const kSizes = new WeakMap<Area, number>();

function iouOfAreas(a: Area, b: Area): number {
  const shared = meet(a.box, b.box) ? sharedArea(a, b) : 0;
  if (shared <= 0) return 0;
  const both = sizeOf(a) + sizeOf(b) - shared;
  return both > 0 ? Math.min(1, shared / both) : 0;
}

function sizeOf(area: Area): number {
  const known = kSizes.get(area);
  if (known !== undefined) return known;
  const size = sharedArea(area, area);
  kSizes.set(area, size);
  return size;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Cut into bands in which all borders are straight and none cross, the length shared on the middle line times the
 * height is the area shared, exactly.
 */
function sharedArea(a: Area, b: Area): number {
  const top = Math.max(a.box.y, b.box.y);
  const bottom = Math.min(a.box.y + a.box.height, b.box.y + b.box.height);
  const heights = bandsOf(a, b, top, bottom);
  let sum = 0;
  for (let i = 1; i < heights.length; i++) {
    const [y0 = 0, y1 = 0] = [heights[i - 1], heights[i]];
    const middle = (y0 + y1) / 2;
    sum += (y1 - y0) * sharedLength(a.spans(middle), b.spans(middle));
  }
  return sum;
}

function bandsOf(a: Area, b: Area, top: number, bottom: number): number[] {
  const exact = a.edges && b.edges && a.edges.length + b.edges.length <= kExact;
  if (!exact) return Array.from({ length: kRows + 1 }, (_, i) => top + ((bottom - top) * i) / kRows);
  const borders = [...bordersOf(a.edges ?? []), ...(a === b ? [] : bordersOf(b.edges ?? []))];
  const heights = [top, bottom, ...borders.flatMap(({ y0, y1 }) => [y0, y1])];
  borders.forEach((one, i) => {
    for (let j = i + 1; j < borders.length; j++) {
      const other = borders[j];
      const y = other && crossing(one, other);
      if (y != null) heights.push(y);
    }
  });
  return heights.filter((y) => y >= top && y <= bottom).sort((p, q) => p - q);
}

interface Border {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

function bordersOf(outline: Outline): Border[] {
  return outline.map(([x1, y1], i) => {
    const [x0, y0] = outline[(i || outline.length) - 1] ?? [x1, y1];
    return y0 < y1 ? { x0, y0, x1, y1 } : { x0: x1, y0: y1, x1: x0, y1: y0 };
  });
}

/** The height at which two borders cross; null when they do not. */
function crossing(a: Border, b: Border): number | null {
  if (a.y1 <= b.y0 || b.y1 <= a.y0) return null;
  const [ax, ay, bx, by] = [a.x1 - a.x0, a.y1 - a.y0, b.x1 - b.x0, b.y1 - b.y0];
  const turn = ax * by - ay * bx;
  if (turn === 0) return null;
  const t = ((b.x0 - a.x0) * by - (b.y0 - a.y0) * bx) / turn;
  return t > 0 && t < 1 ? a.y0 + t * ay : null;
}

function sharedLength(a: Spans, b: Spans): number {
  let sum = 0;
  for (let i = 0, j = 0; i + 1 < a.length && j + 1 < b.length; ) {
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = [a[i], a[i + 1], b[j], b[j + 1]];
    sum += Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
    if (a1 < b1) i += 2;
    else j += 2;
  }
  return sum;
}
