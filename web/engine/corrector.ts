// What turns the bytes of tasks files into corrected ones while they pass.

import type { Session } from './session.js';

/** Files one behind the other; what it gives is good until the chunk it came from is not. */
export interface Corrector {
  beginFile(name: string): void;
  /** The next chunk, cut anywhere; gives the corrected bytes that are ready, in pieces. */
  feed(chunk: Uint8Array): Uint8Array[];
  /** Gives the rest. */
  endFile(): Uint8Array[];
}

/** The core corrects, by its own findings. */
export class CoreCorrector implements Corrector {
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  beginFile(name: string): void {
    this.#session.beginFile(name);
  }

  feed(chunk: Uint8Array): Uint8Array[] {
    this.#session.feed(chunk);
    return this.#ready();
  }

  endFile(): Uint8Array[] {
    this.#session.endFile();
    return this.#ready();
  }

  #ready(): Uint8Array[] {
    const bytes = new Uint8Array(this.#session.corrected());
    return bytes.length > 0 ? [bytes] : [];
  }
}
