import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Preview, ReportHead } from '../../../web/engine/index.js';
import { fixture, prelabel } from './run-in-place.js';
import { temporaryFolder } from './temporary-folder.js';

const at = temporaryFolder('all');

const seed = ['--config', fixture('seed', 'config.xml'), fixture('seed', 'tasks.json')];
const broken = ['--config', fixture('label-unknown', 'config.xml'), fixture('label-unknown', 'tasks.json')];

describe('check', () => {
  test('the seed is fine', async () => {
    const { status, stdout, stderr } = await prelabel(['check', ...seed]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('This task will show all its predictions.');
    expect(stdout).not.toContain('\u001b');
  });

  test('findings are printed with their place, and end with 1', async () => {
    const { status, stdout } = await prelabel(['check', ...broken]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/label-unknown\/tasks\.json:\d+:\d+ {2}error {2}.*\(label\/unknown\)\n {4}\S/);
    expect(stdout).toContain('This task will not show all its predictions as meant.');
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--rule', 'label/unknown=off'], 0],
    [['--rule', 'label/unknown=warning'], 0],
    [['--rule', 'label/unknown=warning', '--fail-on', 'warning'], 1],
    [['--max-findings', '0'], 1],
  ])('%j', async (options, status) => {
    expect((await prelabel(['check', ...options, ...broken])).status).toBe(status);
  });

  test('--max-bitmask-bytes says which bitmasks are too much', async () => {
    const masks = ['--config', fixture('limit-bitmask-bytes', 'config.xml')];
    masks.push(fixture('limit-bitmask-bytes', 'tasks.json'));
    const [enough, tooMuch] = await Promise.all(
      ['32', '31'].map((bytes) => prelabel(['check', '--max-bitmask-bytes', bytes, ...masks])),
    );
    expect([enough?.status, tooMuch?.status]).toEqual([0, 0]);
    expect(enough?.stdout).not.toContain('limit/bitmask-bytes');
    expect(tooMuch?.stdout).toContain('more than 31 bytes');
  });

  test('--format json is the report, the same each time', async () => {
    const [one, two] = [
      await prelabel(['check', '--format', 'json', ...broken]),
      await prelabel(['check', '--format', 'json', ...broken]),
    ];
    const report = JSON.parse(one.stdout) as ReportHead;
    expect(report.summary.byRule['label/unknown']).toBe(1);
    expect(one.stdout).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(two.stdout).toBe(one.stdout);
  });

  test('--output writes each form in one pass, and the verdict is printed', async () => {
    const [json, text, lines] = ['r.json', 'r.txt', 'r.ndjson'].map((file) => at(file));
    const files = ['--output', json!, '-o', text!, '-o', lines!];
    const { status, stdout } = await prelabel(['check', ...files, ...seed]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^This task will show/);
    expect(readFileSync(json!, 'utf8')).toBe((await prelabel(['check', '--format', 'json', ...seed])).stdout);
    expect(readFileSync(text!, 'utf8')).toBe((await prelabel(['check', ...seed])).stdout);
    expect(readFileSync(lines!, 'utf8')).toBe((await prelabel(['check', '--format', 'ndjson', ...seed])).stdout);
  });

  test.each([
    ['a link', symlinkSync],
    ['a second name', linkSync],
  ])('--output never goes into an input: %s', async (_, link) => {
    const own = mkdtempSync(at('own-'));
    for (const file of ['config.xml', 'tasks.json']) {
      const input = join(own, file);
      const text = readFileSync(fixture('seed', file), 'utf8');
      writeFileSync(input, text);
      const out = `${input}.txt`;
      link(input, out);
      const given = ['--config', join(own, 'config.xml'), join(own, 'tasks.json')];
      if (file === 'config.xml') given[2] = seed.at(-1)!;
      const { status, stderr } = await prelabel(['check', '-o', out, ...given]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('is an input; a report would be written over it.')]);
      expect(readFileSync(input, 'utf8')).toBe(text);
    }
  });

  test('--output replaces a report, through a link too, and leaves nothing else behind', async () => {
    const own = mkdtempSync(at('own-'));
    writeFileSync(join(own, 'old.json'), 'old');
    symlinkSync('old.json', join(own, 'link.json'));
    const file = join(own, 'link.json');
    expect((await prelabel(['check', '-o', file, '-o', file, ...seed])).status).toBe(0);
    expect(JSON.parse(readFileSync(join(own, 'old.json'), 'utf8'))).toMatchObject({ schema: 1 });
    expect(readdirSync(own)).toEqual(['link.json', 'old.json']);
  });

  test('--output into a folder is told of', async () => {
    const place = at('folder.json');
    mkdirSync(place);
    const { status, stderr } = await prelabel(['check', '-o', place, ...seed]);
    expect([status, stderr]).toEqual([2, `prelabel: ${place} cannot be written: it is a folder.\n`]);
  });

  test('--quiet prints nothing; another form still comes', async () => {
    expect(await prelabel(['check', '--quiet', ...broken])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect((await prelabel(['check', '--quiet', '--format', 'json', ...broken])).stdout).not.toBe('');
  });

  test('standard input is read', async () => {
    const { status, stdout } = await prelabel(['check', '--format', 'json', '-'], {
      stdin: '[{"data":{"image":"/a.jpg"}}]',
    });
    expect((JSON.parse(stdout) as ReportHead).files[0]).toMatchObject({ name: 'stdin', tasks: 1 });
    expect(status).toBe(0);
  });

  test('several files are one data set', async () => {
    const { stdout } = await prelabel(['check', '--format', 'json', ...broken, fixture('seed', 'tasks.json')]);
    expect((JSON.parse(stdout) as ReportHead).summary.tasks).toBe(2);
  });

  test.each(['truncated', 'empty-file', 'config-unclosed-tag'])('a broken file (%s) is a finding', async (name) => {
    const { status, stderr } = await prelabel([
      'check',
      '--config',
      fixture(name, 'config.xml'),
      fixture(name, 'tasks.json'),
    ]);
    expect([status, stderr]).toEqual([1, '']);
  });

  test('without a config it says what was not checked', async () => {
    expect((await prelabel(['check', fixture('seed', 'tasks.json')])).stdout).toContain(
      'Not checked: names and labels',
    );
    expect((await prelabel(['check', fixture('seed', 'tasks.json')])).stdout).not.toContain('will show');
  });

  test('with a config that cannot be read, too', async () => {
    const name = 'config-unclosed-tag';
    const given = ['--config', fixture(name, 'config.xml'), fixture(name, 'tasks.json')];
    expect((await prelabel(['check', ...given])).stdout).toContain(
      'Names and labels were not compared: the config cannot be read.',
    );
  });

  test('colours only on a terminal, and without NO_COLOR', async () => {
    expect((await prelabel(['check', ...seed], { terminal: true })).stdout).toContain('\u001b[');
    const plain = await prelabel(['check', ...seed], { terminal: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
  });

  test('progress always, on standard error', async () => {
    const { stderr } = await prelabel(['check', '--progress', 'always', ...seed]);
    expect(stderr).toBe('0.0 of 0.0 MB, 100 %, 1 task\n');
  });
});

describe('inspect', () => {
  test('gives one task a line', async () => {
    const { status, stdout } = await prelabel(['inspect', ...seed]);
    const [line, rest] = stdout.split('\n');
    const preview = JSON.parse(line!) as Preview;
    expect([status, rest]).toEqual([0, '']);
    expect(preview).toMatchObject({ task: 0, offset: 0, line: 1, outcome: { import: 'accepted', view: 'opens' } });
    expect(preview.predictions[0]?.regions.map(({ kind, labels }) => [kind, labels])).toEqual([
      ['rectangle', ['Airplane']],
      ['rectangle', ['Car']],
    ]);
  });

  const several = () => {
    const path = at('several.json');
    const task = readFileSync(fixture('seed', 'tasks.json'), 'utf8');
    writeFileSync(path, `[\n${task},\n${task.replace('"Car"', '"Truck"')}]`);
    return ['--config', fixture('seed', 'config.xml'), path];
  };

  test('places are those of the file', async () => {
    const given = several();
    const { status, stdout } = await prelabel(['inspect', ...given]);
    const [, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Preview);
    const unknown = second?.findings.find(({ rule }) => rule === 'label/unknown');
    expect(status).toBe(1);
    expect(unknown?.pointer).toMatch(/^\/1\/predictions\/0\/result\/1\/value/);
    const bytes = readFileSync(given.at(-1)!);
    expect(bytes.subarray(unknown!.offset, unknown!.offset + 7).toString()).toBe('"Truck"');
  });

  test('annotations stand beside the predictions', async () => {
    const path = at('annotated.json');
    const task = JSON.parse(readFileSync(fixture('seed', 'tasks.json'), 'utf8'));
    task.annotations = [{ result: task.predictions[0].result.slice(0, 1), ground_truth: true }];
    writeFileSync(path, JSON.stringify(task));
    const { status, stdout } = await prelabel(['inspect', '--config', fixture('seed', 'config.xml'), path]);
    const { annotations } = JSON.parse(stdout) as Preview;
    expect(status).toBe(0);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.regions).toMatchObject([
      { labels: ['Airplane'], shown: true, pointer: '/annotations/0/result/0' },
    ]);
  });

  test('--task picks one, and the status is its own', async () => {
    const [first, second] = await Promise.all(
      ['0', '1'].map((task) => prelabel(['inspect', '--task', task, ...several()])),
    );
    expect([first?.status, second?.status]).toEqual([0, 1]);
    expect(second?.stdout.trimEnd().split('\n')).toHaveLength(1);
    const { status, stderr } = await prelabel(['inspect', '--task', '2', ...several()]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('There is no task 2: there are 2 tasks, counted from 0.'),
    ]);
  });

  test('standard input works too', async () => {
    const stdin = readFileSync(fixture('seed', 'tasks.json'), 'utf8');
    const { stdout } = await prelabel(['inspect', '--config', fixture('seed', 'config.xml'), '-'], { stdin });
    expect((JSON.parse(stdout) as Preview).predictions[0]?.regions).toHaveLength(2);
  });

  test('what is wrong with the whole file stands on standard error', async () => {
    const { status, stdout, stderr } = await prelabel(['inspect', fixture('empty-file', 'tasks.json')]);
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('(file/empty)')]);
  });
});

describe('config', () => {
  test('shows controls, objects and labels', async () => {
    const { status, stdout } = await prelabel(['config', fixture('seed', 'config.xml')]);
    expect(status).toBe(0);
    expect(stdout).toContain('image  Image  shows $image\n');
    expect(stdout).toContain('label  RectangleLabels  labels image\n    Airplane, Car\n');
  });

  test('ends with 1 when Label Studio refuses it', async () => {
    const { status, stdout } = await prelabel([
      'config',
      '--format',
      'json',
      fixture('config-unclosed-tag', 'config.xml'),
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'config/xml-syntax' }] });
  });
});

describe('rules', () => {
  test('lists them all', async () => {
    const list = (await prelabel(['rules'])).stdout;
    expect(list).toMatch(/^label\/unknown +error +\S+$/m);
    const json = JSON.parse((await prelabel(['rules', '--format', 'json'])).stdout) as unknown[];
    expect(json).toHaveLength(list.trimEnd().split('\n').length);
    const table = (await prelabel(['rules', '--format', 'md'])).stdout;
    expect(table.trimEnd().split('\n')).toHaveLength(json.length + 2);
  });

  test('explains one, without the marks of its templates', async () => {
    for (const format of ['text', 'md']) {
      const { status, stdout } = await prelabel(['rules', 'label/unknown', '--format', format]);
      expect([status, stdout]).toEqual([0, expect.stringContaining('label/unknown')]);
      expect(stdout).not.toMatch(/\[\[|\]\]|\{\w+/);
    }
  });

  test('does not know every rule', async () => {
    const { status, stderr } = await prelabel(['rules', 'label/unknwon']);
    expect([status, stderr]).toEqual([2, 'prelabel: There is no rule label/unknwon. Did you mean label/unknown?\n']);
  });
});

describe('the program', () => {
  test('says its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await prelabel(['--version'])).toEqual({ status: 0, stdout: `prelabel ${version}\n`, stderr: '' });
  });

  test.each([[['--help']], [['-h']], [['help']]])('helps: %j', async (argv) => {
    const { status, stdout } = await prelabel(argv);
    expect([status, stdout]).toEqual([0, expect.stringContaining('prelabel check')]);
  });

  test.each([[['check', '--help']], [['help', 'check']], [['--help', 'check']], [['check', '-h', 'x.json']]])(
    'helps: %j',
    async (argv) => {
      expect((await prelabel(argv)).stdout).toMatch(/^prelabel check \[options\] TASKS\.\.\.\n/);
    },
  );

  test.each([
    ['check', 'text (the default), json or ndjson', '1 findings'],
    ['config', 'text (the default) or json\n', '1 findings'],
    ['rules', 'text (the default), json or md\n', 'Exit status: 0 done; 2 wrong usage; 3 a defect of prelabel.\n'],
  ])('%s names its own forms and statuses', async (command, forms, statuses) => {
    const { stdout } = await prelabel([command, '--help']);
    expect(stdout).toContain(forms);
    expect(stdout).toContain(statuses);
  });

  test.each<[string[], string]>([
    [['chekc'], 'There is no command chekc. Did you mean check?'],
    [['tasks.json'], 'There is no command tasks.json. To check a file: prelabel check tasks.json'],
    [['frobnicate'], 'There is no command frobnicate. There are: check, inspect, draw, fix, config, rules.'],
    [['--frob'], 'prelabel has no option --frob.'],
    [['check'], 'prelabel check needs a tasks file, or - for standard input.'],
    [['inspect'], 'prelabel inspect needs a tasks file, or - for standard input.'],
    [['config'], 'prelabel config needs a labeling config.'],
    [['config', 'a', 'b'], 'prelabel config takes one labeling config.'],
    [['rules', 'a', 'b'], 'prelabel rules explains one rule at a time.'],
    [['check', '-', '-'], 'Standard input can be one file only: - is given more than once.'],
    [['check', '--config', '-', '-'], 'Standard input can be one file only: - is given more than once.'],
    [['check', 'no.json'], 'no.json cannot be opened: there is no such file.'],
    [['check', '--config', 'no.xml', ...seed.slice(-1)], 'no.xml cannot be opened: there is no such file.'],
    [['check', '--format', 'sarif', ...seed], 'The format sarif is not known here; known: text, json or ndjson.'],
    [
      ['check', '-o', 'r.sarif', ...seed],
      'The form of r.sarif is not known by its extension; known: .txt, .text, .json, .ndjson or .jsonl.',
    ],
    [['check', '-o', seed.at(-1)!, ...seed], 'is an input; a report would be written over it.'],
    [
      ['check', '-o', '/no/folder/r.json', ...seed],
      '/no/folder/r.json cannot be written: there is no folder /no/folder.',
    ],
    [['check', '--label-studio', '9.9', ...seed], '9.9'],
    [['check', '--rule', 'no/rule=off', ...seed], 'There is no rule `no/rule`.'],
  ])('misused ends with 2 and a sentence: %j', async (argv, message) => {
    const { status, stdout, stderr } = await prelabel(argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^prelabel: .+\n/);
    expect(stderr).toContain(message);
  });

  test('without arguments shows what there is, as misuse', async () => {
    const { status, stdout, stderr } = await prelabel([]);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('prelabel check')]);
  });

  test('names from the command line are made safe too', async () => {
    expect((await prelabel(['check', 'a\u001b[2J.json'])).stderr).toContain('a\\u{1b}[2J.json cannot be opened');
  });
});
