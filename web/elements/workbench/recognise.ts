// What a dropped file is, by its first bytes; the name decides only where they say nothing.

export type FileKind = 'config' | 'tasks' | 'image' | 'zip' | 'unknown';

/** Bytes of a file's beginning that are enough to tell. */
export const kHeadBytes = 1024;

export function recognise(name: string, head: Uint8Array): FileKind {
  if (isImage(head)) return 'image';
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isZip(head)) return kOtherZips.test(extension) ? 'unknown' : 'zip';
  const text = textOf(head);
  if (text !== null) {
    if (text.startsWith('<')) return kindOfMarkup(text, extension);
    if (/^["[{]/.test(text)) return 'tasks';
  }
  if (extension === 'xml') return 'config';
  // Perhaps behind a program that unpacks it; else the reason why it cannot be read is told.
  if (extension === 'zip') return 'zip';
  if (['json', 'jsonl', 'ndjson', 'csv', 'tsv'].includes(extension)) return 'tasks';
  return 'unknown';
}

function kindOfMarkup(text: string, extension: string): FileKind {
  if (
    /^<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]|^(<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(text)
  ) {
    return 'image';
  }
  if (/^<!doctype html|^<html[\s>]/i.test(text) && extension !== 'xml') return 'unknown';
  return 'config';
}

/** Pasted text: markup is a config, anything that could be JSON is tasks. */
export function recogniseText(text: string): 'config' | 'tasks' | 'unknown' {
  const start = text.trimStart();
  if (start.startsWith('<')) return 'config';
  return /^["[{]/.test(start) ? 'tasks' : 'unknown';
}

/** The text without leading blanks and mark; null when the bytes are no text. */
function textOf(head: Uint8Array): string | null {
  const [a = 0, b = 0] = head;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(head);
  return text.includes('\0') ? null : text.replace(/^\uFEFF/, '').trimStart();
}

/** Documents and programs that are zips inside. */
const kOtherZips = /^(docx|xlsx|pptx|od[tspg]|jar|apk|epub|whl|np[yz]|kmz|xpi|crx)$/;

/** A first file, or none at all. */
function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

const kMagic: ReadonlyArray<readonly [number, string]> = [
  [0, '\xff\xd8\xff'],
  [0, '\x89PNG\r\n\x1a\n'],
  [0, 'GIF8'],
  [0, 'BM'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [8, 'WEBP'],
  [4, 'ftypavif'],
  [4, 'ftypavis'],
  [4, 'ftyphei'],
  [4, 'ftypmif1'],
  [0, '\xff\x0a'],
];

function isImage(head: Uint8Array): boolean {
  return kMagic.some(([at, magic]) => [...magic].every((c, i) => head[at + i] === c.charCodeAt(0)));
}
