// What is drawn as an SVG: a picture, the regions on it and the arrows between them; and how to get that from a preview.

import { type DrawnRelation, isElsewhere, type PicturePage, relationsOf } from '../../engine/picture-page.js';
import type { Finding, Preview, Region, Severity } from '../../engine/types.js';

export interface DrawnRegion {
  region: Region;
  /** The editor's number of the region in its list, from 1. */
  number: number;
  /** The worst severity of its findings. */
  mark?: Severity | undefined;
  /** Drawn over another prediction, to be compared with it. */
  compared?: boolean;
  /** Has no partner in what it is compared with. */
  alone?: boolean;
  /** Of a bitmask without pixels: the image it carries, a data URL, the size of the picture. */
  bitmask?: string | null;
}

export interface Drawing {
  /** Pixels of the picture. */
  size: { width: number; height: number };
  /** A data URL, or the address that the SVG shall refer to; null: a blank sheet. */
  picture: string | null;
  /** Only what is to be drawn; null keeps the indices of the others as they are. The first lies on top. */
  regions: ReadonlyArray<DrawnRegion | null>;
  relations: readonly DrawnRelation[];
}

export interface DrawingOptions {
  labels: boolean;
  scores: boolean;
  fill: boolean;
  /** Outlines and badges at regions with findings, and regions the editor does not show. */
  marks: boolean;
}

/** Everything. */
export const kDrawingOptions: DrawingOptions = { labels: true, scores: true, fill: true, marks: true };

/** The image that a bitmask region of the task carries; null where there is none. */
export type BitmaskOf = (region: Region) => string | null;

export interface DrawingRequest {
  /** Its index. */
  prediction: number;
  /** Index of the annotation that is drawn instead. Annotations are not checked: none has marks. */
  annotation?: number;
  place: PicturePage;
  /** As in a drawing. */
  picture: string | null;
  /** Where the preview tells no size. */
  size?: Drawing['size'] | null;
  bitmaskOf?: BitmaskOf;
}

/** One prediction or annotation of a preview on its picture; null when nothing tells the size of the picture. */
export function drawingOf(preview: Preview, request: DrawingRequest): Drawing | null {
  const { prediction, annotation, place, picture, bitmaskOf } = request;
  const { object, page } = place;
  const known = object?.sizes ? object.sizes[page] : object?.size;
  const size = known ?? preview.objects.find((one) => one.size !== null)?.size ?? request.size;
  if (!size) return null;
  const content = annotation === undefined ? preview.predictions[prediction] : preview.annotations[annotation];
  const regions = (content?.regions ?? []).map((region, i): DrawnRegion | null => {
    if (isElsewhere(region, preview, place)) return null;
    const bitmask = region.kind === 'bitmask' && !region.mask ? (bitmaskOf?.(region) ?? null) : null;
    const mark = annotation === undefined ? worstOf(preview.findings, prediction, region) : undefined;
    return { region, number: i + 1, mark, bitmask };
  });
  const { width, height } = size;
  return { size: { width, height }, picture, regions, relations: content ? relationsOf(content) : [] };
}

const kRank: Record<Severity, number> = { note: 1, warning: 2, error: 3 };

function worstOf(findings: readonly Finding[], prediction: number, { results }: Region): Severity | undefined {
  let worst: Severity | undefined;
  for (const { prediction: where = 0, result, severity } of findings) {
    const here = where === prediction && result !== undefined && results.includes(result);
    if (here && (worst === undefined || kRank[severity] > kRank[worst])) worst = severity;
  }
  return worst;
}
