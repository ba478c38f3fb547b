// From config, one task and pictures to the scene of one prediction, for a viewer that stands alone.

import type { KnownSizes } from '../../engine/picture-page.js';
import type { Scene } from '../../viewer/index.js';
import type { LoadImage } from '../remote/load-image.js';
import { defaultEngine } from './default-engine.js';
import type { EnginePort } from './engine-port.js';
import { findPicture } from './found-picture.js';
import { gatherPicked } from './gather.js';
import { takePictures } from './inputs.js';
import { previewWithPicture, sceneOf } from './opened-task.js';
import { RemotePictures } from './remote-pictures.js';

export type TaskSource = Blob | string | Uint8Array | object;

export interface SceneRequest {
  config: Blob | string | undefined;
  task: TaskSource;
  images: readonly File[];
  /** Loads what is not among the images; undefined: nothing is asked for. */
  loadImage: LoadImage | undefined;
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
  const images = await takePictures(gatherPicked(request.images));
  const remote = new RemotePictures(() => request.loadImage);
  const find = async (address: string) => {
    const found = await findPicture(images, address, remote);
    if (found.remote?.kind !== 'ask') return found;
    await remote.load(address);
    return findPicture(images, address, remote);
  };
  const shown = await previewWithPicture(ask, { bytes, offset: 0 }, find);
  return sceneOf(shown, request.prediction);
}

export async function bytesOf(task: TaskSource): Promise<Uint8Array> {
  if (task instanceof Uint8Array) return task;
  if (task instanceof Blob) return new Uint8Array(await task.arrayBuffer());
  return new TextEncoder().encode(typeof task === 'string' ? task : JSON.stringify(task));
}
