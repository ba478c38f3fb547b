// Colours and widths: how the editor paints a region, and what selection changes.

import type { RegionStyle } from '../engine/types.js';

export interface Paint {
  stroke: string;
  strokeWidth: number;
  fill: string;
}

/** The editor's own for a selected region. */
const kSelectedStroke = '#ff0000';
const kSelectedWidth = 2;

const kPaints = new WeakMap<RegionStyle, Paint>();

export function paintOf(style: RegionStyle, selected: boolean): Paint {
  let paint = kPaints.get(style);
  if (!paint) {
    paint = {
      stroke: withAlpha(style.stroke, style.strokeOpacity),
      strokeWidth: style.strokeWidth,
      fill: withAlpha(style.fill, style.fillOpacity),
    };
    kPaints.set(style, paint);
  }
  return selected ? { ...paint, stroke: kSelectedStroke, strokeWidth: kSelectedWidth } : paint;
}

/** `#rrggbb` with an opacity of 0..1, as a CSS colour. */
export function withAlpha(color: string, alpha: number): string {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!parts) return color;
  const [r, g, b] = parts.slice(1).map((hex) => Number.parseInt(hex, 16));
  return alpha >= 1 ? color : `rgba(${r}, ${g}, ${b}, ${alpha})`;
}
