// A zip that is at hand: its entries, each unpacked when it is asked for and never before.

import { crc32 } from '../../engine/crc32.js';
import { kDeflated, kStored, type LeftOut, readDirectory, type ZipEntry } from './directory.js';
import { kZipLimits, type ZipLimits } from './limits.js';
import { localHeader } from './places.js';
import { ZipError } from './zip-error.js';

/** Handed to the browser, which may put it aside, from this size on. */
const kPart = 8 << 20;
/** Handed to the unpacking at once, which may make a thousand times as much of it before it can be stopped. */
const kBite = 8 << 10;

export class ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly leftOut: readonly LeftOut[];
  #file: Blob;

  private constructor(file: Blob, entries: readonly ZipEntry[], leftOut: readonly LeftOut[]) {
    this.#file = file;
    this.entries = entries;
    this.leftOut = leftOut;
  }

  /** Reads its list of files only. Throws ZipError. */
  static async open(file: Blob, limits: ZipLimits = kZipLimits): Promise<ZipFile> {
    const { entries, leftOut } = await readDirectory(file, limits);
    return new ZipFile(file, entries, leftOut);
  }

  /** The first bytes of an entry, not compared with its checksum; fewer when it is shorter. Throws ZipError. */
  async head(entry: ZipEntry, bytes: number): Promise<Uint8Array> {
    const head = new Uint8Array(Math.min(bytes, entry.size));
    const packed = await this.#packed(entry);
    if (entry.method === kStored) {
      head.set(new Uint8Array(await packed.slice(0, head.length).arrayBuffer()));
      return head;
    }
    let at = 0;
    for await (const chunk of unpacked(packed, entry.method)) {
      head.set(chunk.subarray(0, head.length - at), at);
      at += Math.min(chunk.length, head.length - at);
      if (at === head.length) break;
    }
    return head.subarray(0, at);
  }

  /** The whole entry, compared with its size and checksum. Throws ZipError. */
  async unpack(entry: ZipEntry): Promise<Blob> {
    const packed = await this.#packed(entry);
    const parts: Blob[] = [];
    let waiting: BlobPart[] = [];
    let [size, crc, held] = [0, 0, 0];
    for await (const chunk of unpacked(packed, entry.method)) {
      size += chunk.length;
      if (size > entry.size) throw new ZipError('damaged: larger than it says');
      crc = crc32(crc, chunk);
      if (entry.method === kStored) continue;
      waiting.push(chunk);
      held += chunk.length;
      if (held < kPart) continue;
      parts.push(new Blob(waiting));
      [waiting, held] = [[], 0];
    }
    if (size < entry.size) throw new ZipError('damaged: shorter than it says');
    if (crc !== entry.crc) throw new ZipError('damaged: its bytes do not fit their checksum');
    return entry.method === kStored ? packed : new Blob([...parts, ...waiting]);
  }

  /** Its bytes as they stand: a part of the file, not yet read. */
  async #packed(entry: ZipEntry): Promise<Blob> {
    const header = await localHeader(this.#file, entry);
    if (!header) throw new ZipError('cut off or damaged: it is not where the list of files says');
    if (!header.isNamed || header.method !== entry.method) {
      throw new ZipError('damaged: the list of files says something else of it');
    }
    const from = header.content;
    if (from + entry.packed > entry.end) throw new ZipError('damaged: it reaches into the next file');
    return this.#file.slice(from, from + entry.packed);
  }
}

/** Chunks of what was packed. Throws ZipError. */
async function* unpacked(packed: Blob, method: ZipEntry['method']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = packed.stream();
  const stream =
    method === kDeflated ? bytes.pipeThrough(bites()).pipeThrough(new DecompressionStream('deflate-raw')) : bytes;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await next(reader, method);
      if (done) return;
      yield value;
    }
  } finally {
    // Left before its end, or broken: either way nothing more is wanted.
    reader.cancel().catch(() => {});
  }
}

function bites(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, out) {
      for (let at = 0; at < chunk.length; at += kBite) out.enqueue(chunk.subarray(at, at + kBite));
    },
  });
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, method: ZipEntry['method']) {
  try {
    return await reader.read();
  } catch {
    throw new ZipError(method === kDeflated ? 'damaged: it cannot be unpacked' : 'it cannot be read any more');
  }
}
