// What the viewer is given to draw: one picture and the regions on it.

import type { Region, Severity } from '../engine/types.js';
import type { Size } from './geometry.js';

export interface SceneRegion {
  region: Region;
  /** The editor's number of the region in its list, from 1. */
  number: number;
  /** The worst severity to mark it with; undefined: nothing to mark. */
  mark: Severity | undefined;
}

export interface Scene {
  /** null: a blank sheet of `size` is drawn. */
  image: CanvasImageSource | null;
  size: Size;
  /** In the order of the results. The first lies on top, as in the editor. */
  regions: readonly SceneRegion[];
}

export interface ViewOptions {
  regions: boolean;
  labels: boolean;
  scores: boolean;
  /** Outlines and badges at regions with findings, and regions the editor does not show. */
  marks: boolean;
  /** Regions with a lower score are left out; those without a score stay. */
  minScore: number;
}

export const kViewOptions: ViewOptions = { regions: true, labels: true, scores: true, marks: true, minScore: 0 };

/** Colours that belong to the surroundings, not to the labels. */
export interface ViewTheme {
  sheet: string;
  checker: string;
  edge: string;
  error: string;
  warning: string;
  note: string;
  hidden: string;
  halo: string;
}

export const kViewTheme: ViewTheme = {
  sheet: '#ffffff',
  checker: '#eef0f3',
  edge: 'rgba(20, 24, 32, 0.25)',
  error: '#d1242f',
  warning: '#b35900',
  note: '#4a6785',
  hidden: '#59616e',
  halo: '#ffffff',
};

/** Whether these options draw the region at all. Marks off: only what the editor shows. */
export function isDrawn(item: SceneRegion, options: ViewOptions): boolean {
  const { region } = item;
  if (!options.regions || region.outline === null) return false;
  if (region.score !== null && region.score < options.minScore) return false;
  return region.shown || options.marks;
}
