// The given pictures as a check takes them: measured once for each set of them.

import type { GivenImage } from '../../engine/index.js';
import type { EnginePort } from './engine-port.js';
import type { ImageIndex } from './image-index.js';

const kMeasured = new WeakMap<ImageIndex, Promise<GivenImage[]>>();

/** To be spread into what a check or preview is asked; empty when there are none, or the engine cannot measure. */
export async function givenImages(engine: EnginePort, images: ImageIndex): Promise<{ images?: GivenImage[] }> {
  if (images.size === 0 || !engine.measureImages) return {};
  let measured = kMeasured.get(images);
  if (!measured) {
    measured = engine.measureImages(images.files.map(({ file, path }) => ({ name: path, data: file })));
    kMeasured.set(images, measured);
    // A file that has gone since: the next check tries again.
    measured.catch(() => kMeasured.delete(images));
  }
  try {
    return { images: await measured };
  } catch {
    return {};
  }
}
