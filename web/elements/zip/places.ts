// Where the entries of a zip lie: each between its own header and the next one, none over another.

import { viewOf } from './directory-end.js';
import { ZipError } from './zip-error.js';

/** Of an entry, as the list of files gives it. */
export interface Place {
  /** Where its own header begins in the file. */
  start: number;
  /** Bytes of its content as it stands. */
  packed: number;
  rawName: Uint8Array;
}

export interface Placed {
  /** What it may not reach. */
  end: number;
  /** Why it is not where the list says; null: nothing speaks against it. */
  trouble: string | null;
}

const kLocal = { signature: 0x04034b50, bytes: 30 };
/** More than that many that meet are no accident. */
const kMostMeeting = 1000;

/**
 * What of the entries can be where it says. Of those that meet, one without a header of its name goes first, then one that
 * reaches into the next. Throws ZipError when too many meet.
 */
export async function placesOf<T extends Place>(
  file: Blob,
  rows: readonly T[],
  listStart: number,
): Promise<Array<T & Placed>> {
  const all = rows.map((row) => ({ ...row, end: listStart, trouble: null as string | null }));
  const byPlace = [...all].sort((a, b) => a.start - b.start);
  for (const row of byPlace) {
    if (leastEnd(row) > listStart) row.trouble = 'damaged: it would reach beyond the files of the zip';
  }
  const within = byPlace.filter(({ trouble }) => trouble === null);
  const meeting = meetingIn(within);
  if (meeting.size > kMostMeeting) throw new ZipError('its files lie over each other, as no program packs them');
  for (const row of meeting) {
    if (!(await localHeader(file, row))?.isNamed) row.trouble = 'damaged: it is not where the list of files says';
  }
  const there = within.filter(({ trouble }) => trouble === null);
  there.forEach((row, i) => {
    row.end = there[i + 1]?.start ?? listStart;
    if (leastEnd(row) > row.end) row.trouble = 'lying over another file, as no program packs them';
  });
  return all;
}

export interface LocalHeader {
  /** Whether its name is that of the list. */
  isNamed: boolean;
  method: number;
  /** Where what it is of begins in the file. */
  content: number;
}

/** The header that an entry has at its start; null when there is none. */
export async function localHeader(file: Blob, { start, rawName }: Place): Promise<LocalHeader | null> {
  const bytes = kLocal.bytes + rawName.length;
  const header = await viewOf(file, start, start + bytes);
  if (header.byteLength !== bytes || header.getUint32(0, true) !== kLocal.signature) return null;
  const name = new Uint8Array(header.buffer, kLocal.bytes);
  const isNamed = header.getUint16(26, true) === name.length && name.every((byte, i) => byte === rawName[i]);
  return { isNamed, method: header.getUint16(8, true), content: start + bytes + header.getUint16(28, true) };
}

function leastEnd({ start, packed, rawName }: Place): number {
  return start + kLocal.bytes + rawName.length + packed;
}

/** Those that share bytes with another; given by their starts. */
function meetingIn<T extends Place>(rows: readonly T[]): Set<T> {
  const meeting = new Set<T>();
  let far: T | undefined;
  for (const row of rows) {
    if (far && row.start < leastEnd(far)) meeting.add(far).add(row);
    if (!far || leastEnd(row) > leastEnd(far)) far = row;
  }
  return meeting;
}
