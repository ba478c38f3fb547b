import { describe, expect, test, vi } from 'vitest';
import { createPrelabel } from '../../../web/engine/index.js';
import { FakeModule, kEmptyWasm } from './fake-module.js';

const modules: FakeModule[] = [];
vi.mock('../../../web/engine/start-core.js', () => ({
  startCore: async () => {
    modules.push(new FakeModule());
    return modules.at(-1);
  },
}));

const create = () => createPrelabel({ wasm: kEmptyWasm, worker: false });

describe('prelabel', () => {
  test('checks, previews, and knows its rules', async () => {
    const prelabel = await create();
    expect(prelabel.version).toBe('0.0.1');
    expect(await prelabel.rules()).toEqual([{ id: 'label/unknown' }]);
    const report = await prelabel.check({ config: '<View/>', tasks: '{}', rules: { 'label/unknown': 'off' } });
    expect(report.tasks.length).toBe(1);
    expect(modules.at(-1)?.log).toEqual(['open {"rules":{"label/unknown":"off"}}', 'config config.xml <View/>']);
    expect(await prelabel.checkConfig('<View/>')).toEqual({ config: {}, findings: [] });
    const preview = await prelabel.preview({ task: { data: 1 }, at: { task: 4 }, imageSize: { width: 6, height: 4 } });
    expect(preview).toEqual({
      args: {
        task: 4,
        file: 'tasks.json',
        offset: 0,
        line: 1,
        column: 1,
        pointer: '',
        imageSize: { width: 6, height: 4 },
      },
      text: '{"data":1}',
    });
  });

  test('works in place in Node without being told', async () => {
    const prelabel = await createPrelabel({ wasm: kEmptyWasm });
    expect((await prelabel.check({ tasks: [{}] })).tasks.length).toBe(1);
  });

  test('gives reports on the way', async () => {
    const prelabel = await create();
    async function* slowly() {
      for (let i = 0; i < 4; i++) {
        await new Promise((done) => setTimeout(done, 15));
        yield new TextEncoder().encode('{}');
      }
    }
    const seen: number[] = [];
    const report = await prelabel.check({ tasks: slowly(), onReport: (partial) => seen.push(partial.tasks.length) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(4);
    expect(report.tasks.length).toBe(4);
  });

  test('a callback that throws ends the check with what it threw', async () => {
    const prelabel = await create();
    const onProgress = () => {
      throw new Error('mine');
    };
    await expect(prelabel.check({ tasks: '{}', onProgress })).rejects.toThrow('mine');
  });

  test('an aborted signal rejects with its reason, before and during', async () => {
    const prelabel = await create();
    const reason = new Error('enough');
    await expect(prelabel.check({ tasks: '{}', signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    async function* stalled(): AsyncGenerator<Uint8Array> {
      await new Promise(() => {});
    }
    const run = prelabel.check({ tasks: stalled(), signal: controller.signal });
    controller.abort(reason);
    await expect(run).rejects.toBe(reason);
  });

  test('disposing rejects what is under way', async () => {
    const prelabel = await create();
    async function* stalled(): AsyncGenerator<Uint8Array> {
      await new Promise(() => {});
    }
    const runs = [
      prelabel.check({ tasks: stalled() }),
      prelabel.fix({ tasks: stalled(), apply: 'auto' }),
      prelabel.preview({ task: stalled() }),
      prelabel.checkConfig(stalled()),
    ];
    prelabel.dispose();
    for (const run of runs) await expect(run).rejects.toThrow('This prelabel was disposed of while it worked.');
  });

  test('takes a DataView, of its own bytes only', async () => {
    const prelabel = await create();
    const bytes = new TextEncoder().encode('{}{}{}');
    expect((await prelabel.check({ tasks: new DataView(bytes.buffer, 2, 2) })).tasks.length).toBe(1);
    expect((await prelabel.check({ tasks: { name: 'a', data: new DataView(bytes.buffer) } })).tasks.length).toBe(3);
  });

  test('takes a FileList', async () => {
    const prelabel = await create();
    const report = await prelabel.check({ tasks: fileList(new File(['{}'], 'a.json'), new File(['{}'], 'b.json')) });
    expect(report.files.map(({ name }) => name)).toEqual(['a.json', 'b.json']);
  });

  test('takes objects without a prototype, and tasks that have a name', async () => {
    const prelabel = await create();
    expect((await prelabel.check({ tasks: Object.assign(Object.create(null), { a: 1 }) })).tasks.length).toBe(1);
    expect((await prelabel.check({ tasks: [{ name: 'a', data: {} }] })).tasks.length).toBe(2);
  });

  test('is of no use once disposed of', async () => {
    const prelabel = await create();
    prelabel[Symbol.dispose]();
    await expect(prelabel.check({ tasks: '{}' })).rejects.toThrow(TypeError);
  });
});

describe('misuse is a TypeError in plain words', () => {
  const wrong = (value: unknown) => value as never;

  test.each<[string, (prelabel: Awaited<ReturnType<typeof create>>) => Promise<unknown>, string]>([
    ['no tasks', (p) => p.check(wrong({})), 'check() needs `tasks`.'],
    ['nothing at all', (p) => p.check(wrong(undefined)), '`options` must be an object.'],
    ['a number', (p) => p.check({ tasks: wrong(7) }), '`tasks` must be the file'],
    ['a Promise', (p) => p.check({ tasks: Promise.resolve('[]') }), '`tasks` must be the file'],
    ['a Promise with a name', (p) => p.check({ tasks: { name: 'a', data: Promise.resolve('') } }), '`tasks` must be'],
    ['a Response', (p) => p.check({ tasks: new Response('[]') }), '`tasks` must be the file'],
    ['a Map', (p) => p.check({ tasks: new Map() }), '`tasks` must be the file'],
    ['files among tasks', (p) => p.check({ tasks: [new Blob(['[]']), { data: {} }] }), '`tasks` must be the file'],
    ['no file chosen', (p) => p.check({ tasks: fileList() }), '`tasks` must be the file'],
    ['a config object', (p) => p.check({ tasks: '[]', config: wrong({}) }), '`config` must be the XML'],
    [
      'a callback that is none',
      (p) => p.check({ tasks: '[]', onProgress: wrong(1) }),
      '`onProgress` must be a function.',
    ],
    ['a signal that is none', (p) => p.check({ tasks: '[]', signal: wrong({}) }), '`signal` must be an AbortSignal.'],
    ['a negative limit', (p) => p.check({ tasks: '[]', limits: { tasks: -1 } }), '`limits.tasks` must be a number'],
    [
      'a switch that is a word',
      (p) => p.check({ tasks: '[]', labelStudio: { serverCheck: wrong('on') } }),
      'true or false',
    ],
    ['an unknown rule', (p) => p.check({ tasks: '[]', rules: { 'no/rule': 'off' } }), 'There is no rule `no/rule`.'],
    ['a locked stream', (p) => p.check({ tasks: locked() }), 'being read by somebody else'],
    ['a circle', (p) => p.check({ tasks: circle() }), 'cannot be written as JSON'],
    ['a stream of text', (p) => p.check({ tasks: wrong(textStream()) }), 'must give bytes'],
    ['a preview of nothing', (p) => p.preview(wrong({})), 'preview() needs `task`.'],
  ])('%s', async (_, call, message) => {
    const run = call(await create());
    await expect(run).rejects.toThrow(TypeError);
    await expect(run).rejects.toThrow(message);
  });

  test('a wasm that is none', async () => {
    await expect(createPrelabel({ wasm: wrong(7) })).rejects.toThrow(TypeError);
  });

  test('a wasm that is not there', async () => {
    await expect(createPrelabel({ wasm: '/no/such.wasm' })).rejects.toThrow(
      /^prelabel's WebAssembly could not be loaded from \/no\/such\.wasm: /,
    );
  });

  test('a worker where there is none', async () => {
    await expect(createPrelabel({ wasm: kEmptyWasm, worker: true })).rejects.toThrow('There are no workers here');
  });
});

/** As of an `<input type=file>`. */
function fileList(...files: File[]): object {
  return Object.assign(Object.create({ [Symbol.toStringTag]: 'FileList' }), files, { length: files.length });
}

function locked(): ReadableStream<Uint8Array> {
  const stream = new ReadableStream<Uint8Array>();
  stream.getReader();
  return stream;
}

function circle(): object {
  const task: Record<string, unknown> = {};
  task.self = task;
  return task;
}

function textStream(): ReadableStream<string> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue('[]');
      controller.close();
    },
  });
}
