import { describe, expect, test, vi } from 'vitest';
import type { CheckEvents } from '../../../web/engine/engine.js';
import { EngineStopped } from '../../../web/engine/errors.js';
import { LocalEngine } from '../../../web/engine/local-engine.js';
import type { Progress } from '../../../web/engine/options.js';
import { Report } from '../../../web/engine/report.js';
import { type TasksInput, taskSources } from '../../../web/engine/sources.js';
import { FakeModule, kDeadly, kEmptyWasm } from './fake-module.js';

// Every test brings its own core.
vi.mock('../../../web/engine/start-core.js', () => ({}));

const never = new AbortController().signal;

function start() {
  const modules: FakeModule[] = [];
  const engine = new LocalEngine(kEmptyWasm, async () => {
    modules.push(new FakeModule());
    return modules.at(-1)!;
  });
  const check = (tasks: TasksInput, events: CheckEvents = {}, signal = never, settings = '{}') =>
    engine.check({ config: undefined, tasks: taskSources(tasks), settings }, events, signal);
  return { engine, check, modules };
}

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new Blob(chunks).stream();
}

describe('a check', () => {
  const text = '[{},{},{"a":"ä🚚"}]';
  const bytes = new TextEncoder().encode(text);

  test.each<[string, TasksInput]>([
    ['a string', text],
    ['bytes', bytes],
    ['a view into more bytes', new Uint8Array([1, 2, ...bytes, 3]).subarray(2, 2 + bytes.length)],
    ['an ArrayBuffer', bytes.slice().buffer],
    ['a Blob', new Blob([text])],
    ['a stream', streamOf(text)],
    ['a named one', { name: 'tasks.json', data: text }],
    ['a list of one', [new File([text], 'tasks.json')]],
  ])('of %s', async (_, input) => {
    const { check, modules } = start();
    const report = new Report(await check(input), []);
    expect(report.tasks.length).toBe(3);
    expect(modules[0]?.files.get('tasks.json')).toBe(text);
    expect(modules[0]?.open_.size).toBe(0);
  });

  test('of plain objects, one a line', async () => {
    const { check, modules } = start();
    await check([{ data: { a: 1 } }, { data: {} }]);
    expect(modules[0]?.files.get('tasks.json')).toBe('[{"data":{"a":1}},\n{"data":{}}]');
  });

  test('of several files, named by themselves or by number', async () => {
    const { check, modules } = start();
    await check([new File(['1'], 'a.json'), new Blob(['2']), { name: 'c.json', data: '3' }]);
    expect([...modules[0]!.files]).toEqual([
      ['a.json', '1'],
      ['tasks-2.json', '2'],
      ['c.json', '3'],
    ]);
  });

  test('of a long text cuts no letter in two', async () => {
    const { check, modules } = start();
    const long = '🚚'.repeat(700_001);
    await check(`a${long}`);
    expect(modules[0]?.files.get('tasks.json')).toBe(`a${long}`);
  });

  test('reads a long Blob to its end', async () => {
    const { check } = start();
    const report = new Report(await check(new Blob(['{'.repeat(3), ' '.repeat(3 << 20), '{'])), []);
    expect(report.tasks.length).toBe(4);
  });

  test('tells how far it is, and at the end that it is done', async () => {
    const { check } = start();
    const seen: Progress[] = [];
    await check([new Blob(['{}']), new Blob(['{}{}'])], { progress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ bytes: 6, totalBytes: 6, tasks: 3, done: true });
  });

  test('stops reading when no more is wanted', async () => {
    const { check } = start();
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('ENOUGH')),
      cancel: () => {
        cancelled = true;
      },
    });
    await check(stream);
    expect(cancelled).toBe(true);
  });

  test('ends with the reason of the signal, and closes its session', async () => {
    const { check, modules } = start();
    const controller = new AbortController();
    const stalled = new ReadableStream<Uint8Array>({});
    const run = check(stalled, {}, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(run).rejects.toThrow('enough');
    expect(modules[0]?.open_.size).toBe(0);
  });

  test('with settings the core does not know is misuse', async () => {
    const { check } = start();
    const run = check('[]', {}, never, '{"rules":{"no/rule":"off"}}');
    await expect(run).rejects.toThrow(new TypeError('There is no rule `no/rule`.'));
  });

  test('of a stream that fails fails with it', async () => {
    const { check, modules } = start();
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('disk gone')) });
    await expect(check(broken)).rejects.toThrow('disk gone');
    expect(modules[0]?.open_.size).toBe(0);
  });
});

describe('a core that stops', () => {
  test('says at what, takes the calls beside it along, and is replaced', async () => {
    const { check, modules } = start();
    let go = () => {};
    const waiting = new ReadableStream<Uint8Array>({
      start: (controller) => {
        go = () => controller.close();
      },
    });
    const beside = check(waiting);
    await expect(check({ name: 'bad.json', data: `12345${kDeadly}` })).rejects.toThrow(
      new EngineStopped('The engine stopped while it worked on bad.json, bytes 0 to 9: unreachable.'),
    );
    go();
    await expect(beside).rejects.toThrow('bad.json');
    expect(new Report(await check('{}'), []).tasks.length).toBe(1);
    expect(modules).toHaveLength(2);
  });
});

describe('previews', () => {
  const at = { task: 3, file: 'a.json', offset: 9, line: 2, column: 4, pointer: '/3' };

  test('read the same config once', async () => {
    const { engine, modules } = start();
    const preview = async (xml: string) => {
      const config = { name: 'c.xml', kind: 'text' as const, text: xml };
      const task = { name: 'a.json', kind: 'text' as const, text: '{"x":1}' };
      const { json } = await engine.preview({ config, settings: '{}', task, at }, never);
      return JSON.parse(new TextDecoder().decode(json));
    };
    expect(await preview('<View/>')).toEqual({ args: at, text: '{"x":1}' });
    await preview('<View/>');
    await preview('<View></View>');
    expect(modules[0]?.log.filter((line) => line.startsWith('config'))).toEqual([
      'config c.xml <View/>',
      'config c.xml <View></View>',
    ]);
    expect(modules[0]?.open_.size).toBe(1);
  });
});

test('what was disposed of works no more', async () => {
  const { engine, check } = start();
  engine.dispose(new Error('gone'));
  await expect(check('[]')).rejects.toThrow('gone');
});
