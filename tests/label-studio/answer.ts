// prelabel's own answer to a case, in the form of the editor's verdicts: from the preview that `inspect` writes.

import { captionText } from '../../web/engine/caption.js';
import type { Prelabel, Preview, Region } from '../../web/engine/index.js';
import { bottomUp } from '../../web/viewer/layers.js';
import type { SceneRegion } from '../../web/viewer/scene.js';
import { type Case, taskOf } from './case.js';
import { hashOf } from './editor/masks.mjs';
import type { Paint, RegionVerdict, RelationVerdict, Verdict } from './verdict.js';

/** What is newer than this file's types need not be there. */
type Shape = Region & {
  center?: [number, number];
  radius?: number;
  segments?: number[][];
  closed?: boolean;
};

const sizeOf = ([width, height]: [number, number]) => ({ width, height });

export async function answer(prelabel: Prelabel, given: Case): Promise<Verdict> {
  // No picture is sent: its size is told beside the task.
  const task = taskOf(given, (width, height) => `https://images.test/${width}x${height}.png`);
  const [width, height] = given.size;
  const preview = await prelabel.preview({
    config: given.config,
    task: JSON.stringify(task),
    masks: true,
    ...(given.pages ? { imageSizes: { img: given.pages.map(sizeOf) } } : { imageSize: { width, height } }),
  });
  if (preview.outcome.import !== 'accepted') return { view: 'unstored' };
  if (preview.outcome.view !== 'opens') return { view: preview.outcome.view };
  // The last prediction is the one a person sees.
  const seen = preview.predictions.at(-1);
  if (!seen) return { view: 'opens', regions: [], order: [], values: [], relations: [] };
  return {
    view: 'opens',
    regions: seen.regions.map((region) => regionOf(region)),
    order: drawingOrder(
      seen.regions,
      preview.objects.map(({ name }) => name),
    ),
    values: seen.values.map(({ control, type }) => ({ control, type })),
    answers: answersOf(seen, given.config),
    relations: relationsOf(seen),
  };
}

function regionOf(region: Shape): RegionVerdict {
  const verdict: RegionVerdict = {
    id: region.id,
    kind: region.kind,

    shown: isSeen(region),
    listed: true,
    labels: region.labels,
    results: [],
    caption: captionText({ region, number: 1 } as SceneRegion),
  };
  const { stroke, strokeOpacity, strokeWidth, fill, fillOpacity } = region.style;
  const isMask = region.kind === 'brush' || region.kind === 'bitmask';
  verdict.stroke = isMask ? null : [stroke, strokeOpacity];
  verdict.fill = fillOpacity > 0 ? ([isMask ? stroke : fill, fillOpacity] as Paint) : null;
  verdict.strokeWidth = isMask ? 0 : strokeWidth;
  if (region.kind === 'brush' && region.mask) Object.assign(verdict, maskFacts(region.mask));
  if (region.kind === 'vector') verdict.segments = region.segments;
  else if (region.outline) verdict.outline = region.outline;
  if (region.center) verdict.center = region.center;
  if (region.radius !== undefined) verdict.radius = region.radius;
  if (region.closed !== undefined) verdict.closed = region.closed;
  return verdict;
}

function maskFacts({ x, y, width, height, alpha }: NonNullable<Region['mask']>) {
  let pixels = 0;
  for (const value of alpha) if (value > 0) pixels += 1;
  return { bounds: [x, y, width, height], pixels, cover: hashOf(alpha) };
}

/** Types of answers that the editor's controls tell. */
const kTold = ['choices', 'rating', 'number', 'textarea', 'taxonomy'];

/** Of the whole image, and only what a person sees; a control with several answers holds the last one. */
function answersOf({ values, regions }: Preview['predictions'][number], config: string): Record<string, unknown> {
  const ofRegion = (control: string) => new RegExp(`name="${control}"[^>]*perRegion="true"`).test(config);
  // An answer with the id of a region is told there.
  const all = [...regions.flatMap((region) => region.values), ...values];
  const told = all.filter(({ control, shown, type }) => shown && kTold.includes(type) && !ofRegion(control));
  return Object.fromEntries(told.map(({ control, text }) => [control, text]));
}

/** Image by image and page by page, each as the viewer draws it. */
function drawingOrder(regions: Region[], objects: string[]): number[] {
  const sheet = (index: number): number => objects.indexOf(regions[index]!.object) * 1e6 + regions[index]!.itemIndex;
  const shown = regions.map((_, i) => i).filter((i) => isSeen(regions[i]!));
  const scene = regions.map((region) => ({ region }) as SceneRegion);
  return bottomUp(scene, shown).sort((a, b) => sheet(a) - sheet(b));
}

interface PreviewRelation {
  from: string;
  to: string;
  direction: string;
  labels: string[];
  shown: boolean;
}

function relationsOf({ relations, regions }: Preview['predictions'][number]): RelationVerdict[] {
  const indexOf = (id: string): number => regions.findIndex((region) => region.id === id);
  return (relations as PreviewRelation[]).map(({ from, to, direction, labels, shown }) => ({
    from: indexOf(from),
    to: indexOf(to),
    shown,
    direction,
    text: labels.join(', '),
  }));
}

/** A mask of which no pixel is left is none to the eye. */
const isSeen = (region: Region): boolean => region.shown && region.mask !== null;
