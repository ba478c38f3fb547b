// What the viewer is given to draw: one picture and the regions on it.

import { isSeen } from '../engine/caption.js';
import type { Region, Relation, Severity } from '../engine/types.js';
import type { Size } from './geometry.js';
import { boxOf } from './region-box.js';

export { isSeen };

export interface SceneRegion {
  region: Region;
  /** The editor's number of the region in its list, from 1. */
  number: number;
  /** The worst severity to mark it with; undefined: nothing to mark. */
  mark: Severity | undefined;
  /** Name of the prediction or annotation it comes from, to switch it off by. */
  version?: string;
  /** Drawn over another prediction, to be compared with it. */
  compared?: boolean;
  /** Has no partner in what it is compared with. */
  alone?: boolean;
  /** On another picture or page than the one shown: listed, not drawn. */
  elsewhere?: boolean;
}

/** An arrow between two regions, by their indices in the scene. */
export interface SceneRelation {
  from: number;
  to: number;
  relation: Relation;
}

export interface Scene {
  /** null: a blank sheet of `size` is drawn. */
  image: CanvasImageSource | null;
  size: Size;
  /** In the order of the results. The first lies on top, as in the editor. */
  regions: readonly SceneRegion[];
  relations?: readonly SceneRelation[];
}

export interface ViewOptions {
  regions: boolean;
  labels: boolean;
  scores: boolean;
  fill: boolean;
  /** Outlines and badges at regions with findings, and regions the editor does not show. */
  marks: boolean;
  /** Regions with a lower score are left out; those without a score stay. */
  minScore: number;
  /** Regions whose labels are all among these are left out; `kNoLabel` stands for none. */
  hiddenLabels: ReadonlySet<string>;
  /** Regions of these versions are left out. */
  hiddenVersions: ReadonlySet<string>;
}

/** No label has this name. */
export const kNoLabel = '';

export const kViewOptions: ViewOptions = {
  regions: true,
  labels: true,
  scores: true,
  fill: true,
  marks: true,
  minScore: 0,
  hiddenLabels: new Set(),
  hiddenVersions: new Set(),
};

/** The options that are on or off. */
export type Toggle = 'regions' | 'labels' | 'scores' | 'fill' | 'marks';

/** Colours that belong to the surroundings, not to the labels. */
export interface ViewTheme {
  sheet: string;
  checker: string;
  edge: string;
  error: string;
  warning: string;
  note: string;
  hidden: string;
  alone: string;
  halo: string;
  /** Of what explains the selected region. */
  guide: string;
}

export const kViewTheme: ViewTheme = {
  sheet: '#ffffff',
  checker: '#eef0f3',
  edge: 'rgba(20, 24, 32, 0.25)',
  error: '#d1242f',
  warning: '#b35900',
  note: '#4a6785',
  hidden: '#59616e',
  alone: '#7a3fb0',
  halo: '#ffffff',
  guide: '#2f54c9',
};

/** Whether these options draw the region at all. Marks off: only what the editor shows. */
export function isDrawn(item: SceneRegion, options: ViewOptions): boolean {
  const { region } = item;
  if (!options.regions || item.elsewhere || boxOf(region) === null) return false;
  if (region.score !== null && region.score < options.minScore) return false;
  if (options.hiddenVersions.size > 0 && options.hiddenVersions.has(item.version ?? '')) return false;
  if (options.hiddenLabels.size > 0 && labelsOf(region).every((label) => options.hiddenLabels.has(label))) return false;
  return isSeen(region) || options.marks;
}

/** What the region is listed under in a legend: its labels, or `kNoLabel`. */
export function labelsOf({ labels }: Region): readonly string[] {
  return labels.length > 0 ? labels : [kNoLabel];
}
