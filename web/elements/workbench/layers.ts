// What can be laid on a picture: the predictions of a task, then its annotations.

import type { Preview, PreviewPrediction, PreviewResults, Region, RegionValue, Relation } from '../../engine/types.js';
import { type Agreement, matchRegions } from '../../viewer/index.js';

export interface Layer {
  kind: 'prediction' | 'annotation';
  /** Among those of its kind. */
  index: number;
  /** `Prediction 1`, for people. */
  title: string;
  /** The model version, or the title where there is none. */
  version: string;
  content: PreviewResults;
}

const kLayers = new WeakMap<Preview, readonly Layer[]>();

/** Predictions first: the number of a prediction is the number of its layer. */
export function layersOf(preview: Preview): readonly Layer[] {
  const known = kLayers.get(preview);
  if (known) return known;
  const { predictions, annotations } = preview;
  const layers = [
    ...predictions.map((content, i) => layer('prediction', `Prediction ${i + 1}`, content, i)),
    ...annotations.map((content, i) => layer('annotation', `Annotation ${i + 1}`, content, i)),
  ];
  kLayers.set(preview, layers);
  return layers;
}

/** Whether this item of the `result` is, or is part of, the region, value or relation. */
export function holds(item: Region | RegionValue | Relation, result: number | null): boolean {
  return result !== null && (item.result === result || (item as Joined).results?.includes(result) === true);
}

/** Several items with one id are one region. */
type Joined = { results?: readonly number[] };

function layer(kind: Layer['kind'], title: string, content: PreviewPrediction | PreviewResults, index: number): Layer {
  const version = 'modelVersion' in content ? content.modelVersion : '';
  return { kind, index, title, version: version || title, content };
}

/** How the regions of two layers agree; regions that the editor does not show count as well. */
export function agreementOf(a: Layer, b: Layer): Agreement {
  const last = kAgreements.get(a);
  if (last?.b === b) return last.agreement;
  const agreement = matchRegions(a.content.regions, b.content.regions);
  kAgreements.set(a, { b, agreement });
  return agreement;
}

const kAgreements = new WeakMap<Layer, { b: Layer; agreement: Agreement }>();
