// Corrections by the real core, and by edits alone.
import { describe, expect, test } from 'vitest';
import {
  createPrelabel,
  type Finding,
  type FixChoice,
  type FixProgress,
  type TasksInput,
} from '../../../web/engine/index.js';
import { load, names } from '../../fixtures/load.js';

const prelabel = await createPrelabel({ worker: false });
const seed = load('seed');
const { config } = seed;

/** A stream of pieces of `size` bytes. */
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

// Not text(), which takes a byte-order mark away.
const read = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString();
const textOf = async (tasks: TasksInput, apply: FixChoice = 'auto') =>
  read((await prelabel.fix({ config, tasks, apply })).tasks);

describe('fixes the core finds', () => {
  test.each(['label-case', 'byte-order-mark', 'byte-order-mark--label-case', 'labels-key'])(
    '%s becomes the seed again',
    async (name) => {
      const { tasks, files, applied, skipped, changes } = await prelabel.fix({
        config,
        tasks: load(name).tasks,
        apply: 'auto',
      });
      expect(await read(tasks)).toBe(seed.tasks.toString());
      expect(files).toEqual([{ name: 'tasks.json', blob: tasks }]);
      expect([applied, skipped]).toEqual([name.split('--').length, 0]);
      expect(changes.map((change) => change.applied)).toEqual(Array(applied).fill(true));
      expect(changes[0]?.finding.fix?.kind).toBe('auto');
    },
  );

  test.each(['seed', 'label-unknown', 'truncated', 'empty-file', 'nan'])(
    'nothing to correct leaves every byte: %s',
    async (name) => {
      const { tasks } = load(name);
      expect(await textOf(tasks)).toBe(tasks.toString());
    },
  );

  test('offers wait to be asked for, by kind or by rule', async () => {
    const { tasks } = load('label-unknown');
    expect(await textOf(tasks, { rules: ['label/unknown'] })).toBe(seed.tasks.toString());
    expect(await textOf(tasks, { rules: ['label/case'] })).toBe(tasks.toString());
    expect(await textOf(tasks, { rules: [] })).toBe(tasks.toString());
    expect(await textOf(tasks, 'all')).toContain('"Airplane"');
  });

  test.each([1, 7, 64, 1000])('cut into pieces of %i bytes it is the same', async (size) => {
    const { tasks } = load('byte-order-mark--label-case');
    expect(await textOf(inPieces(tasks, size))).toBe(seed.tasks.toString());
  });

  test('JSON Lines become a list, through many chunks', async () => {
    const line = `${JSON.stringify(JSON.parse(load('label-case').tasks.toString()))}\n`;
    const corrected = JSON.parse(await textOf(new Blob(Array<string>(5000).fill(line)))) as unknown[];
    expect(corrected).toEqual(Array(5000).fill(JSON.parse(seed.tasks.toString())));
  });

  test('several files are corrected each by itself', async () => {
    const files = ['label-case', 'seed', 'labels-key'].map((name) => ({ name, data: load(name).tasks }));
    const result = await prelabel.fix({ config, tasks: files, apply: 'auto' });
    expect(result.files.map(({ name }) => name)).toEqual(['label-case', 'seed', 'labels-key']);
    expect(result.tasks).toBe(result.files[0]?.blob);
    for (const { blob } of result.files) expect(await read(blob)).toBe(seed.tasks.toString());
    expect(result.changes.map(({ finding }) => finding.file)).toEqual(['label-case', 'labels-key']);
  });

  test('fixes in the way of others are left alone, and counted', async () => {
    const { tasks } = load('data-unwrapped--label-case');
    const { applied, skipped, changes } = await prelabel.fix({ config, tasks, apply: 'all' });
    expect([applied + skipped, skipped > 0]).toEqual([changes.length, true]);
    expect(changes.filter((change) => !change.applied)).toHaveLength(skipped);
  });

  test('a limit of findings limits the list, not the corrections', async () => {
    const { tasks } = load('byte-order-mark--label-case');
    const result = await prelabel.fix({ config, tasks, apply: 'auto', limits: { findings: 1 } });
    expect([result.applied, result.changes.length]).toEqual([2, 1]);
    expect(await read(result.tasks)).toBe(seed.tasks.toString());
  });
});

describe('fixes of findings', () => {
  const findingsOf = async (tasks: TasksInput) =>
    (await prelabel.check({ config, tasks })).findings.filter(({ fix }) => fix && fix.edits.length > 0);

  const compact = (tasks: Buffer) => {
    try {
      return Buffer.from(JSON.stringify(JSON.parse(tasks.toString())));
    } catch {
      return tasks;
    }
  };

  // The edits of JSON Lines stand between all tasks, and only the core makes them.
  const withEdits = names.filter((name) => name !== 'file-format');

  test.each(withEdits)('make of %s what the core makes of it', async (name) => {
    const { files, settings } = load(name);
    const file = (data: Uint8Array | AsyncIterable<Uint8Array>) => ({ name: files[0]?.name ?? '', data });
    for (const bytes of [load(name).tasks, compact(load(name).tasks)]) {
      const whole = await prelabel.fix({ ...settings, config, tasks: file(bytes), apply: 'all' });
      const applied = whole.changes.filter((change) => change.applied).map(({ finding }) => finding);
      const own = await prelabel.fix({ tasks: file(inPieces(bytes, 5)), apply: applied });
      expect(await read(own.tasks)).toBe(await read(whole.tasks));
      expect([own.applied, own.skipped]).toEqual([applied.length, 0]);
    }
  });

  test('and no others', async () => {
    const { tasks } = load('byte-order-mark--label-case');
    const findings = (await findingsOf(tasks)).filter(({ rule }) => rule === 'label/case');
    const result = await prelabel.fix({ config, tasks, apply: findings });
    expect(await read(result.tasks)).toBe(`\ufeff${seed.tasks}`);
    expect(result.changes).toEqual([{ applied: true, finding: findings[0] }]);
  });

  test('go to the file they are of', async () => {
    const files = ['seed', 'label-case'].map((name) => ({ name, data: load(name).tasks }));
    const result = await prelabel.fix({ tasks: files, apply: (await findingsOf(files)).slice(-1) });
    for (const { blob } of result.files) expect(await read(blob)).toBe(seed.tasks.toString());
  });

  const edits = (...list: Array<[number, number, string]>): Finding =>
    ({
      rule: 'a/b',
      file: 'tasks.json',
      line: 1,
      column: 1,
      fix: { kind: 'auto', title: '', edits: list.map(([offset, length, text]) => ({ offset, length, text })) },
    }) as unknown as Finding;

  test.each<[string, Finding[], string, number]>([
    ['in any order', [edits([6, 1, 'G']), edits([0, 1, 'A'])], 'AbcdefGhij', 0],
    ['at both ends', [edits([0, 0, '<']), edits([10, 0, '>'])], '<abcdefghij>', 0],
    ['insertions at one place, one behind the other', [edits([3, 0, '1']), edits([3, 0, '2'])], 'abc12defghij', 0],
    ['an insertion before what is replaced there', [edits([3, 2, '_']), edits([3, 0, '1'])], 'abc1_fghij', 0],
    ['an insertion behind what is replaced', [edits([3, 2, '_']), edits([5, 0, '1'])], 'abc_1fghij', 0],
    ['longer than a chunk', [edits([1, 8, '']), edits([9, 1, 'ä'])], 'aä', 0],
    ['the first of two on the same bytes', [edits([3, 3, 'X']), edits([5, 2, 'Y'])], 'abcXghij', 1],
    ['not half a fix', [edits([3, 3, 'X']), edits([0, 1, 'A'], [4, 0, 'Y'])], 'abcXghij', 1],
    ['not a fix in its own way', [edits([3, 3, 'X'], [4, 3, 'Y'])], 'abcdefghij', 1],
    ['nothing', [], 'abcdefghij', 0],
  ])('%s', async (_, apply, expected, skipped) => {
    for (const size of [1, 2, 3, 4, 10]) {
      const result = await prelabel.fix({ tasks: inPieces(Buffer.from('abcdefghij'), size), apply });
      expect([await read(result.tasks), result.skipped]).toEqual([expected, skipped]);
      expect(result.applied).toBe(apply.length - skipped);
    }
  });

  test.each<[string, Finding[]]>([
    ['a finding behind the end', [edits([11, 0, 'x'])]],
    ['a finding over the end', [edits([9, 2, 'x'])]],
  ])('another file than theirs is refused: %s', async (_, apply) => {
    const run = prelabel.fix({ tasks: 'abcdefghij', apply });
    await expect(run).rejects.toThrow(TypeError);
    await expect(run).rejects.toThrow('tasks.json is not the file the findings in `apply` are of: it is too short.');
  });
});

describe('on the way', () => {
  const { tasks } = load('label-case');

  test.each<FixChoice>(['auto', []])('it tells how far it is: %j', async (apply) => {
    const seen: FixProgress[] = [];
    await prelabel.fix({ tasks, apply, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ bytes: tasks.length, totalBytes: tasks.length, done: true });
  });

  test.each<FixChoice>(['auto', []])(
    'aborting rejects with the reason and lets go of the stream: %j',
    async (apply) => {
      const controller = new AbortController();
      const reason = new Error('enough');
      let cancelled = () => {};
      const gone = new Promise<void>((done) => {
        cancelled = done;
      });
      const run = prelabel.fix({
        tasks: new ReadableStream<Uint8Array>({ cancel: () => cancelled() }),
        apply,
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(reason), 5);
      await expect(run).rejects.toBe(reason);
      await gone;
    },
  );

  test('a callback that throws ends it', async () => {
    const onProgress = () => {
      throw new Error('mine');
    };
    await expect(prelabel.fix({ tasks, apply: 'auto', onProgress })).rejects.toThrow('mine');
  });
});

describe('misuse is a TypeError in plain words', () => {
  const wrong = (value: unknown) => value as never;
  const finding = { rule: 'a/b', file: 'tasks.json', line: 1, column: 2 };
  const fix = { kind: 'auto', title: '', edits: [{ offset: 0, length: 0, text: '' }] };

  test.each<[string, unknown, string]>([
    ['nothing', undefined, '`options` must be an object.'],
    ['no tasks', { apply: 'auto' }, 'fix() needs `tasks`.'],
    ['no choice', { tasks: '[]' }, "`apply` must be 'auto', 'all', { rules: [ids] }, or a list of findings."],
    ['another word', { tasks: '[]', apply: 'some' }, "`apply` must be 'auto'"],
    ['rules that are none', { tasks: '[]', apply: { rules: [1] } }, "`apply` must be 'auto'"],
    ['an unknown rule', { tasks: '[]', apply: { rules: ['no/rule'] } }, 'There is no rule `no/rule`.'],
    ['a word as a rule', { tasks: '[]', apply: { rules: ['auto'] } }, 'There is no rule `auto`.'],
    ['a rule without a fix', { tasks: '[]', apply: { rules: ['file/empty'] } }, '`file/empty` has no fix'],
    ['a text as a finding', { tasks: '[]', apply: ['x'] }, '`apply[0]` must be a finding.'],
    ['no fix', { tasks: '[]', apply: [finding] }, '`apply[0]` (a/b, tasks.json:1:2) has no fix that could be applied.'],
    [
      'a crooked edit',
      { tasks: '[]', apply: [{ ...finding, fix: { ...fix, edits: [{ offset: -1, length: 0, text: '' }] } }] },
      'has no fix that could be applied.',
    ],
    [
      'a fix of the whole file',
      { tasks: '[]', apply: [{ ...finding, fix: { ...fix, edits: [] } }] },
      "is mended over the whole file: apply { rules: ['a/b'] } instead.",
    ],
    [
      'another file',
      { tasks: '[]', apply: [{ ...finding, file: 'a.json', fix }] },
      '`apply` has a finding of a.json, which is not among `tasks`.',
    ],
    [
      'two files of one name',
      { tasks: [new File(['[]'], 'tasks.json'), new File(['[]'], 'tasks.json')], apply: [{ ...finding, fix }] },
      'several of `tasks` have that name.',
    ],
    ['a callback that is none', { tasks: '[]', apply: 'auto', onProgress: 1 }, '`onProgress` must be a function.'],
    ['a signal that is none', { tasks: '[]', apply: 'auto', signal: {} }, '`signal` must be an AbortSignal.'],
  ])('%s', async (_, options, message) => {
    const run = prelabel.fix(wrong(options));
    await expect(run).rejects.toThrow(TypeError);
    await expect(run).rejects.toThrow(message);
  });
});
