// The kinds that can be drawn. A new kind is one file and one line here.

import type { RegionKind } from '../../engine/types.js';
import { ellipse } from './ellipse.js';
import { keypoint } from './keypoint.js';
import { mask } from './mask.js';
import { polygon } from './polygon.js';
import { rectangle } from './rectangle.js';
import type { ShapeKind } from './shape.js';
import { vector } from './vector.js';

export const shapeKinds: Record<RegionKind, ShapeKind> = {
  rectangle,
  ellipse,
  polygon,
  keypoint,
  vector,
  brush: mask,
  bitmask: mask,
};
