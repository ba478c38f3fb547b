// Reading a source in chunks, one after the other, never the whole of it.

/** Bytes on demand. A chunk is good until the call of `next` after the following one. */
export interface ChunkReader {
  /** The next chunk; undefined at the end. */
  next(): Promise<Uint8Array | undefined>;
  /** No more is wanted. */
  cancel(): void;
}

/** Bytes of a chunk: large enough that crossings cost nothing, small enough for memory and progress. */
export const kChunk = 1 << 20;
/** Bytes of a Blob that are streamed at once: Node copies what is in memory as one chunk. */
const kSlice = 1 << 24;

/**
 * A Blob as streams, the next chunk on its way while this one is worked on. Small slices would cost a round trip each; a
 * read into given buffers is a little quicker still, but in Chromium such a read now and then never ends.
 */
export function blobChunks(blob: Blob): ChunkReader {
  let at = 0;
  let slice: ChunkReader | undefined;
  return ahead({
    async next() {
      for (;;) {
        const chunk = await slice?.next();
        if (chunk || at >= blob.size) return chunk;
        slice = streamChunks(blob.slice(at, at + kSlice).stream());
        at += kSlice;
      }
    },
    cancel() {
      at = blob.size;
      slice?.cancel();
    },
  });
}

/** Asks for one chunk more than was taken. */
function ahead(reader: ChunkReader): ChunkReader {
  let coming: Promise<Uint8Array | undefined> | undefined;
  return {
    async next() {
      const chunk = await (coming ?? reader.next());
      coming = chunk && reader.next();
      // It is awaited in the next call, or never: no complaint of its own.
      coming?.catch(() => {});
      return chunk;
    },
    cancel: () => reader.cancel(),
  };
}

export function byteChunks(bytes: Uint8Array): ChunkReader {
  let at = 0;
  return {
    async next() {
      if (at >= bytes.length) return undefined;
      const from = at;
      at = Math.min(bytes.length, from + kChunk);
      return bytes.subarray(from, at);
    },
    cancel() {
      at = bytes.length;
    },
  };
}

/** A text as UTF-8. Half a surrogate pair becomes U+FFFD, as everywhere on the web. */
export function textChunks(text: string): ChunkReader {
  const encoder = new TextEncoder();
  let at = 0;
  return {
    async next() {
      if (at >= text.length) return undefined;
      const from = at;
      at = Math.min(text.length, from + kChunk);
      if (isLeading(text.charCodeAt(at - 1)) && at < text.length) at++;
      return encoder.encode(text.slice(from, at));
    },
    cancel() {
      at = text.length;
    },
  };
}

function isLeading(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

export function streamChunks(stream: ReadableStream<Uint8Array>): ChunkReader {
  const reader = stream.getReader();
  return inPieces({
    async next() {
      const { done, value } = await reader.read();
      return done ? undefined : asBytes(value);
    },
    cancel() {
      // Also of a stream that has failed already.
      reader.cancel().catch(() => {});
    },
  });
}

export function iterableChunks(iterable: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ChunkReader {
  const iterator = Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();
  return inPieces({
    async next() {
      const { done, value } = await iterator.next();
      return done ? undefined : asBytes(value);
    },
    cancel() {
      Promise.resolve(iterator.return?.()).catch(() => {});
    },
  });
}

/** Long chunks in pieces: each is a copy in memory, and work that cannot be cancelled in its middle. */
function inPieces(reader: ChunkReader): ChunkReader {
  let rest: Uint8Array = new Uint8Array();
  return {
    async next() {
      const chunk = rest.length > 0 ? rest : await reader.next();
      if (!chunk) return undefined;
      rest = chunk.subarray(kChunk);
      return chunk.length > kChunk ? chunk.subarray(0, kChunk) : chunk;
    },
    cancel() {
      rest = new Uint8Array();
      reader.cancel();
    },
  };
}

function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('A stream must give bytes (Uint8Array); a stream of text goes through TextEncoderStream first.');
}

/** Everything a reader gives, in one piece: for configs and single tasks. */
export async function readAll(reader: ChunkReader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.next(); chunk; chunk = await reader.next()) {
    chunks.push(new Uint8Array(chunk));
    length += chunk.length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
