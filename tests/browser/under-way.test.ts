// The built library's worker in Chromium while it works: cancelled, slowed down, several checks at once, dying.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import { withMemoryLimit } from '../wasm/small-memory.js';
import { kConfig, kLongTask, kTask } from '../wasm/streams.js';
import { launch, newPage, root, type Trouble } from './support/chromium.js';

let browser: Browser;
let page: Page;
let trouble: Trouble;
let served: Awaited<ReturnType<typeof serve>>;

// As text: the test runner rewrites imports in functions, and this one runs in the page. The workers made are kept.
const setup = `
  window.workers = [];
  const Plain = Worker;
  window.Worker = class extends Plain { constructor(...a) { super(...a); window.workers.push(this); } };
  window.MiB = 1 << 20;
  window.encode = (text) => new TextEncoder().encode(text);
  window.endless = (task, size, chunks = Infinity) => {
    const chunk = encode((',' + task).repeat(Math.ceil(size / task.length)));
    const given = { chunks: 0, bytes: 0, cancelled: false, chunk: chunk.length };
    const stream = new ReadableStream({
      pull(controller) {
        const last = given.chunks > chunks;
        const bytes = given.chunks === 0 ? encode('[' + task) : last ? encode(']') : chunk;
        given.chunks += 1;
        given.bytes += bytes.length;
        controller.enqueue(bytes);
        if (last) controller.close();
      },
      cancel() { given.cancelled = true; },
    }, { highWaterMark: 0 });
    return { stream, given };
  };
  window.until = async (ready) => { while (!ready()) await new Promise((done) => setTimeout(done, 2)); };
  window.told = (promise) => promise.then(() => 'done', (error) => error.name + ': ' + error.message);
`;

/** Runs `body`, the text of an async function, in the page. */
function inPage<T>(body: string, given: Record<string, unknown> = {}): Promise<T> {
  const all = { config: kConfig, task: kTask, longTask: kLongTask, ...given };
  return page.evaluate(`(async ({ ${Object.keys(all).join(', ')} }) => { ${body} })(${JSON.stringify(all)})`);
}

beforeAll(async () => {
  served = await serve(`${root}dist`);
  browser = await launch();
  ({ page, trouble } = await newPage(browser));
});

beforeEach(async () => {
  // Any document of this origin, under the page's policy.
  await page.goto(`${served.url}index.js`);
  await page.evaluate(`${setup}
    import('/index.js').then(async ({ createPrelabel }) => {
      window.createPrelabel = createPrelabel;
      window.prelabel = await createPrelabel({ worker: true });
    })`);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  expect({ ...trouble, console: [] }).toEqual({ errors: [], console: [], foreign: [] });
});

describe('cancelling in a worker', () => {
  it.each(['check', 'fix'])('ends a %s of more than 100 MB at once, and the worker is free', async (kind) => {
    const { times, heard, next } = await inPage<{ times: number[]; heard: string[]; next: number }>(
      `
      const times = [], heard = [];
      for (let round = 0; round < 3; round++) {
        const controller = new AbortController();
        const { stream, given } = endless(longTask, MiB);
        const { signal } = controller;
        const run = told(prelabel[kind]({ config, tasks: stream, signal, apply: 'auto' }));
        await until(() => given.bytes > (round ? 5e6 : 100e6));
        const start = performance.now();
        controller.abort();
        heard.push(await run);
        times.push(performance.now() - start);
        // The worker does not wait for the end of a stream that has none.
        await prelabel.check({ config, tasks: task });
        times.push(performance.now() - start);
        await until(() => given.cancelled);
      }
      const { tasks } = await prelabel.check({ config, tasks: task });
      return { times, heard, next: tasks.length };`,
      { kind },
    );
    for (const words of heard) expect(words).toMatch(/^AbortError/);
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(500);
    expect(next).toBe(1);
    expect(await inPage<number>('return workers.length')).toBe(1);
  });

  it('a File in the worker too, and the check beside it goes on', async () => {
    const [cancelled, beside, alone] = await inPage<string[]>(`
      const controller = new AbortController();
      const file = new File(['[' + task, (',' + task).repeat(200000), ']'], 'long.json');
      let seen = 0;
      const onProgress = ({ bytes }) => { seen = bytes; };
      const run = told(prelabel.check({ config, tasks: file, signal: controller.signal, onProgress }));
      const other = prelabel.check({ config, tasks: endless(task, MiB / 4, 20).stream });
      await until(() => seen > 0);
      controller.abort();
      const heard = await run;
      const report = await other;
      const again = await prelabel.check({ config, tasks: endless(task, MiB / 4, 20).stream });
      return [heard, JSON.stringify(report), JSON.stringify(again)];`);
    expect(cancelled).toMatch(/^AbortError/);
    expect(beside).toBe(alone);
  });
});

it('a stream is read a few chunks ahead of the worker, no more', async () => {
  const { most, chunk } = await inPage<{ most: number; chunk: number }>(`
    const { stream, given } = endless(task, MiB / 4, 100);
    let most = 0;
    const onProgress = ({ bytes }) => { most = Math.max(most, given.bytes - bytes); };
    await prelabel.check({ config, tasks: stream, onProgress });
    return { most, chunk: given.chunk };`);
  expect(most).toBeLessThanOrEqual(4 * chunk);
});

it('checks side by side report what each reports alone', async () => {
  const { alone, together } = await inPage<Record<'alone' | 'together', string[]>>(`
    const wrong = task.replace('"Car"', '"car"');
    const files = [
      new File(['[' + wrong, (',' + task).repeat(20000), ']'], 'a.json'),
      new File([(task + '\\n').repeat(20000)], 'b.json'),
      new File(['[' + task, (',' + task.replace('"x":1', '"x":-1')).repeat(5000)], 'c.json'),
    ];
    const check = async (tasks) => JSON.stringify(await prelabel.check({ config, tasks }));
    const alone = [];
    for (const file of files) alone.push(await check(file));
    return { alone, together: await Promise.all(files.map(check)) };`);
  expect(new Set(alone).size).toBe(3);
  expect(together).toEqual(alone);
});

describe('a worker that dies', () => {
  it('of too little memory: the error says at which file, and the next check has a new one', async () => {
    const wasm = withMemoryLimit(await readFile(`${root}dist/core.wasm`), 400);
    const { heard, tasks, made } = await inPage<{ heard: string[]; tasks: number; made: number }>(
      `
      const bytes = Uint8Array.from(atob(wasm), (c) => c.charCodeAt(0));
      const small = await createPrelabel({ worker: true, wasm: bytes });
      const before = workers.length;
      const beside = told(small.check({ config, tasks: endless(task, MiB).stream }));
      const huge = new File(['[{"data":{"image":"', 'a'.repeat(64 * MiB)], 'huge.json');
      const heard = [await told(small.check({ config, tasks: huge })), await beside];
      const { tasks } = await small.check({ config, tasks: task });
      return { heard, tasks: tasks.length, made: workers.length - before };`,
      { wasm: Buffer.from(wasm).toString('base64') },
    );
    for (const words of heard) {
      expect(words).toMatch(/^EngineStopped: The engine stopped while it worked on huge\.json, bytes \d+ to \d+: /);
    }
    expect(tasks).toBe(1);
    expect(made).toBe(1);
  });
});
