import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineStopped } from '../../../web/engine/errors.js';
import type { FromWorker, ToWorker } from '../../../web/engine/protocol.js';
import { Report } from '../../../web/engine/report.js';
import { taskSources } from '../../../web/engine/sources.js';
import { WorkerEngine, type WorkerLike } from '../../../web/engine/worker-engine.js';
import { FakeModule, kDeadly, kEmptyWasm } from './fake-module.js';

// The real worker.ts, with its scope and its core replaced; messages are cloned as between threads.
vi.mock('../../../web/engine/start-core.js', () => ({ startCore: async () => new FakeModule() }));

const never = new AbortController().signal;
const workers: FakeWorker[] = [];

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  terminated = false;
  transferred = 0;
  #scope: { onmessage?: (event: { data: ToWorker }) => void } = {};
  #started: Promise<void>;

  constructor() {
    workers.push(this);
    this.#started = this.#start();
  }

  async #start(): Promise<void> {
    vi.resetModules();
    const postMessage = (message: FromWorker, transfer: Transferable[]) => {
      this.transferred += transfer.length;
      const data = structuredClone(message, { transfer });
      queueMicrotask(() => {
        if (!this.terminated) this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
      });
    };
    Object.assign(globalThis, { postMessage });
    await import('../../../web/engine/worker.js');
    this.#scope.onmessage = (globalThis as unknown as { onmessage?: (event: { data: ToWorker }) => void }).onmessage;
  }

  postMessage = (message: ToWorker, options?: StructuredSerializeOptions | Transferable[]) => {
    const data = structuredClone(message, { transfer: Array.isArray(options) ? options : [] });
    void this.#started.then(() => this.#scope.onmessage?.({ data }));
  };

  terminate = () => {
    this.terminated = true;
  };
}

beforeEach(() => {
  workers.length = 0;
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'onmessage');
  Reflect.deleteProperty(globalThis, 'postMessage');
});

const makeEngine = () => new WorkerEngine(kEmptyWasm, () => new FakeWorker());
const job = (tasks: Parameters<typeof taskSources>[0]) => ({
  config: undefined,
  settings: '{}',
  tasks: taskSources(tasks),
});

describe('the engine in a worker', () => {
  test('checks, and the result is transferred', async () => {
    const engine = makeEngine();
    const bytes = new TextEncoder().encode('[{},{}]');
    const report = new Report(await engine.check(job(bytes), {}, never), []);
    expect(report.tasks.length).toBe(2);
    expect(workers[0]?.transferred).toBe(1);
    expect(bytes.length).toBe(7);
  });

  test('reads streams chunk by chunk, through the page', async () => {
    const engine = makeEngine();
    const stream = new Blob(['[{},', '{},{}]']).stream();
    expect(new Report(await engine.check(job(stream), {}, never), []).tasks.length).toBe(3);
  });

  test('a stream that fails fails its call, with its own error', async () => {
    const engine = makeEngine();
    const error = new Error('network gone');
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(error) });
    await expect(engine.check(job(broken), {}, never)).rejects.toBe(error);
  });

  test('several checks go on side by side', async () => {
    const engine = makeEngine();
    const reports = await Promise.all(['{}', '{}'].map((text) => engine.check(job(text), {}, never)));
    expect(reports).toHaveLength(2);
    expect(workers).toHaveLength(1);
  });

  test('tells how far it is', async () => {
    const engine = makeEngine();
    const progress = vi.fn();
    await engine.check(job('{}'), { progress }, never);
    expect(progress).toHaveBeenCalledWith({ bytes: 2, tasks: 1, done: true });
  });

  test('corrects, and gives Blobs', async () => {
    const engine = makeEngine();
    const progress = vi.fn();
    const files = ['1x2x', 'xx'].map((data, i) => ({ name: `${i}.json`, data: new Blob([data]).stream() }));
    const { blobs, changes } = await engine.fix({ ...job(files), apply: 'auto' }, { progress }, never);
    expect(await Promise.all(blobs.map((blob) => blob.text()))).toEqual(['1y2y', 'yy']);
    expect(new TextDecoder().decode(changes)).toContain('"applied":1');
    expect(progress).toHaveBeenLastCalledWith({ bytes: 6, done: true });
  });

  test('makes edits, and gives Blobs', async () => {
    const engine = makeEngine();
    const progress = vi.fn();
    const edits = [[{ offset: 1, length: 1, text: 'b' }], []];
    const tasks = taskSources([new Blob(['axc']), new Blob(['d'])]);
    const blobs = await engine.edit({ tasks, edits }, { progress }, never);
    expect(await Promise.all(blobs.map((blob) => blob.text()))).toEqual(['abc', 'd']);
    expect(progress).toHaveBeenLastCalledWith({ bytes: 4, totalBytes: 4, done: true });
  });

  test('aborting rejects at once and lets go of the stream', async () => {
    const engine = makeEngine();
    const controller = new AbortController();
    const cancel = vi.fn();
    const run = engine.check(job(new ReadableStream<Uint8Array>({ cancel })), {}, controller.signal);
    await engine.start();
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(run).rejects.toThrow('enough');
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
  });

  test('misuse stays a TypeError on its way', async () => {
    const engine = makeEngine();
    const bad = { ...job('[]'), settings: '{"rules":{"no/rule":"off"}}' };
    await expect(engine.check(bad, {}, never)).rejects.toThrow(new TypeError('There is no rule `no/rule`.'));
  });

  test('a trap rejects the calls under way and a fresh worker serves the next', async () => {
    const engine = makeEngine();
    const beside = engine.check(job(new ReadableStream<Uint8Array>({})), {}, never);
    const dead = engine.check(job({ name: 'bad.json', data: kDeadly }), {}, never);
    await expect(dead).rejects.toThrow(/^The engine stopped while it worked on bad\.json, bytes 0 to 4/);
    await expect(beside).rejects.toThrow(EngineStopped);
    expect(workers[0]?.terminated).toBe(true);
    expect(new Report(await engine.check(job('{}'), {}, never), []).tasks.length).toBe(1);
    expect(workers).toHaveLength(2);
  });

  test('a worker that breaks says what it was at', async () => {
    const engine = makeEngine();
    const run = engine.check(job({ name: 'big.json', data: new ReadableStream<Uint8Array>({}) }), {}, never);
    await engine.start();
    await Promise.resolve();
    const event = { message: 'out of memory', preventDefault: () => {} } as ErrorEvent;
    workers[0]?.onerror?.call(workers[0] as unknown as Worker, event);
    await expect(run).rejects.toThrow("The engine's worker stopped while it worked on big.json: out of memory.");
  });

  test('disposing rejects what is under way', async () => {
    const engine = makeEngine();
    const run = engine.check(job(new ReadableStream<Uint8Array>({})), {}, never);
    await engine.start();
    engine.dispose(new Error('gone'));
    await expect(run).rejects.toThrow('gone');
    await expect(engine.check(job('{}'), {}, never)).rejects.toThrow('gone');
  });

  test('disposing in the moment of a call rejects it', async () => {
    const engine = makeEngine();
    await engine.start();
    const runs = [engine.check(job('{}'), {}, never), engine.checkConfig(job('{}'), never)];
    engine.dispose(new Error('gone'));
    for (const run of runs) await expect(run).rejects.toThrow('gone');
  });

  test('a worker that breaks in the moment of a call rejects it', async () => {
    const engine = makeEngine();
    await engine.start();
    const run = engine.check(job('{}'), {}, never);
    workers[0]?.onerror?.call(workers[0] as unknown as Worker, { message: 'out of memory' } as ErrorEvent);
    await expect(run).rejects.toThrow(EngineStopped);
    expect(new Report(await engine.check(job('{}'), {}, never), []).tasks.length).toBe(1);
  });
});
