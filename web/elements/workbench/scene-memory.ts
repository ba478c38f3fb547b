// The scenes on the screen: the same ones as long as nothing about them changes, so that views stay.

import type { Scene } from '../../viewer/index.js';
import { type OpenedTask, sceneOf } from './opened-task.js';

export interface ShownScene extends Wanted {
  scene: Scene | null;
}

export interface Wanted {
  layer: number;
  /** The layer that it is compared with. */
  against: number | null;
  /** Drawn over it. */
  over: boolean;
}

export class SceneMemory {
  #of: OpenedTask | undefined;
  #shown: ShownScene[] = [];

  of(opened: OpenedTask, wanted: readonly Wanted[]): ShownScene[] {
    if (this.#of !== opened) this.#shown = [];
    this.#of = opened;
    this.#shown = wanted.map(({ layer, against, over }) => {
      const known = this.#shown.find((one) => one.layer === layer && one.against === against && one.over === over);
      return known ?? { scene: sceneOf(opened, layer, against, over), layer, against, over };
    });
    return this.#shown;
  }
}
