// What the command line talks to: standard streams, as little of them as is used.

import type { Readable, Writable } from 'node:stream';
import { UsageError } from './failure.js';

/** Where text goes. Nobody listening any more (a closed pipe) is no failure. */
export class Out {
  /** Whether a person watches. */
  readonly terminal: boolean;
  #stream: Writable;
  #closed = false;
  #failure: Error | undefined;

  constructor(stream: Writable & { isTTY?: boolean }) {
    this.#stream = stream;
    this.terminal = stream.isTTY === true;
    stream.on('error', (error) => this.#fail(error));
  }

  /** Writes it all in large pieces, no faster than it is read. */
  async write(pieces: string | Iterable<string>): Promise<void> {
    let text = '';
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
      text += piece;
      if (text.length < 1 << 16) continue;
      await this.#send(text);
      if (this.#closed) break;
      text = '';
    }
    await this.#send(text);
    if (this.#failure) throw new UsageError(`The report cannot be written: ${this.#failure.message}.`);
  }

  /** Bytes as they are; they are free again when it is done. */
  async writeBytes(pieces: Iterable<Uint8Array>): Promise<void> {
    for (const piece of pieces) await this.#send(piece);
    if (this.#failure) throw new UsageError(`The corrected tasks cannot be written: ${this.#failure.message}.`);
  }

  #send(text: string | Uint8Array): Promise<void> {
    if (this.#closed || text.length === 0) return Promise.resolve();
    return new Promise((done) =>
      this.#stream.write(text, (error) => {
        if (error) this.#fail(error);
        done();
      }),
    );
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#closed = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.#failure = error;
  }
}

export interface Io {
  stdout: Out;
  stderr: Out;
  stdin: Readable & { isTTY?: boolean };
  env: Record<string, string | undefined>;
}

/** Colour only where a person watches and does not object. */
export function colorOf(out: Out, env: Io['env']): boolean {
  return out.terminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
