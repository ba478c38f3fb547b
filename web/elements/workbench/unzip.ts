// Zips among the given files: their entries take their place, as if they had been dropped.

import type { LeftOut, ZipEntry } from '../zip/directory.js';
import { ZipError } from '../zip/zip-error.js';
import { ZipFile } from '../zip/zip-file.js';
import type { GivenFile } from './gather.js';
import { kPictureHead, type PictureFile } from './picture-file.js';
import { type FileKind, kHeadBytes, recognise } from './recognise.js';

/** An entry by what it is; what is no picture is unpacked. */
export type Unzipped = { kind: 'image'; picture: PictureFile } | { kind: Exclude<FileKind, 'image'>; given: GivenFile };

export interface Unzipping {
  found: Unzipped[];
  /** What is left out and why, in plain words. */
  notices: string[];
}

/** Taken at their word: to look into thousands takes its time, and what is no picture is told when it is shown. */
const kPictureName = /\.(jpe?g|png|gif|webp|bmp|avif)$/i;

/** Looked into at the same time. */
const kAtOnce = 32;

export async function unzip({ file, path }: GivenFile): Promise<Unzipping> {
  let zip: ZipFile;
  try {
    zip = await ZipFile.open(file);
  } catch (error) {
    return { found: [], notices: [`${path} is left out: ${reasonOf(error)}.`] };
  }
  const leftOut: LeftOut[] = [...zip.leftOut];
  const folder = path.replace(/\.zip$/i, '');
  const found: Unzipped[] = [];
  for (let from = 0; from < zip.entries.length; from += kAtOnce) {
    const some = zip.entries.slice(from, from + kAtOnce);
    const looked = await Promise.all(some.map((entry) => lookAt(zip, entry, path, folder)));
    looked.forEach((one, i) => {
      if (typeof one === 'string') leftOut.push({ path: some[i]?.path ?? '', reason: one });
      else found.push(one);
    });
  }
  if (zip.entries.length + leftOut.length === 0) return { found, notices: [`${path} holds no files.`] };
  return { found, notices: noticesOf(path, leftOut) };
}

/** The entry, or why it cannot be had. */
async function lookAt(zip: ZipFile, entry: ZipEntry, zipPath: string, folder: string): Promise<Unzipped | string> {
  const path = `${folder}/${entry.path}`;
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  try {
    if (kPictureName.test(name)) return { kind: 'image', picture: pictureIn(zip, entry, zipPath, path) };
    const kind = recognise(name, await zip.head(entry, kHeadBytes));
    if (kind === 'zip') return 'a zip inside a zip';
    if (kind === 'image') return { kind, picture: pictureIn(zip, entry, zipPath, path) };
    if (kind === 'unknown') return { kind, given: { file: new File([], name), path } };
    return { kind, given: { file: new File([await zip.unpack(entry)], name), path } };
  } catch (error) {
    return reasonOf(error);
  }
}

function pictureIn(zip: ZipFile, entry: ZipEntry, zipPath: string, path: string): PictureFile {
  return {
    path,
    head: () => zip.head(entry, kPictureHead),
    open: async () => {
      try {
        return await zip.unpack(entry);
      } catch (error) {
        throw new ZipError(`${entry.path} in ${zipPath} cannot be shown: ${reasonOf(error)}`);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof ZipError ? error.message : 'it cannot be read any more';
}

/** One sentence a reason. */
function noticesOf(zip: string, leftOut: readonly LeftOut[]): string[] {
  const byReason = new Map<string, { first: string; count: number }>();
  for (const { path, reason } of leftOut) {
    const known = byReason.get(reason);
    if (known) known.count++;
    else byReason.set(reason, { first: path, count: 1 });
  }
  return [...byReason].map(([reason, { first, count }]) => {
    const more = (count - 1).toLocaleString('en');
    return `${first} in ${zip} ${count > 1 ? `and ${more} more are` : 'is'} left out: ${reason}.`;
  });
}
