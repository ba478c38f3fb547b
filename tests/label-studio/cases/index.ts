// Every area of cases: made by hand, and `mutated`.
import type { Area } from '../case.js';
import { bitmasks } from './bitmasks.js';
import { brushes } from './brushes.js';
import { configs } from './configs.js';
import { ellipses } from './ellipses.js';
import { envelope } from './envelope.js';
import { keyPoints } from './key-points.js';
import { mutated } from './mutated.js';
import { order } from './order.js';
import { pages } from './pages.js';
import { polygons } from './polygons.js';
import { rectangles } from './rectangles.js';
import { relations } from './relations.js';
import { rotations } from './rotations.js';
import { split } from './split.js';
import { styles } from './styles.js';
import { textOnRegions } from './text-on-regions.js';
import { values } from './values.js';
import { vectors } from './vectors.js';

export const areas: Area[] = [
  rectangles,
  rotations,
  ellipses,
  keyPoints,
  polygons,
  vectors,
  brushes,
  bitmasks,
  split,
  textOnRegions,
  values,
  relations,
  pages,
  envelope,
  styles,
  order,
  configs,
  mutated,
];
