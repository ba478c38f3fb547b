// What prelabel adds to the editor's picture: a dashed outline and a badge whose shape tells the severity.

import { isSeen } from '../../engine/caption.js';
import type { DrawnRegion } from './drawing.js';
import { boxOf, type Shape } from './shapes.js';
import { element, short } from './xml.js';

/** Pixels of the screen. */
const kGrow = 4;
const kBadge = 9;

type Mark = 'error' | 'warning' | 'note' | 'hidden' | 'alone';

const kColours: Record<Mark, string> = {
  error: '#d1242f',
  warning: '#b35900',
  note: '#4a6785',
  hidden: '#59616e',
  alone: '#7a3fb0',
};
const kHalo = '#ffffff';

/** Cross, stroke with a dot, dot with a stroke, slash, dash: told apart without colour. */
const kStrokes: Record<Mark, string> = {
  error: 'M-3-3 3 3M3-3-3 3',
  warning: 'M0-4V1M0 4.5V4.5',
  note: 'M0-1V4M0-4.5V-4.5',
  hidden: 'M-4 4 4-4',
  alone: 'M-4 0H4',
};

/** Nothing for a region without a mark. Notes alone are not worth one. */
export function mark(shape: Shape, item: DrawnRegion, unit: number): string {
  const kind = markOf(item);
  const box = boxOf(item.region);
  if (!kind || !box) return '';
  const grow = kGrow * unit;
  const line = { fill: 'none', 'stroke-linejoin': 'round' };
  const halo = { ...line, stroke: kHalo, 'stroke-width': 3.5 * unit };
  const dashes = `${short(5 * unit)} ${short(4 * unit)}`;
  const dashed = { ...line, stroke: kColours[kind], 'stroke-width': 1.5 * unit, 'stroke-dasharray': dashes };
  return [
    shape.outline(item.region, grow, unit, halo),
    shape.outline(item.region, grow, unit, dashed),
    badge(box.x + box.width + grow, box.y - grow, kind, unit),
  ].join('');
}

function markOf({ region, mark: worst, alone }: DrawnRegion): Mark | null {
  if (worst === 'error' || worst === 'warning') return worst;
  if (!isSeen(region)) return 'hidden';
  return alone ? 'alone' : null;
}

function badge(x: number, y: number, kind: Mark, unit: number): string {
  const scale = unit === 1 ? '' : ` scale(${short(unit)})`;
  const halo = { stroke: kHalo, 'stroke-width': 3, fill: kHalo, 'stroke-linejoin': 'round' };
  const strokes = { stroke: '#ffffff', 'stroke-width': 2, 'stroke-linecap': 'round', fill: 'none' };
  return element(
    'g',
    { transform: `translate(${short(x)} ${short(y)})${scale}` },
    [frame(kind, halo), frame(kind, { fill: kColours[kind] }), element('path', { d: kStrokes[kind], ...strokes })].join(
      '',
    ),
  );
}

/** Octagon, triangle, or circle. */
function frame(kind: Mark, paint: Record<string, string | number>): string {
  if (kind === 'error') return element('polygon', { points: corners(8, kBadge, Math.PI / 8), ...paint });
  if (kind === 'warning') return element('polygon', { points: corners(3, kBadge + 2, -Math.PI / 2), ...paint });
  return element('circle', { r: kBadge, ...paint });
}

function corners(count: number, radius: number, start: number): string {
  return Array.from({ length: count }, (_, i) => {
    const angle = start + (i * 2 * Math.PI) / count;
    return `${short(radius * Math.cos(angle))} ${short(radius * Math.sin(angle))}`;
  }).join(' ');
}
