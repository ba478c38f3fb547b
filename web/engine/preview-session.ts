// The session previews share: walking through tasks, the config is read once.

import type { Core } from './core.js';
import { Session } from './session.js';

export class PreviewSession {
  #session: Session | undefined;
  #settings = '';
  #config: Uint8Array | undefined;
  #name: string | undefined;

  /** A session with these settings and this config: the last one when it fits. */
  for(core: Core, settings: string, config: Uint8Array | undefined, name: string | undefined): Session {
    const same = settings === this.#settings && name === this.#name && equal(config, this.#config);
    if (this.#session?.alive && same) return this.#session;
    this.#session?.close();
    this.#session = undefined;
    const session = new Session(core, settings);
    if (config) session.setConfig(config, name ?? 'config.xml');
    this.#session = session;
    this.#settings = settings;
    this.#config = config && new Uint8Array(config);
    this.#name = name;
    return session;
  }
}

function equal(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
