// The kinds that can be drawn. A new kind is one file and one line here.

import type { RegionKind } from '../../engine/types.js';
import { mask } from './mask.js';
import { rectangle } from './rectangle.js';
import type { ShapeKind } from './shape.js';

export const shapeKinds: Partial<Record<RegionKind, ShapeKind>> = {
  rectangle,
  brush: mask,
  bitmask: mask,
};
