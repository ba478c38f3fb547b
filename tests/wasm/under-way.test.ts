// The real module while a check or a correction is under way: cancelled, slowed down, beside others, out of memory.
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { createPrelabel } from '../../web/engine/index.js';
import { LocalEngine } from '../../web/engine/local-engine.js';
import type { LowLevel } from '../../web/engine/low-level.js';
import type { Sink } from '../../web/engine/sinks.js';
import { type TasksInput, taskSources } from '../../web/engine/sources.js';
import { startCore } from '../../web/engine/start-core.js';
import { compileCore } from '../../web/engine/wasm-input.js';
import { withMemoryLimit } from './small-memory.js';
import { kConfig, kLongTask, kTask, someTasks, tasksStream } from './streams.js';

const kMiB = 1 << 20;
const never = new AbortController().signal;
const config = { name: 'config.xml', kind: 'text' as const, text: kConfig };
const jobOf = (tasks: TasksInput) => ({ config, settings: '{}', tasks: taskSources(tasks) });

/** An engine whose module can be looked at. */
async function startEngine() {
  const modules: LowLevel[] = [];
  const engine = new LocalEngine(await compileCore(), async (wasm) => {
    modules.push(await startCore(wasm));
    return modules.at(-1)!;
  });
  await engine.start();
  return { engine, heap: () => modules.at(-1)!.HEAPU8.buffer.byteLength, modules };
}

/** Aborts when `ready`, from a timer as a page would, and tells how long after the promise was rejected. */
async function msToReject(run: Promise<unknown>, controller: AbortController, ready: () => boolean): Promise<number> {
  let due = 0;
  const timer = setInterval(() => {
    if (!ready()) return;
    clearInterval(timer);
    // What is asked for now has to wait for whatever holds the thread.
    due = performance.now();
    setTimeout(() => controller.abort());
  }, 1);
  try {
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  } finally {
    clearInterval(timer);
  }
  return performance.now() - due;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;

describe('cancelling', { timeout: 30_000 }, () => {
  it('a check of more than 100 MB ends it at once, and the stream is let go', async () => {
    const prelabel = await createPrelabel({ worker: false });
    const controller = new AbortController();
    const { stream, given } = tasksStream(kMiB, { task: kLongTask });
    const run = prelabel.check({ config: kConfig, tasks: stream, signal: controller.signal });
    expect(await msToReject(run, controller, () => given.bytes > 100e6)).toBeLessThan(500);
    await vi.waitFor(() => expect(given.cancelled).toBe(true));
    const read = given.chunks;
    await wait(50);
    expect(given.chunks).toBe(read);
    expect((await prelabel.check({ config: kConfig, tasks: kTask })).tasks.length).toBe(1);
    prelabel.dispose();
  });

  it.each(['check', 'fix'] as const)('a %s again and again takes no more memory', async (kind) => {
    const { engine, heap } = await startEngine();
    const times: number[] = [];
    let first = 0;
    for (let round = 0; round < 7; round++) {
      const controller = new AbortController();
      const { stream, given } = tasksStream(kMiB, { task: kLongTask });
      const { signal } = controller;
      const run =
        kind === 'check'
          ? engine.check(jobOf(stream), {}, signal)
          : engine.fix({ ...jobOf(stream), apply: 'auto' }, {}, signal);
      times.push(await msToReject(run, controller, () => given.bytes > 5e6));
      expect(given.cancelled).toBe(true);
      first ||= heap();
    }
    expect(median(times)).toBeLessThan(500);
    expect(heap()).toBe(first);
  });

  it('one of two lets the other go on', async () => {
    const prelabel = await createPrelabel({ worker: false });
    const controller = new AbortController();
    const long = tasksStream(kMiB);
    const short = tasksStream(kMiB / 4, { chunks: 40 });
    const cancelled = prelabel.check({ config: kConfig, tasks: long.stream, signal: controller.signal });
    const whole = prelabel.check({ config: kConfig, tasks: short.stream });
    await msToReject(cancelled, controller, () => short.given.chunks > 10);
    expect(short.given.chunks).toBeLessThan(40);
    const alone = await prelabel.check({ config: kConfig, tasks: tasksStream(kMiB / 4, { chunks: 40 }).stream });
    expect(JSON.stringify(await whole)).toBe(JSON.stringify(alone));
    prelabel.dispose();
  });
});

describe('back-pressure', { timeout: 30_000 }, () => {
  it('a stream is read no further than it is checked', async () => {
    const prelabel = await createPrelabel({ worker: false });
    const { stream, given, chunk } = tasksStream(kMiB / 4, { chunks: 100 });
    const ahead: number[] = [];
    const onProgress = ({ bytes }: { bytes: number }) => ahead.push(given.bytes - bytes);
    await prelabel.check({ config: kConfig, tasks: stream, onProgress });
    expect(ahead.length).toBeGreaterThan(1);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(2 * chunk);
    prelabel.dispose();
  });

  it('a stream of Node is read no further than it is checked', async () => {
    const prelabel = await createPrelabel({ worker: false });
    const chunk = someTasks(kMiB / 4);
    let pulled = 0;
    const stream = new Readable({
      highWaterMark: 1,
      read() {
        this.push(pulled === 0 ? `[${kTask}` : pulled > 100 * chunk.length ? null : chunk);
        pulled += chunk.length;
      },
    });
    const ahead: number[] = [];
    await prelabel.check({ config: kConfig, tasks: stream, onProgress: ({ bytes }) => ahead.push(pulled - bytes) });
    expect(Math.max(...ahead)).toBeLessThanOrEqual(4 * chunk.length);
    prelabel.dispose();
  });

  it('who takes the corrected bytes slowly slows the reading down', async () => {
    const { engine } = await startEngine();
    const { stream, given, chunk } = tasksStream(kMiB / 4, { chunks: 20 });
    let taken = 0;
    const ahead: number[] = [];
    const slow: Sink = {
      begin: () => {},
      end: () => {},
      async write(pieces) {
        await wait(5);
        ahead.push(given.bytes - taken);
        for (const piece of pieces) taken += piece.length;
      },
    };
    await engine.fixInto(slow, { ...jobOf(stream), apply: 'auto' }, {}, never);
    expect(taken).toBe(given.bytes);
    expect(ahead.length).toBeGreaterThan(10);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(3 * chunk);
  });

  it('a chunk of any length is worked on piece by piece', async () => {
    const { engine, heap } = await startEngine();
    const before = heap();
    const long = new TextEncoder().encode(`[${kTask}${`,${kTask}`.repeat(200_000)}]`);
    const controller = new AbortController();
    const once = async function* () {
      yield long;
    };
    const bytes: number[] = [];
    await engine.check(jobOf(once()), { progress: (progress) => bytes.push(progress.bytes) }, controller.signal);
    expect(bytes.at(-1)).toBe(long.length);
    expect(bytes.length).toBeGreaterThan(1);
    expect(heap() - before).toBeLessThan(32 * kMiB);
  });
});

it('checks side by side report what each reports alone', { timeout: 30_000 }, async () => {
  const prelabel = await createPrelabel({ worker: false });
  const inputs = [
    `[${kTask.replace('"Car"', '"car"')}${`,${kTask}`.repeat(20_000)}]`,
    `${kTask}\n`.repeat(20_000),
    `[${kTask}${`,${kTask.replace('"x":1', '"x":-1')}`.repeat(5000)}`,
    'image\na.png\nb.png\n',
  ].map((data, i) => ({ name: `${i}.${i === 3 ? 'csv' : 'json'}`, data: new Blob([data]) }));
  const check = async (tasks: (typeof inputs)[number]) =>
    JSON.stringify(await prelabel.check({ config: kConfig, tasks }));
  const alone: string[] = [];
  for (const input of inputs) alone.push(await check(input));
  expect(new Set(alone).size).toBe(4);
  expect(await Promise.all(inputs.map(check))).toEqual(alone);
  prelabel.dispose();
});

describe('a module that runs out of memory', () => {
  it('says at which file, takes the check beside it along, and is replaced', async () => {
    const wasm = await readFile(fileURLToPath(new URL('../../build/wasm/prelabel-core.wasm', import.meta.url)));
    const prelabel = await createPrelabel({ worker: false, wasm: withMemoryLimit(wasm, 400) });
    const beside = prelabel.check({ config: kConfig, tasks: tasksStream(kMiB).stream });
    const words = async function* () {
      yield new TextEncoder().encode('[{"data":{"image":"');
      for (let i = 0; i < 64; i++) yield new Uint8Array(kMiB).fill(0x61);
    };
    const dead = prelabel.check({ config: kConfig, tasks: { name: 'huge.json', data: words() } });
    const lost = expect(beside).rejects.toThrow('huge.json');
    await expect(dead).rejects.toThrow(/^The engine stopped while it worked on huge\.json, bytes \d+ to \d+: /);
    await lost;
    expect((await prelabel.check({ config: kConfig, tasks: kTask })).tasks.length).toBe(1);
    prelabel.dispose();
  });
});
