// What lies on top of what, as the editor draws: brushes, then shapes, then bitmasks; in each the first result on top.

import type { RegionKind } from '../engine/types.js';
import type { SceneRegion } from './scene.js';

/** Higher lies above. */
export function layerOf(kind: RegionKind): number {
  if (kind === 'brush') return 0;
  return kind === 'bitmask' ? 2 : 1;
}

/** Indices of regions in the order to draw them in. */
export function bottomUp(regions: readonly SceneRegion[], indices: readonly number[]): number[] {
  const layers: [number[], number[], number[]] = [[], [], []];
  for (let at = indices.length - 1; at >= 0; at--) {
    const index = indices[at] as number;
    layers[layerOf(regions[index]?.region.kind ?? 'rectangle')]?.push(index);
  }
  return layers.flat();
}
