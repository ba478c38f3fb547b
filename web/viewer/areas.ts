// Regions as areas that can be cut by horizontal lines: polygons, ellipses and masks in one form.

import type { Region, RegionMask } from '../engine/types.js';
import { type Box, boundsOf, type Outline } from './geometry.js';

/** Where an area begins and ends on a line, pairwise: from, to, from, to … in rising order. */
export type Spans = readonly number[];

export interface Area {
  box: Box;
  /** Heights between which `spans` changes evenly; null: only pixels tell. */
  edges: Outline | null;
  spans(y: number): Spans;
}

interface Round {
  center?: readonly [number, number] | null;
  radii?: readonly [number, number];
  radius?: number;
  closed?: boolean;
}

const kSides = 180;
/** Makes the polygon as large as the ellipse it stands for. */
const kSwell = Math.sqrt((2 * Math.PI) / kSides / Math.sin((2 * Math.PI) / kSides));

/** null for what has no area: open lines, and what has no place on the picture. */
export function areaOf(region: Region): Area | null {
  const { mask } = region;
  const { center, radii, radius, closed } = region as Region & Round;
  if (mask) return ofMask(mask);
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

const kMaskAreas = new WeakMap<RegionMask, Area>();

function ofMask(mask: RegionMask): Area {
  const known = kMaskAreas.get(mask);
  if (known) return known;
  const { x, y, width, height } = mask;
  const rows = Array.from({ length: height }, (_, row) => runs(mask, row));
  const area = { box: { x, y, width, height }, edges: null, spans: (at: number) => rows[Math.floor(at - y)] ?? [] };
  kMaskAreas.set(mask, area);
  return area;
}

function runs({ x, width, alpha }: RegionMask, row: number): number[] {
  const found: number[] = [];
  const start = row * width;
  let inside = false;
  for (let i = 0; i < width; i++) {
    const now = (alpha[start + i] ?? 0) > 0;
    if (now !== inside) found.push(x + i);
    inside = now;
  }
  if (inside) found.push(x + width);
  return found;
}
