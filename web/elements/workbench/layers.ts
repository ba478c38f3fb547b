// What can be laid on a picture: the predictions of a task, then its annotations.

import type { Preview, PreviewPrediction, Region, RegionValue } from '../../engine/types.js';
import { type Agreement, matchRegions } from '../../viewer/index.js';

export interface Layer {
  kind: 'prediction' | 'annotation';
  /** Among those of its kind. */
  index: number;
  /** `Prediction 1`, for people. */
  title: string;
  /** The model version, or the title where there is none. */
  version: string;
  content: PreviewPrediction;
}

type Annotated = Preview & { annotations?: PreviewPrediction[] };

const kLayers = new WeakMap<Preview, readonly Layer[]>();

/** Predictions first: the number of a prediction is the number of its layer. */
export function layersOf(preview: Preview): readonly Layer[] {
  const known = kLayers.get(preview);
  if (known) return known;
  const { predictions, annotations = [] } = preview as Annotated;
  const layers = [
    ...predictions.map(layer('prediction', 'Prediction')),
    ...annotations.map(layer('annotation', 'Annotation')),
  ];
  kLayers.set(preview, layers);
  return layers;
}

/** Whether this item of the `result` is, or is part of, the region or value. */
export function holds(item: Region | RegionValue, result: number | null): boolean {
  return result !== null && (item.result === result || (item as Joined).results?.includes(result) === true);
}

/** Several items with one id are one region. */
type Joined = { results?: readonly number[] };

function layer(kind: Layer['kind'], word: string) {
  return (content: PreviewPrediction, index: number): Layer => {
    const title = `${word} ${index + 1}`;
    return { kind, index, title, version: (kind === 'prediction' && content.modelVersion) || title, content };
  };
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
