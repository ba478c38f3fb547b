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

  #reader(pipe: number): ChunkReader {
    return {
      next: () =>
        new Promise((resolve) => {
          this.#waiting.set(pipe, resolve);
          this.#post({ say: 'pull', pipe });
        }),
      cancel: () => {
        this.take(pipe, undefined);
        this.#post({ say: 'release', pipe });
      },
    };
  }
}
