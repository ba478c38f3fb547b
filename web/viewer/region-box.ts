// Where a region lies on the picture, whatever kind it is.

import type { Region } from '../engine/types.js';
import { type Box, boundsOf } from './geometry.js';

/** In image pixels; null for a region without a place. */
export function boxOf({ outline, bounds, mask }: Region): Box | null {
  return (outline && boundsOf(outline)) ?? mask ?? bounds;
}
