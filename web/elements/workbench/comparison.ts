// The open layer against the one it is compared with, as words beside each region.

import { count } from '../../reports/numbers.js';
import { agreementOf, type Layer } from './layers.js';
import { sizeOf } from './opened-task.js';
import { openLayers, type WorkbenchState } from './state.js';

export interface Partner {
  words: string;
  title: string;
  /** A class of the theme. */
  tone: 'muted' | 'warning';
}

export interface Comparison {
  words: string;
  /** By the number of the region in its list, from 0. */
  partners: ReadonlyMap<number, Partner>;
}

/** null when nothing is compared, or no size is known. */
export function comparison(state: WorkbenchState, layer: Layer): Comparison | null {
  const { opened, against } = state;
  const other = against === null ? undefined : openLayers(state)[against];
  const size = opened && sizeOf(opened);
  if (!other || !size) return null;
  const { pairs, onlyA, onlyB } = agreementOf(layer, other);
  const partners = new Map<number, Partner>();
  for (const { a, b, iou } of pairs) partners.set(a, partner(layer, other, a, b, iou));
  for (const a of onlyA) {
    partners.set(a, { words: 'only here', title: `Nothing in ${other.title} lies where this does`, tone: 'warning' });
  }
  const mean = pairs.reduce((sum, { iou }) => sum + iou, 0) / pairs.length;
  const matched = pairs.length === 0 ? 'No regions match' : `${count(pairs.length, 'pair')}, IoU ${mean.toFixed(2)}`;
  const words = `Against ${other.title}: ${matched}; ${onlyA.length} only here, ${onlyB.length} only there.`;
  return { words, partners };
}

function partner(layer: Layer, other: Layer, a: number, b: number, iou: number): Partner {
  const [mine, theirs] = [layer.content.regions[a]?.labels.join(), other.content.regions[b]?.labels.join()];
  const same = mine === theirs;
  return {
    words: `IoU ${iou.toFixed(2)}${same ? '' : ', other label'}`,
    title: `Region ${b + 1} of ${other.title}${same ? '' : `: ${theirs || 'no label'}`}`,
    tone: same ? 'muted' : 'warning',
  };
}
