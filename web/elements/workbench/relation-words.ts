// A relation in words: its ends by number and labels, and which way it points.

import type { PreviewResults, Relation } from '../../engine/types.js';
import { visibleText } from '../visible-text.js';

export interface RelationWords {
  from: string;
  arrow: '→' | '←' | '↔';
  /** The arrow, said. */
  way: string;
  to: string;
  labels: string;
}

const kWays: Record<Relation['direction'], Pick<RelationWords, 'arrow' | 'way'>> = {
  right: { arrow: '→', way: 'points to' },
  left: { arrow: '←', way: 'is pointed at by' },
  bi: { arrow: '↔', way: 'both ways with' },
};

export function relationWords({ from, to, direction, labels }: Relation, { regions }: PreviewResults): RelationWords {
  const end = (id: string) => {
    const index = regions.findIndex((region) => region.id === id);
    const region = regions[index];
    if (!region) return `${visibleText(id) || 'nothing'} (no region)`;
    return `${index + 1}: ${region.labels.map(visibleText).join(', ') || 'no label'}`;
  };
  return { from: end(from), to: end(to), ...kWays[direction], labels: labels.map(visibleText).join(', ') };
}
