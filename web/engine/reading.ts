// Reading tasks files for whoever takes their bytes: one chunk after the other, counted, with breaths between them.

import { Breath } from './breathe.js';
import { openSource, type Source } from './sources.js';

/** Takes a chunk. False: no more of this file is wanted. */
export type TakeChunk = (chunk: Uint8Array) => boolean | Promise<boolean>;

export class Reading {
  #signal: AbortSignal;
  #bytes = 0;
  #totalBytes: number | undefined;
  #breath = new Breath();

  constructor(tasks: readonly Source[], signal: AbortSignal) {
    this.#signal = signal;
    const sizes = tasks.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]));
    if (sizes.length === tasks.length) this.#totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  }

  /** How far it is. */
  get progress(): { bytes: number; totalBytes?: number } {
    return { bytes: this.#bytes, ...(this.#totalBytes === undefined ? {} : { totalBytes: this.#totalBytes }) };
  }

  /** One file to its end. Rejects with the signal's reason when that is aborted. */
  async file(source: Source, take: TakeChunk): Promise<void> {
    const reader = openSource(source);
    // A stream that is waited for ends so.
    const stop = () => reader.cancel();
    this.#signal.addEventListener('abort', stop);
    try {
      for (let chunk = await reader.next(); chunk; chunk = await reader.next()) {
        this.#signal.throwIfAborted();
        this.#bytes += chunk.length;
        if (!(await take(chunk))) break;
        await this.#breath.ifDue();
      }
    } finally {
      this.#signal.removeEventListener('abort', stop);
      reader.cancel();
    }
    this.#signal.throwIfAborted();
  }
}
