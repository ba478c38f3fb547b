// A running core, and its death: every crossing goes through here, so a trap is noticed once and for all.

import { EngineStopped } from './errors.js';
import type { LowLevel } from './low-level.js';

export class Core {
  #module: LowLevel;
  #death: EngineStopped | undefined;

  constructor(module: LowLevel) {
    this.#module = module;
  }

  /** Why it is of no use any more; undefined while it lives. */
  get death(): EngineStopped | undefined {
    return this.#death;
  }

  /** One crossing. `input` names what is worked on, for the message if that kills the core. */
  call<T>(input: string, crossing: (module: LowLevel) => T): T {
    if (this.#death) throw this.#death;
    try {
      return crossing(this.#module);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
      this.#death = new EngineStopped(`The engine stopped while it worked on ${input}: ${why}.`, { cause });
      throw this.#death;
    }
  }
}
