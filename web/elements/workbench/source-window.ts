// Reads the lines around a place of a file by its byte offset, whatever the size of the file or of its lines.

import { visibleSource } from '../visible-text.js';

/** Bytes from the start of the file. */
export interface SourcePlace {
  offset: number;
  length: number;
  /** From 1; absent when nobody counted. */
  line?: number;
}

export interface SourceLine {
  /** From 1; null when the line number is not known. */
  number: number | null;
  before: string;
  /** Empty on lines outside the place. */
  marked: string;
  after: string;
  inside: boolean;
  /** The line goes on to the left or right of what is shown. */
  cutLeft: boolean;
  cutRight: boolean;
}

const kAround = 3000;
const kMarkBytes = 8000;
/** Characters of one line shown before and behind the place. */
const kColumnsBefore = 60;
const kColumns = 400;

export async function readSource(
  file: Blob,
  place: SourcePlace,
  linesBefore = 4,
  linesAfter = 6,
): Promise<SourceLine[]> {
  const length = Math.min(place.length, kMarkBytes);
  const start = Math.max(0, place.offset - kAround);
  const end = Math.min(file.size, place.offset + length + kAround);
  const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  const at = place.offset - start;
  const before = decode(bytes.subarray(0, at), true).split('\n');
  const marked = decode(bytes.subarray(at, at + length), false).split('\n');
  const after = decode(bytes.subarray(at + length), false).split('\n');
  return assemble(before, marked, after, {
    first: place.line ?? null,
    linesBefore,
    linesAfter,
    startsInside: start > 0,
    endsInside: end < file.size,
  });
}

interface Frame {
  first: number | null;
  linesBefore: number;
  linesAfter: number;
  startsInside: boolean;
  endsInside: boolean;
}

function assemble(before: string[], marked: string[], after: string[], frame: Frame): SourceLine[] {
  const lines: SourceLine[] = [];
  const numberOf = (delta: number) => (frame.first === null ? null : frame.first + delta);
  const lead = before.slice(0, -1).slice(-frame.linesBefore);
  lead.forEach((text, i) => {
    const partial = frame.startsInside && i === 0 && lead.length === before.length - 1;
    lines.push(line(numberOf(i - lead.length), '', '', text, false, partial));
  });
  marked.forEach((text, i) => {
    const head = i === 0 ? (before.at(-1) ?? '') : '';
    const tail = i === marked.length - 1 ? (after[0] ?? '') : '';
    lines.push(line(numberOf(i), head, text, tail, true, i === 0 && before.length === 1 && frame.startsInside));
  });
  const rest = after.slice(1, frame.linesAfter + 1);
  rest.forEach((text, i) => {
    lines.push(line(numberOf(marked.length + i), '', '', text, false, false));
  });
  const last = lines.at(-1);
  if (last && frame.endsInside && after.length <= frame.linesAfter + 1) last.cutRight = true;
  return lines;
}

function line(
  number: number | null,
  before: string,
  marked: string,
  after: string,
  inside: boolean,
  cutLeft: boolean,
): SourceLine {
  const left = visibleSource(before);
  const middle = visibleSource(marked);
  const right = visibleSource(after);
  const shownLeft = inside && left.trim() !== '' ? left.slice(-kColumnsBefore) : left;
  const room = Math.max(40, kColumns - shownLeft.length - middle.length);
  return {
    number,
    before: shownLeft,
    marked: middle.slice(0, kColumns),
    after: right.slice(0, room),
    inside,
    cutLeft: cutLeft || shownLeft.length < left.length,
    cutRight: right.length > room,
  };
}

/** The ends of a slice may cut a character in two: its loose bytes are left out rather than shown as damage. */
function decode(bytes: Uint8Array, cutStart: boolean): string {
  let from = 0;
  while (cutStart && from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from), { stream: true });
}

/** Line of `offset`, counted from a known place before it in the same bytes. */
export function lineAt(bytes: Uint8Array, from: { offset: number; line: number }, offset: number): number {
  let line = from.line;
  const end = Math.min(bytes.length, offset - from.offset);
  for (let i = 0; i < end; i++) if (bytes[i] === 0x0a) line++;
  return line;
}
