// The worker: the engine in a thread of its own, answering messages. An entry of the build; imports nothing of a page.

import { EngineStopped } from './core.js';
import type { CheckEvents } from './engine.js';
import { LocalEngine } from './local-engine.js';
import type { FromWorker, ToWorker, WireCall } from './protocol.js';
import { WorkerPipes } from './worker-pipes.js';

/** The part of a worker's global scope that is used here. */
interface Scope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as Scope;
const post = (message: FromWorker, transfer?: Transferable[]) => scope.postMessage(message, transfer ?? []);
const pipes = new WorkerPipes(post);
const calls = new Map<number, AbortController>();
let engine: LocalEngine | undefined;

scope.onmessage = ({ data }) => {
  switch (data.say) {
    case 'start':
      void start(data.wasm);
      break;
    case 'call':
      void answer(data.id, data.call);
      break;
    case 'cancel':
      calls.get(data.id)?.abort();
      break;
    case 'chunk':
      pipes.take(data.pipe, data.bytes);
      break;
  }
};

async function start(wasm: WebAssembly.Module): Promise<void> {
  try {
    engine = new LocalEngine(wasm);
    post({ say: 'ready', about: await engine.start() });
  } catch (error) {
    post({ say: 'unfit', error: asError(error) });
  }
}

async function answer(id: number, call: WireCall): Promise<void> {
  const controller = new AbortController();
  calls.set(id, controller);
  try {
    const buffer = await run(id, call, controller.signal);
    post({ say: 'result', id, buffer }, [buffer]);
  } catch (error) {
    if (error instanceof EngineStopped) post({ say: 'stopped', message: error.message });
    else if (!controller.signal.aborted) post({ say: 'failed', id, error: asError(error) });
  } finally {
    calls.delete(id);
  }
}

function run(id: number, call: WireCall, signal: AbortSignal): Promise<ArrayBuffer> {
  if (!engine) throw new Error('The worker was not started.');
  const config = call.config && pipes.source(call.config);
  const { settings } = call;
  switch (call.job) {
    case 'check':
      return engine.check(
        { config, settings, tasks: call.tasks.map((task) => pipes.source(task)) },
        events(id, call),
        signal,
      );
    case 'check-config':
      return engine.checkConfig({ config, settings }, signal);
    case 'preview':
      return engine.preview({ config, settings, task: pipes.source(call.task), at: call.at }, signal);
  }
}

function events(id: number, call: { wantsProgress: boolean; wantsReports: boolean }): CheckEvents {
  return {
    progress: call.wantsProgress ? (progress) => post({ say: 'progress', id, progress }) : undefined,
    report: call.wantsReports ? (buffer) => post({ say: 'report', id, buffer }, [buffer]) : undefined,
  };
}

/** What can be cloned: kind and words stay, the rest may hold anything. */
function asError(error: unknown): Error {
  if (error instanceof TypeError) return new TypeError(error.message);
  return new Error(error instanceof Error ? error.message : String(error));
}
