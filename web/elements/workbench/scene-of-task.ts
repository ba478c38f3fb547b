// From config, one task and pictures to the scene of one prediction, for a viewer that stands alone.

import type { Scene } from '../../viewer/index.js';
import { defaultEngine } from './default-engine.js';
import type { EnginePort } from './engine-port.js';
import { gatherPicked } from './gather.js';
import { ImageIndex } from './image-index.js';
import { findPicture, previewWithPicture, sceneOf } from './opened-task.js';
import type { KnownSizes } from './picture-page.js';

export type TaskSource = Blob | string | Uint8Array | object;

export interface SceneRequest {
  config: Blob | string | undefined;
  task: TaskSource;
  images: readonly File[];
  engine: EnginePort | undefined;
  prediction: number;
}

export async function sceneOfTask(request: SceneRequest): Promise<Scene | null> {
  const engine = request.engine ?? (await defaultEngine());
  const { config } = request;
  const bytes = await bytesOf(request.task);
  const at = { task: 0, file: 'task.json', offset: 0, line: 1, column: 1, pointer: '' };
  const ask = (sizes: KnownSizes) =>
    engine.preview({
      ...(config === undefined ? {} : { config: config instanceof Blob ? config : new Blob([config]) }),
      task: bytes.slice(),
      at,
      masks: true,
      ...sizes,
    });
  const images = new ImageIndex(gatherPicked(request.images));
  const shown = await previewWithPicture(ask, { bytes, offset: 0 }, (address) => findPicture(images, address));
  return sceneOf(shown, request.prediction);
}

export async function bytesOf(task: TaskSource): Promise<Uint8Array> {
  if (task instanceof Uint8Array) return task;
  if (task instanceof Blob) return new Uint8Array(await task.arrayBuffer());
  return new TextEncoder().encode(typeof task === 'string' ? task : JSON.stringify(task));
}
