// The scenes on the screen: the same ones as long as nothing about them changes, so that views stay.

import type { Scene } from '../../viewer/index.js';
import { type OpenedTask, sceneOf } from './opened-task.js';

export interface ShownScene {
  scene: Scene | null;
  layer: number;
  /** The layer drawn over it. */
  over: number | null;
}

export class SceneMemory {
  #of: OpenedTask | undefined;
  #shown: ShownScene[] = [];

  /** Of each pair of a layer and one over it, or null. */
  of(opened: OpenedTask, pairs: ReadonlyArray<readonly [number, number | null]>): ShownScene[] {
    if (this.#of !== opened) this.#shown = [];
    this.#of = opened;
    this.#shown = pairs.map(([layer, over]) => {
      const known = this.#shown.find((shown) => shown.layer === layer && shown.over === over);
      return known ?? { scene: sceneOf(opened, layer, over), layer, over };
    });
    return this.#shown;
  }
}
