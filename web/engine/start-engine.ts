// Which engine it will be: a worker, or this thread.

import type { About, Engine } from './engine.js';
import { inNode } from './node-file.js';
import type { CreateOptions } from './options.js';
import { spawnWorker } from './spawn-worker.js';
import { compileCore } from './wasm-input.js';
import { WorkerEngine } from './worker-engine.js';

/**
 * The engine the options ask for. Left open, it is a worker where there can be one, and else this thread: a page whose
 * policy or bundler keeps the worker away still works, in small bites between which the page has its turn.
 */
export async function startEngine({ wasm, worker }: CreateOptions): Promise<{ engine: Engine; about: About }> {
  const module = await compileCore(wasm);
  if (worker ?? (typeof Worker !== 'undefined' && !inNode)) {
    const engine = new WorkerEngine(module, spawnWorker);
    try {
      return { engine, about: await engine.start() };
    } catch (error) {
      engine.dispose(new Error('It never started.'));
      if (worker) throw error;
    }
  }
  // In a file of its own: pages with a worker never load it.
  const { LocalEngine } = await import('./local-engine.js');
  const engine = new LocalEngine(module);
  return { engine, about: await engine.start() };
}
