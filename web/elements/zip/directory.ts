// The list of files of a zip: what can be read of it, and what cannot, with the reason.

import { bytes as bytesWords } from '../workbench/words.js';
import { findDirectory, number64, viewOf } from './directory-end.js';
import { kZipLimits, type ZipLimits } from './limits.js';
import { hasControl, isHidden, isInside, nameOf, slashed, unicodeName } from './names.js';
import { type Placed, placesOf } from './places.js';
import { ZipError } from './zip-error.js';

export const kStored = 0;
export const kDeflated = 8;

export interface ZipEntry {
  /** With folders, between slashes. */
  path: string;
  /** Bytes when unpacked. */
  size: number;
  /** Bytes as they stand. */
  packed: number;
  method: typeof kStored | typeof kDeflated;
  crc: number;
  /** Where its own header begins in the file, and what it may not reach. */
  start: number;
  end: number;
  rawName: Uint8Array;
}

export interface LeftOut {
  path: string;
  reason: string;
}

export interface ZipDirectory {
  /** In the order of the list; of several with one path the last. Neither folders nor hidden files. */
  entries: ZipEntry[];
  leftOut: LeftOut[];
}

/** A row of the list as it stands. */
interface Row extends Omit<ZipEntry, 'method' | 'end'> {
  method: number;
  isLocked: boolean;
  isLink: boolean;
}

const kRow = { signature: 0x02014b50, bytes: 46 };
const kZip64 = 0x0001;
const kFull = 0xffffffff;

/** Reads no more of the file than its list. Throws ZipError for what no entry can be read of. */
export async function readDirectory(file: Blob, limits: ZipLimits = kZipLimits): Promise<ZipDirectory> {
  const place = await findDirectory(file);
  if (place.entries > limits.entries) throw tooMany(limits);
  if (place.length > limits.directory)
    throw new ZipError(`its list of files is longer than ${bytesWords(limits.directory)}`);
  const view = await viewOf(file, place.start, place.start + place.length);
  const rows: Row[] = [];
  for (let at = 0; at < view.byteLength; ) {
    if (rows.length >= limits.entries) throw tooMany(limits);
    const { row, next } = readRow(view, at, place.before);
    rows.push(row);
    at = next;
  }
  if (rows.length < place.entries) throw new ZipError('damaged: its list of files is shorter than it says');
  const found = sorted(await placesOf(file, rows, place.start), limits);
  const total = found.entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) {
    throw new ZipError(`larger than ${bytesWords(limits.totalBytes)} when unpacked`);
  }
  return found;
}

function tooMany({ entries }: ZipLimits): ZipError {
  return new ZipError(`it holds more than ${entries.toLocaleString('en')} files`);
}

function readRow(view: DataView, at: number, before: number): { row: Row; next: number } {
  const damaged = new ZipError('its list of files is damaged');
  if (at + kRow.bytes > view.byteLength || view.getUint32(at, true) !== kRow.signature) throw damaged;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  const nameAt = at + kRow.bytes;
  const next = nameAt + nameLength + extraLength + commentLength;
  if (next > view.byteLength) throw damaged;
  const bytes = (from: number, length: number) => new Uint8Array(view.buffer, view.byteOffset + from, length);
  const rawName = bytes(nameAt, nameLength);
  const extra = extraFields(bytes(nameAt + nameLength, extraLength));
  const flags = view.getUint16(at + 8, true);
  const wide = new Wide(extra.get(kZip64));
  const size = wide.number(view.getUint32(at + 24, true));
  const packed = wide.number(view.getUint32(at + 20, true));
  const start = wide.number(view.getUint32(at + 42, true)) + before;
  const saysUtf8 = (flags & 0x800) !== 0;
  const name = (saysUtf8 ? undefined : unicodeName(extra, rawName)) ?? nameOf(rawName, saysUtf8);
  const isUnix = view.getUint8(at + 5) === 3;
  const row = {
    path: slashed(name),
    size,
    packed,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    start,
    rawName,
    isLocked: (flags & 0x2041) !== 0,
    isLink: isUnix && view.getUint32(at + 38, true) >>> 28 === 0xa,
  };
  return { row, next };
}

/** By id; ends where a field reaches beyond them all. */
function extraFields(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > bytes.length) break;
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

/** Numbers that do not fit into their place, one behind the other in the zip64 field. */
class Wide {
  #view: DataView | undefined;
  #at = 0;

  constructor(field: Uint8Array | undefined) {
    if (field) this.#view = new DataView(field.buffer, field.byteOffset, field.length);
  }

  number(narrow: number): number {
    if (narrow !== kFull || !this.#view || this.#at + 8 > this.#view.byteLength) return narrow;
    const wide = number64(this.#view, this.#at);
    this.#at += 8;
    return wide;
  }
}

function sorted(rows: ReadonlyArray<Row & Placed>, limits: ZipLimits): ZipDirectory {
  const entries = new Map<string, ZipEntry>();
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const { path } = row;
    if (path.endsWith('/') && row.size === 0 && isInside(path)) continue;
    const reason = whyNot(row, limits);
    if (reason === null && isHidden(path)) continue;
    if (reason === null) entries.set(path, row as ZipEntry);
    else leftOut.push({ path, reason });
  }
  return { entries: [...entries.values()], leftOut };
}

function whyNot(
  { path, size, packed, method, isLocked, isLink, trouble }: Row & Placed,
  limits: ZipLimits,
): string | null {
  if (hasControl(path)) return 'with a name that holds control characters';
  if (!isInside(path)) return 'with a path that leads out of the zip';
  if (trouble !== null) return trouble;
  if (isLocked) return 'locked with a password';
  if (isLink) return 'only a link to another file';
  if (method !== kStored && method !== kDeflated) return `packed in a way browsers cannot unpack (method ${method})`;
  if (method === kStored && size !== packed) return 'damaged: its two sizes differ';
  if (size > limits.entryBytes) return `larger than ${bytesWords(limits.entryBytes)} when unpacked`;
  if (size > limits.small && size > packed * limits.ratio) {
    return `growing more than ${limits.ratio} times when unpacked`;
  }
  return null;
}
