// Where a region lies on the picture, whatever kind it is.

import type { Region } from '../engine/types.js';
import { type Box, boundsOf } from './geometry.js';

/** In image pixels; null for a region without a place. */
export function boxOf({ kind, outline, bounds, mask }: Region): Box | null {
  // These reach beyond the points of their outline.
  if (kind === 'ellipse' || kind === 'vector') return bounds;
  return (outline && boundsOf(outline)) ?? mask ?? bounds;
}
