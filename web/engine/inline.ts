// The entry `prelabel/inline`: the same, with the WebAssembly inside; nothing is fetched.

import base64 from '#core.wasm?base64';
import { createPrelabel as create, type Prelabel } from './api.js';
import type { CreateOptions } from './options.js';

export * from './index.js';

let compiled: Promise<WebAssembly.Module> | undefined;

/** As `createPrelabel` of `prelabel`; `wasm` is not needed. */
export async function createPrelabel(options: CreateOptions = {}): Promise<Prelabel> {
  compiled ??= WebAssembly.compile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  return create({ wasm: await compiled, ...options });
}
