// The given pictures as a check takes them: each measured once.

import type { ImageIndex } from '../../engine/image-index.js';
import type { GivenImage } from '../../engine/index.js';
import type { EnginePort } from './engine-port.js';
import type { PictureFile } from './picture-file.js';

const kMeasured = new WeakMap<PictureFile, GivenImage>();

/** Beginnings held in memory. */
const kAtOnce = 64;

/**
 * To be spread into what a check or preview is asked: the files, and what is known of remote ones. A file that has gone
 * or is damaged keeps its name only.
 */
export async function givenImages(
  engine: EnginePort,
  images: ImageIndex<PictureFile>,
  remote: readonly GivenImage[] = [],
): Promise<{ images?: GivenImage[] }> {
  if (!engine.measureImages) return {};
  const unknown = images.files.filter((picture) => !kMeasured.has(picture));
  for (let from = 0; from < unknown.length; from += kAtOnce) {
    const some = unknown.slice(from, from + kAtOnce);
    const heads = await Promise.all(some.map(headOf));
    const measured = await engine.measureImages(
      some.map(({ path }, i) => ({ name: path, data: heads[i] ?? new Uint8Array() })),
    );
    some.forEach((picture, i) => {
      kMeasured.set(picture, measured[i] ?? { name: picture.path });
    });
  }
  const files = images.files.flatMap((picture) => inBothForms(kMeasured.get(picture) ?? { name: picture.path }));
  const all = [...files, ...remote];
  return all.length > 0 ? { images: all } : {};
}

async function headOf(picture: PictureFile): Promise<Uint8Array> {
  try {
    return await picture.head();
  } catch {
    return new Uint8Array();
  }
}

/** Files from a Mac have letters and accents apart, addresses mostly as one. */
function inBothForms(image: GivenImage): GivenImage[] {
  if (!('name' in image)) return [image];
  const name = image.name.normalize('NFC');
  return name === image.name ? [image] : [image, { ...image, name }];
}
