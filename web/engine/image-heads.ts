// The beginnings of image files: as much of each as the core needs to tell size and orientation.

import type { ImageFile } from './options.js';
import type { BytesInput, NamedInput } from './sources.js';

/** EXIF and the frame of nearly every file lie within. */
const kHead = 1 << 16;

export type ImageInput = File | NamedInput<Blob | Uint8Array>;

export interface ImageHead {
  name: string;
  head: Uint8Array;
}

/** What the core says of a head. */
export interface ImageFacts {
  width: number;
  height: number;
  orientation: number;
}

/** A folder's path is kept where the browser tells it: it helps to tell namesakes apart. */
export async function headOf(image: ImageInput): Promise<ImageHead> {
  const data: BytesInput = 'data' in image ? image.data : image;
  const path = 'webkitRelativePath' in image && image.webkitRelativePath ? image.webkitRelativePath : image.name;
  if (data instanceof Uint8Array) return { name: path, head: data.slice(0, kHead) };
  return { name: path, head: new Uint8Array(await data.slice(0, kHead).arrayBuffer()) };
}

/** As a check takes it; a file that is no image keeps its name only. */
export function givenImage({ name }: ImageHead, { width, height, orientation }: ImageFacts): ImageFile {
  return width > 0 && height > 0 ? { name, width, height, orientation } : { name };
}
