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

/** The editor's 31 steps from red to green. */
const kScoreColors =
  'c22525 c13025 bf3b24 be4624 bc5124 bb5b23 ba6623 b87023 b77a22 b58422 b48d22 b39722 b1a021 b0aa21 aaae21 9ead20 93ab20 87aa20 7ca91f 71a71f 66a61f 5ba41e 51a31e 46a21e 3ca01e 329f1d 289d1d 1e9c1d 1c9a24 1c992d 1c992d'.split(
    ' ',
  );

/** Background of a score; null outside 0..1, where the editor writes the bare number. */
export function scoreColor(score: number): string | null {
  if (!(score >= 0 && score <= 1)) return null;
  return `#${kScoreColors[Math.ceil(score * 30)]}`;
}
