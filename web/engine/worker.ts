// The worker: the engine in a thread of its own, answering messages. An entry of the build; imports nothing of a page.

import type { CheckEvents, FixEvents } from './engine.js';
import { EngineStopped } from './errors.js';
import { LocalEngine } from './local-engine.js';
import type { Answer, FromWorker, ToWorker, WireCall, WireSource } from './protocol.js';
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
    const answer = await run(id, call, controller.signal);
    post({ say: 'result', id, ...answer }, answer.masks ? [answer.buffer, answer.masks] : [answer.buffer]);
  } catch (error) {
    if (error instanceof EngineStopped) post({ say: 'stopped', message: error.message });
    else if (!controller.signal.aborted) post({ say: 'failed', id, error: asError(error) });
  } finally {
    calls.delete(id);
  }
}

async function run(id: number, call: WireCall, signal: AbortSignal): Promise<Answer> {
  if (!engine) throw new Error('The worker was not started.');
  const source = (wire: WireSource) => pipes.source(wire);
  if (call.job === 'edit') {
    const job = { tasks: call.tasks.map(source), edits: call.edits };
    return { buffer: new ArrayBuffer(0), blobs: await engine.edit(job, fixEvents(id, call), signal) };
  }
  if (call.job === 'images') return only(await engine.images(call.heads, signal));
  const base = { config: call.config && source(call.config), settings: call.settings };
  switch (call.job) {
    case 'check':
      return only(await engine.check({ ...base, tasks: call.tasks.map(source) }, events(id, call), signal));
    case 'check-config':
      return only(await engine.checkConfig(base, signal));
    case 'preview': {
      const job = { ...base, task: source(call.task), at: call.at, masks: call.masks };
      const { json, masks } = await engine.preview(job, signal);
      return { ...only(json), ...(masks ? { masks } : {}) };
    }
    case 'fix': {
      const job = { ...base, tasks: call.tasks.map(source), apply: call.apply };
      const { changes, blobs } = await engine.fix(job, fixEvents(id, call), signal);
      return { buffer: changes, blobs };
    }
  }
}

function only(buffer: ArrayBuffer): Answer {
  return { buffer, blobs: [] };
}

function fixEvents(id: number, call: { wantsProgress: boolean }): FixEvents {
  return { progress: call.wantsProgress ? (progress) => post({ say: 'fix-progress', id, progress }) : undefined };
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
