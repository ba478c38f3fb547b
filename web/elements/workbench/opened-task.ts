// One task opened: its bytes sliced from the file, its preview, its picture.

import {
  isElsewhere,
  type KnownSizes,
  type PicturePage,
  picturePage,
  relationsOf,
  sizesFor,
} from '../../engine/picture-page.js';
import type { Preview, Region, RegionValue, Relation, Severity, TaskRow } from '../../engine/types.js';
import type { Scene, SceneRegion, Size } from '../../viewer/index.js';
import { decodeBitmasks } from './bitmasks.js';
import type { EnginePort } from './engine-port.js';
import { type FoundPicture, findPicture, kNoPicture } from './found-picture.js';
import { givenImages } from './given-images.js';
import type { Inputs } from './inputs.js';
import { agreementOf, holds, type Layer, layersOf } from './layers.js';
import type { Picture } from './picture.js';
import type { RemotePictures } from './remote-pictures.js';
import { type ReportView, rankOf } from './report-view.js';

/** A task as it can be drawn. */
export interface Shown {
  preview: Preview;
  picture: Picture | null;
  /** What came of looking for it. */
  found: FoundPicture;
  /** The address of the picture that was looked for; null when the task gives none. */
  address: string | null;
  /** Of the picture, as the first of its results tells it. */
  original: Size | null;
  /** Which of the task's pictures it is. */
  place: PicturePage;
  /** Bitmasks that are not drawn, since all of them were too much. */
  masksLeft: number;
}

export interface OpenedTask extends Shown {
  row: TaskRow;
  file: Blob;
  fileName: string;
  bytes: Uint8Array;
}

/** Not `wanted` any more, it may be left unfinished. */
export async function openTask(
  engine: EnginePort,
  inputs: Inputs,
  remote: RemotePictures,
  report: ReportView,
  task: number,
  page = 0,
  wanted?: () => boolean,
): Promise<OpenedTask | null> {
  const row = report.row(task);
  const given = row && inputs.tasks[row.file];
  if (!row || !given) return null;
  const bytes = new Uint8Array(await given.file.slice(row.offset, row.offset + row.length).arrayBuffer());
  const { offset, line, column } = row;
  const table = report.head.files[row.file]?.table;
  const place = { task, file: given.file.name, offset, line, column, pointer: report.pointerOf(task) };
  const at = table ? { ...place, table } : place;
  const known = await givenImages(engine, inputs.images, remote.facts);
  const ask = (sizes: KnownSizes) =>
    engine.preview({
      ...known,
      ...(inputs.config ? { config: inputs.config.file } : {}),
      task: bytes.slice(),
      at,
      masks: true,
      ...sizes,
    });
  const shown = await previewWithPicture(
    ask,
    { bytes, offset },
    (address) => findPicture(inputs.images, address, remote),
    page,
    wanted,
  );
  return { row, file: given.file, fileName: given.file.name, bytes, ...shown };
}

/** A task as it stands in its file, from `offset` on. */
interface TaskBytes {
  bytes: Uint8Array;
  offset: number;
}

type Ask = (sizes: KnownSizes) => Promise<Preview>;

/** A preview that knows the natural size of the picture, if the picture is at hand. */
export async function previewWithPicture(
  ask: Ask,
  source: TaskBytes,
  find: (address: string) => Promise<FoundPicture>,
  page = 0,
  wanted?: () => boolean,
): Promise<Shown> {
  const preview = await ask({});
  const place = picturePage(preview, page);
  const { address, object } = place;
  const found = address === null ? kNoPicture : await find(address);
  const { picture, size } = found;
  const known = object?.sizes ? object.sizes[place.page] : object?.size;
  const original = originalSize(preview, place, source);
  const isKnown = !size || (size.width === known?.width && size.height === known.height);
  const shown = {
    preview: isKnown ? preview : await ask(sizesFor(preview, place, size)),
    picture,
    found,
    address,
    original,
    place,
    masksLeft: 0,
  };
  const masksLeft = await decodeBitmasks(shown.preview, sizeOf(shown), (region) => itemOf(region, source), wanted);
  return { ...shown, masksLeft };
}

/** A result as it stands in its file; null for what JSON.parse does not take. */
function itemOf({ offset, length }: Region, { bytes, offset: start }: TaskBytes) {
  const from = offset - start;
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)));
  } catch {
    return null;
  }
}

/** The size that the first result on the picture gives. */
function originalSize(preview: Preview, place: PicturePage, source: TaskBytes): Size | null {
  const all = [...preview.predictions, ...preview.annotations].flatMap(({ regions }) => regions);
  const here = all.filter((region) => !isElsewhere(region, preview, place));
  const region = here.find(({ outline }) => outline !== null) ?? here[0];
  const item = region && itemOf(region, source);
  const [width, height] = [Number(item?.original_width), Number(item?.original_height)];
  return width > 0 && height > 0 ? { width, height } : null;
}

/** The first prediction of which a person sees anything. */
export function shownPrediction({ predictions }: Preview): number | undefined {
  const at = predictions.findIndex(({ regions, values }) => [...regions, ...values].some(({ shown }) => shown));
  return at < 0 ? undefined : at;
}

/** Of the picture, or as the task tells it; null when nothing tells. */
export function sizeOf({ preview, found, original, place }: Shown): Size | null {
  const ofPage = place.object?.sizes?.[place.page] ?? place.object?.size;
  const size = found.size ?? ofPage ?? preview.objects.find((object) => object.size !== null)?.size ?? original;
  return size ? { width: size.width, height: size.height } : null;
}

/** Of the picture that a region lies on; null when nothing tells. */
export function pictureSizeOf(shown: Shown, region: Region): Size | null {
  if (!isElsewhere(region, shown.preview, shown.place)) return sizeOf(shown);
  const object = shown.preview.objects.find(({ name }) => name === region.object);
  return object?.sizes?.[region.itemIndex] ?? (object?.sizes ? null : object?.size) ?? null;
}

/**
 * What the viewer draws of one layer; null when there is neither picture nor size. Compared with another, what has no
 * partner there is marked; `over`: the other is drawn over it.
 */
export function sceneOf(opened: Shown, layer: number, against: number | null = null, over = true): Scene | null {
  const { preview, picture } = opened;
  const size = sizeOf(opened);
  if (!size) return null;
  const layers = layersOf(preview);
  const [one, other] = [layers[layer], against === null ? undefined : layers[against]];
  const agreement = one && other ? agreementOf(one, other) : null;
  const regions = [
    ...(one ? regionsOf(opened, one, agreement?.onlyA) : []),
    ...(other && over ? regionsOf(opened, other, agreement?.onlyB).map((item) => ({ ...item, compared: true })) : []),
  ];
  return { image: picture?.source ?? null, size, regions, relations: one ? relationsOf(one.content) : [] };
}

function regionsOf({ preview, place }: Shown, layer: Layer, alone: readonly number[] = []): SceneRegion[] {
  const without = new Set(alone);
  return layer.content.regions.map((region, i) => ({
    region,
    number: i + 1,
    mark: worstAt(preview, layer, region),
    version: layer.version,
    alone: without.has(i),
    elsewhere: isElsewhere(region, preview, place),
  }));
}

/** The worst severity of the findings at a result. */
export function worstAt(preview: Preview, layer: Layer, item: Region | RegionValue | Relation): Severity | undefined {
  let worst: Severity | undefined;
  if (layer.kind !== 'prediction') return worst;
  for (const finding of preview.findings) {
    const here = (finding.prediction ?? 0) === layer.index && holds(item, finding.result ?? null);
    if (here && rankOf(finding.severity) > rankOf(worst)) worst = finding.severity;
  }
  return worst;
}
