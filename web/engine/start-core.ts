// From a compiled module to a running one: the only file that runs the glue Emscripten made.

import createCore from '#core';
import type { LowLevel } from './low-level.js';

/** A fresh instance with its own memory. */
export function startCore(wasm: WebAssembly.Module): Promise<LowLevel> {
  return new Promise((resolve, reject) => {
    createCore({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(wasm, imports)
          .then((instance) => done(instance, wasm))
          .catch(reject);
        return {};
      },
      // The core prints nothing; what the runtime says on its way out is in the error.
      print: () => {},
      printErr: () => {},
    }).then(resolve, reject);
  });
}
