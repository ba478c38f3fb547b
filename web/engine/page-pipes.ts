// Streams on the page's side: read chunk by chunk as the worker asks.

import type { ChunkReader } from './chunks.js';

interface Pipe {
  reader: ChunkReader;
  /** What a failure of the stream does to the call it belongs to. */
  fail: (error: unknown) => void;
}

export class PagePipes {
  #pipes = new Map<number, Pipe>();
  #last = 0;

  open(reader: ChunkReader, fail: (error: unknown) => void): number {
    this.#pipes.set(++this.#last, { reader, fail });
    return this.#last;
  }

  /** The next chunk goes to `give`; a failure to the call. */
  async pull(number: number, give: (bytes: Uint8Array | undefined) => void): Promise<void> {
    const pipe = this.#pipes.get(number);
    try {
      give(await pipe?.reader.next());
    } catch (error) {
      this.#pipes.delete(number);
      pipe?.fail(error);
    }
  }

  release(number: number): void {
    const pipe = this.#pipes.get(number);
    this.#pipes.delete(number);
    pipe?.reader.cancel();
  }

  releaseAll(): void {
    for (const number of [...this.#pipes.keys()]) this.release(number);
  }
}
