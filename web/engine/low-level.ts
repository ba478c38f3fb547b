// The low-level module by its name here; its functions are listed in wasm/border.md.

export type { CoreModule as LowLevel } from '#core';
