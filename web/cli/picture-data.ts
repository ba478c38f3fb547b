// Pictures of `--images` and of data addresses, as text that can stand inside an SVG.

import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ImageIndex } from '../engine/image-index.js';
import { imageTypeOf } from '../engine/image-type.js';
import type { GivenImage, ImageFile, Prelabel } from '../engine/index.js';

const kInside = /^data:image\/(png|jpe?g|gif|webp|bmp|avif|svg\+xml)[;,]/i;

interface Size {
  width: number;
  height: number;
}

/** `missing`: the folder has none for the address; `unreadable`: it has a file that cannot be read or is no picture. */
export type FoundPicture =
  /** A data URL; `size` as it is shown, null when it is not known. */
  { picture: string; size: Size | null } | { picture: null; size: null; why: 'none' | 'missing' | 'unreadable' };

interface Named {
  path: string;
  image: ImageFile;
}

export class PictureFolder {
  #prelabel: Prelabel;
  #folder: string;
  #index: ImageIndex<Named>;
  #real: Set<string> | undefined;

  /** `images`: those of the folder, named by their paths in it. */
  constructor(prelabel: Prelabel, folder = '', images: readonly GivenImage[] = []) {
    this.#prelabel = prelabel;
    this.#folder = folder;
    this.#index = new ImageIndex(images.flatMap((image) => ('name' in image ? [{ path: image.name, image }] : [])));
  }

  async find(address: string | null): Promise<FoundPicture> {
    if (address === null) return { picture: null, size: null, why: 'none' };
    const inside = address.trim();
    if (kInside.test(inside)) return { picture: inside, size: await this.#sizeInside(inside) };
    const match = this.#index.find(address);
    if (!match) return { picture: null, size: null, why: 'missing' };
    const { path, image } = match.picture;
    const picture = dataAddress(join(this.#folder, path));
    return picture === null ? { picture: null, size: null, why: 'unreadable' } : { picture, size: shownSize(image) };
  }

  async #sizeInside(address: string): Promise<Size | null> {
    const [, base64] = /^[^,]*;base64,(.*)$/is.exec(address) ?? [];
    if (base64 === undefined) return null;
    const [image] = await this.#prelabel.measureImages([{ name: '', data: Buffer.from(base64, 'base64') }]);
    return image ? shownSize(image) : null;
  }

  /** Whether the file, which is there, is one of the pictures. */
  holds(path: string): boolean {
    this.#real ??= new Set(this.#index.files.map((picture) => real(join(this.#folder, picture.path))));
    return this.#real.has(real(path));
  }
}

/** Turned as EXIF says. */
function shownSize({ width, height, orientation = 1 }: ImageFile): Size | null {
  if (!width || !height) return null;
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function dataAddress(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    const type = imageTypeOf(bytes);
    return type === null ? null : `data:${type};base64,${bytes.toString('base64')}`;
  } catch {
    return null;
  }
}
