// Regions as areas that can be cut by horizontal lines: polygons, ellipses and masks in one form.

import type { Region } from '../engine/types.js';
import { type Box, boundsOf, type Outline, type Size } from './geometry.js';

/** Where an area begins and ends on a line, pairwise: from, to, from, to … in rising order. */
export type Spans = readonly number[];

export interface Area {
  box: Box;
  /** Heights between which `spans` changes evenly; null: only pixels tell. */
  edges: Outline | null;
  spans(y: number): Spans;
}

/** The pixels of a mask, in the order of its rows; more than 0 belongs to it. */
export interface MaskPixels extends Size {
  alpha: Uint8Array;
}

interface Round {
  center?: readonly [number, number] | null;
  radii?: readonly [number, number];
  radius?: number;
  closed?: boolean;
  mask?: MaskPixels | null;
}

const kSides = 180;
/** Makes the polygon as large as the ellipse it stands for. */
const kSwell = Math.sqrt((2 * Math.PI) / kSides / Math.sin((2 * Math.PI) / kSides));

/** null for what has no area: open lines, and what has no place on the picture. */
export function areaOf(region: Region, picture: Size): Area | null {
  const { center, radii, radius, closed, mask } = region as Region & Round;
  if (mask) return ofMask(mask, picture);
  if (center && (radii || radius)) {
    const [rx, ry] = radii ?? [radius ?? 0, radius ?? 0];
    return ofOutline(ellipse(center, rx, ry, region.rotation ?? 0));
  }
  if (!region.outline || region.kind === 'brush' || region.kind === 'bitmask' || closed === false) return null;
  return region.outline.length < 3 ? null : ofOutline(region.outline);
}

function ofOutline(outline: Outline): Area | null {
  const box = boundsOf(outline);
  if (!box || !(box.width > 0 && box.height > 0)) return null;
  return { box, edges: outline, spans: (y) => crossings(outline, y) };
}

function ellipse([x, y]: readonly [number, number], rx: number, ry: number, rotation: number): Outline {
  const turn = (rotation * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return Array.from({ length: kSides }, (_, i) => {
    const angle = (2 * Math.PI * i) / kSides;
    const [u, v] = [rx * kSwell * Math.cos(angle), ry * kSwell * Math.sin(angle)];
    return [x + u * c - v * s, y + u * s + v * c] as const;
  });
}

/** Inside is what lies between an odd crossing and the next. */
function crossings(outline: Outline, y: number): number[] {
  const found: number[] = [];
  let [px, py] = outline[outline.length - 1] ?? [0, 0];
  for (const [x, ny] of outline) {
    if (ny > y !== py > y) found.push(x + ((px - x) * (y - ny)) / (py - ny));
    px = x;
    py = ny;
  }
  return found.sort((a, b) => a - b);
}

const kMaskAreas = new WeakMap<MaskPixels, Area>();

function ofMask(mask: MaskPixels, picture: Size): Area {
  const known = kMaskAreas.get(mask);
  if (known) return known;
  const across = picture.width / mask.width;
  const down = picture.height / mask.height;
  const rows = Array.from({ length: mask.height }, (_, row) => runs(mask, row, across));
  const first = rows.findIndex((row) => row.length > 0);
  const last = rows.findLastIndex((row) => row.length > 0);
  const left = rows.reduce((least, row) => Math.min(least, row[0] ?? Infinity), Infinity);
  const right = rows.reduce((most, row) => Math.max(most, row.at(-1) ?? -Infinity), -Infinity);
  const box =
    first < 0
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: first * down, width: right - left, height: (last + 1 - first) * down };
  const area = { box, edges: null, spans: (y: number) => rows[Math.floor(y / down)] ?? [] };
  kMaskAreas.set(mask, area);
  return area;
}

function runs({ width, alpha }: MaskPixels, row: number, across: number): number[] {
  const found: number[] = [];
  const start = row * width;
  let inside = false;
  for (let x = 0; x < width; x++) {
    const now = (alpha[start + x] ?? 0) > 0;
    if (now !== inside) found.push(x * across);
    inside = now;
  }
  if (inside) found.push(width * across);
  return found;
}
