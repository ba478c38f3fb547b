// Which regions lie under a point of the screen.

import type { Point } from './geometry.js';
import { layerOf } from './layers.js';
import { isDrawn, type SceneRegion, type ViewOptions } from './scene.js';
import { shapeKinds } from './shapes/index.js';
import { toImage, type Viewport } from './viewport.js';

/** Screen pixels around an edge that still count. */
const kReach = 5;

/** Indices of the drawn regions under `at`, the topmost first; near misses come after true hits. */
export function regionsAt(regions: readonly SceneRegion[], view: Viewport, at: Point, options: ViewOptions): number[] {
  const point = toImage(view, at);
  const hits: Array<{ index: number; distance: number; above: number }> = [];
  regions.forEach((item, index) => {
    if (!isDrawn(item, options)) return;
    const distance = shapeKinds[item.region.kind]?.distance(item.region, point, kReach / view.scale, view);
    if (distance !== null && distance !== undefined) {
      hits.push({ index, distance, above: -layerOf(item.region.kind) });
    }
  });
  return hits.sort((a, b) => a.distance - b.distance || a.above - b.above || a.index - b.index).map((hit) => hit.index);
}

/** The next of `hits` after `current`, so that clicking again reaches what lies below; null when nothing was hit. */
export function nextHit(hits: readonly number[], current: number | null): number | null {
  if (hits.length === 0) return null;
  const at = current === null ? -1 : hits.indexOf(current);
  return hits[(at + 1) % hits.length] ?? null;
}
