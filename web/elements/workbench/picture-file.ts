// A picture among the given files: a file by itself, or an entry of a zip that is unpacked when it is looked at.

import type { GivenFile } from './gather.js';

export interface PictureFile {
  /** With its folders; that of a zip counts as one. */
  path: string;
  /** As much of its beginning as tells its size and orientation. */
  head(): Promise<Uint8Array>;
  /** Throws ZipError when its zip is damaged here. */
  open(): Promise<Blob>;
}

/** Bytes of a head: EXIF and the frame of nearly every file lie within. */
export const kPictureHead = 1 << 16;

export function pictureFile({ file, path }: GivenFile): PictureFile {
  return {
    path,
    head: async () => new Uint8Array(await file.slice(0, kPictureHead).arrayBuffer()),
    open: async () => file,
  };
}
