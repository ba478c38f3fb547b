// Finds the list of files of a zip from the record at its end, zip64 included.

import { ZipError } from './zip-error.js';

export interface DirectoryPlace {
  /** Bytes from the start of the file. */
  start: number;
  length: number;
  entries: number;
  /** What stands before the zip, as in programs that unpack themselves: offsets of entries count from there. */
  before: number;
}

const kEnd = { signature: 0x06054b50, bytes: 22, comment: 0xffff };
const kLocator = { signature: 0x07064b50, bytes: 20 };
const kEnd64 = { signature: 0x06064b50, bytes: 56 };

/** Throws ZipError. */
export async function findDirectory(file: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - kEnd.bytes - kEnd.comment - kLocator.bytes);
  const tail = await viewOf(file, tailStart, file.size);
  const end = endIn(tail);
  if (end < 0) throw new ZipError('no zip, or cut off: the list of files at its end is missing');
  const part = [tail.getUint16(end + 4, true), tail.getUint16(end + 6, true)];
  if (part.some((number) => number !== 0 && number !== 0xffff)) {
    throw new ZipError('one part of a zip in several parts');
  }
  let place = {
    entries: tail.getUint16(end + 10, true),
    length: tail.getUint32(end + 12, true),
    start: tail.getUint32(end + 16, true),
    end: tailStart + end,
  };
  const locator = end - kLocator.bytes;
  if (locator >= 0 && tail.getUint32(locator, true) === kLocator.signature) {
    place = await readEnd64(file, tailStart + locator, number64(tail, locator + 8));
  }
  const before = place.end - place.length - place.start;
  if (!Number.isSafeInteger(before) || before < 0) throw new ZipError('cut off, or its list of files is damaged');
  return { start: place.start + before, length: place.length, entries: place.entries, before };
}

/** The last one whose comment fits into the file. */
function endIn(tail: DataView): number {
  for (let at = tail.byteLength - kEnd.bytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== kEnd.signature) continue;
    if (at + kEnd.bytes + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return -1;
}

/** At its offset, or, when something stands before the zip, just before the locator. */
async function readEnd64(file: Blob, locator: number, offset: number) {
  for (const at of [offset, locator - kEnd64.bytes]) {
    if (!(at >= 0 && at + kEnd64.bytes <= locator)) continue;
    const view = await viewOf(file, at, at + kEnd64.bytes);
    if (view.getUint32(0, true) !== kEnd64.signature) continue;
    return { entries: number64(view, 32), length: number64(view, 40), start: number64(view, 48), end: at };
  }
  throw new ZipError('damaged: where its list of files begins cannot be found');
}

/** Infinity for what no file reaches. */
export function number64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
}

/** Shorter when the file ends before. */
export async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
