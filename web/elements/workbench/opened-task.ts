// One task opened: its bytes sliced from the file, its preview, its picture.

import type { Preview, Region, RegionValue, Severity, TaskRow } from '../../engine/types.js';
import type { Scene } from '../../viewer/index.js';
import type { EnginePort } from './engine-port.js';
import { baseName, type ImageIndex, pathOf } from './image-index.js';
import type { Inputs } from './inputs.js';
import { type Picture, readAddress, readPicture } from './picture.js';
import { type ReportView, rankOf } from './report-view.js';

/** A task as it can be drawn. */
export interface Shown {
  preview: Preview;
  picture: Picture | null;
  /** The address of the picture that was looked for; null when the task gives none. */
  address: string | null;
}

export interface OpenedTask extends Shown {
  row: TaskRow;
  file: Blob;
  fileName: string;
  bytes: Uint8Array;
}

export async function openTask(
  engine: EnginePort,
  inputs: Inputs,
  report: ReportView,
  task: number,
): Promise<OpenedTask | null> {
  const row = report.row(task);
  const given = row && inputs.tasks[row.file];
  if (!row || !given) return null;
  const bytes = new Uint8Array(await given.file.slice(row.offset, row.offset + row.length).arrayBuffer());
  const { offset, line, column } = row;
  const at = { task, file: given.file.name, offset, line, column, pointer: report.pointerOf(task) };
  const ask = (imageSize?: { width: number; height: number }) =>
    engine.preview({
      ...(inputs.config ? { config: inputs.config.file } : {}),
      task: bytes.slice(),
      at,
      ...(imageSize ? { imageSize } : {}),
    });
  const shown = await previewWithPicture(ask, (address) => findPicture(inputs.images, address));
  return { row, file: given.file, fileName: given.file.name, bytes, ...shown };
}

type Ask = (imageSize?: { width: number; height: number }) => Promise<Preview>;

/** A preview that knows the natural size of the picture, if the picture is at hand. */
export async function previewWithPicture(ask: Ask, find: (address: string) => Promise<Picture | null>): Promise<Shown> {
  const preview = await ask();
  const object = preview.objects.find((o) => o.url !== null && o.tag === 'Image') ?? preview.objects[0];
  const address = object?.url ?? null;
  const picture = address === null ? null : await find(address);
  const known = object?.size;
  if (!picture || (picture.width === known?.width && picture.height === known.height)) {
    return { preview, picture, address };
  }
  return { preview: await ask({ width: picture.width, height: picture.height }), picture, address };
}

/** Among the given files, or inside the address itself; the network is never asked. */
export async function findPicture(images: ImageIndex, address: string): Promise<Picture | null> {
  if (address.startsWith('data:image/')) return readAddress(address, 'inside the task');
  const file = images.find(address);
  return file ? readPicture(file, baseName(pathOf(address))) : null;
}

/** What the viewer draws of one prediction; null when there is neither picture nor size. */
export function sceneOf(opened: Shown, prediction: number): Scene | null {
  const { preview, picture } = opened;
  const known = preview.objects.find((object) => object.size !== null)?.size;
  const size = picture ?? known;
  if (!size) return null;
  const regions = preview.predictions[prediction]?.regions ?? [];
  return {
    image: picture?.source ?? null,
    size: { width: size.width, height: size.height },
    regions: regions.map((region, i) => ({ region, number: i + 1, mark: worstAt(preview, prediction, region) })),
  };
}

/** The worst severity of the findings at a result. */
export function worstAt(preview: Preview, prediction: number, item: Region | RegionValue): Severity | undefined {
  let worst: Severity | undefined;
  for (const finding of preview.findings) {
    const here = (finding.prediction ?? 0) === prediction && finding.result === item.result;
    if (here && rankOf(finding.severity) > rankOf(worst)) worst = finding.severity;
  }
  return worst;
}
