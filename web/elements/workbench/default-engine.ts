// The engine that elements share when none is handed to them. A failed start is tried again.

import { createPrelabel } from '../../engine/index.js';
import type { EnginePort } from './engine-port.js';

let shared: Promise<EnginePort> | undefined;

export function defaultEngine(): Promise<EnginePort> {
  shared ??= createPrelabel().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
