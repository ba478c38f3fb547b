// Streams on the worker's side: chunks that stay with the page until they are asked for.

import type { ChunkReader } from './chunks.js';
import type { FromWorker, WireSource } from './protocol.js';
import type { Source } from './sources.js';

export class WorkerPipes {
  #post: (message: FromWorker) => void;
  #waiting = new Map<number, (bytes: Uint8Array | undefined) => void>();

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  /** A source as the engine reads it. */
  source(wire: WireSource): Source {
    if (wire.kind !== 'pull') return wire;
    const { pipe, name, bytes } = wire;
    return { name, ...(bytes === undefined ? {} : { bytes }), kind: 'reader', open: () => this.#reader(pipe) };
  }

  /** A chunk has come. */
  take(pipe: number, bytes: Uint8Array | undefined): void {
    const take = this.#waiting.get(pipe);
    this.#waiting.delete(pipe);
    take?.(bytes);
  }

  /** The next chunk is on its way while this one is worked on; never more than one. */
  #reader(pipe: number): ChunkReader {
    const ask = () =>
      new Promise<Uint8Array | undefined>((resolve) => {
        this.#waiting.set(pipe, resolve);
        this.#post({ say: 'pull', pipe });
      });
    let ahead: Promise<Uint8Array | undefined> | undefined;
    let cancelled = false;
    return {
      next: async () => {
        const chunk = await (ahead ?? ask());
        ahead = chunk && !cancelled ? ask() : undefined;
        return chunk;
      },
      cancel: () => {
        cancelled = true;
        this.take(pipe, undefined);
        this.#post({ say: 'release', pipe });
      },
    };
  }
}
