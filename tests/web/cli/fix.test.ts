import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Changes } from '../../../web/engine/index.js';
import { fixture, prelabel } from './run-in-place.js';
import { temporaryFolder } from './temporary-folder.js';

const at = temporaryFolder();
const config = ['--config', fixture('seed', 'config.xml')];
const tasksOf = (name: string) => fixture(name, 'tasks.json');
const seed = readFileSync(tasksOf('seed'), 'utf8');
const read = (name: string) => readFileSync(at(name), 'utf8');
const fix = (...argv: string[]) => prelabel(['fix', ...config, ...argv]);

/** A copy of a fixture that may be lost. */
function copy(name: string, as: string): string {
  copyFileSync(tasksOf(name), at(as));
  return at(as);
}

describe('fix', () => {
  test.each(['label-case', 'byte-order-mark', 'labels-key'])('%s becomes the seed again', async (name) => {
    const { status, stdout, stderr } = await fix(tasksOf(name), '-o', at('out.json'));
    expect([status, stderr]).toEqual([0, '']);
    expect(read('out.json')).toBe(seed);
    expect(stdout).toMatch(/\/tasks\.json:\d+:\d+ {2}[\w-]+\/[\w-]+ {2}\S.*\n\nApplied 1 change\.\n$/);
    expect(readdirSync(at())).toEqual(['out.json']);
  });

  test('lists each change with its place, rule and title', async () => {
    const input = copy('label-case', 'in.json');
    const { stdout } = await fix(input, '-o', at('out.json'));
    expect(stdout).toBe(`${input}:18:31  label/case  Write "Airplane"\n\nApplied 1 change.\n`);
  });

  test('what has no fix stays as it is, to the byte', async () => {
    for (const name of ['seed', 'label-unknown', 'truncated', 'empty-file']) {
      const { status, stdout } = await fix(tasksOf(name), '-o', at('out.json'));
      expect([status, stdout]).toEqual([0, 'There is nothing to change.\n']);
      expect(readFileSync(at('out.json')).equals(readFileSync(tasksOf(name)))).toBe(true);
    }
  });

  test('--apply takes offers too, or rules by name', async () => {
    await fix('--apply', 'label/unknown, label/case', tasksOf('label-unknown'), '-o', at('rule.json'));
    expect(read('rule.json')).toBe(seed);
    const { stdout } = await fix('--apply', 'all', tasksOf('label-unknown'), '-o', at('all.json'));
    expect(stdout).toContain('Applied 2 changes.');
  });

  test('says what was left alone', async () => {
    const { stdout } = await fix('--apply', 'all', tasksOf('data-unwrapped'), '-o', at('out.json'));
    expect(stdout).toMatch(/ \(left alone\)\n/);
    expect(stdout).toContain('Applied 1 change, left 1 alone because another change touches the same bytes.\n');
  });

  test('--max-findings shortens the list', async () => {
    const { stdout } = await fix('--max-findings', '1', tasksOf('byte-order-mark--label-case'), '-o', at('out.json'));
    expect(stdout).toMatch(/^\S+ .*\n\nApplied 2 changes\. 1 of them are counted, but not listed\.\n$/);
    expect(read('out.json')).toBe(seed);
  });

  test('JSON Lines become a list', async () => {
    writeFileSync(at('in.jsonl'), '{"data":{"image":"/a"}}\n{"data":{"image":"/b"}}\n');
    await fix(at('in.jsonl'), '-o', at('out.json'));
    expect(JSON.parse(read('out.json'))).toEqual([{ data: { image: '/a' } }, { data: { image: '/b' } }]);
  });

  test('--dry-run writes nothing, with or without a place', async () => {
    for (const place of [[], ['-o', at('out.json')], ['-o', at('new/')], ['-o', '-']]) {
      const { status, stdout, stderr } = await fix('--dry-run', tasksOf('label-case'), ...place);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/label\/case {2}Write "Airplane"\n\nWould apply 1 change\.\n$/);
    }
    expect(readdirSync(at())).toEqual([]);
  });

  test('--format json is the list', async () => {
    const { stdout } = await fix('--format', 'json', '--dry-run', tasksOf('label-case'));
    const changes = JSON.parse(stdout) as Changes;
    expect(changes).toMatchObject({ applied: 1, skipped: 0, changes: [{ applied: true }] });
    expect(changes.changes[0]?.finding.rule).toBe('label/case');
  });

  test('- writes to standard output, the list to standard error', async () => {
    const { stdout, stderr } = await fix(tasksOf('label-case'), '-o', '-');
    expect(stdout).toBe(seed);
    expect(stderr).toContain('Applied 1 change.');
    expect(await fix('--quiet', tasksOf('label-case'), '-o', '-')).toEqual({ status: 0, stdout: seed, stderr: '' });
  });

  test('standard input is read', async () => {
    const stdin = readFileSync(tasksOf('label-case'), 'utf8');
    const { stdout } = await prelabel(['fix', ...config, '-', '-o', '-'], { stdin });
    expect(stdout).toBe(seed);
  });

  test('without a config only structure and geometry are corrected', async () => {
    await prelabel(['fix', tasksOf('byte-order-mark--label-case'), '-o', at('out.json')]);
    expect(read('out.json')).toBe(readFileSync(tasksOf('label-case'), 'utf8'));
  });

  test('a config that is none is told of', async () => {
    const broken = ['--config', fixture('config-unclosed-tag', 'config.xml')];
    const { status, stderr } = await prelabel(['fix', ...broken, tasksOf('label-case'), '-o', at('out.json')]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('(config/xml-syntax)')]);
  });

  test('a syntax error that stays is told of', async () => {
    const { status, stderr } = await fix(tasksOf('trailing-comma'), '-o', at('out.json'));
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Still to be mended[\s\S]*\(json\/syntax\)/)]);
    const { stderr: quiet } = await fix('--quiet', tasksOf('trailing-comma'), '-o', at('out.json'));
    const { stderr: mended } = await fix('--apply', 'all', tasksOf('trailing-comma'), '-o', at('out.json'));
    expect([quiet, mended]).toEqual(['', '']);
  });

  test('progress always, on standard error', async () => {
    const { stderr } = await fix('--progress', 'always', tasksOf('seed'), '-o', at('out.json'));
    expect(stderr).toBe('0.0 of 0.0 MB, 100 %\n');
  });
});

describe('its place', () => {
  test('is a folder for several files, made when it is missing', async () => {
    const inputs = [copy('label-case', 'a.json'), copy('labels-key', 'b.json')];
    const { stdout } = await fix(...inputs, '-o', at('new/folder'));
    expect(stdout).toContain('Applied 2 changes.');
    expect(readdirSync(at('new/folder'))).toEqual(['a.json', 'b.json']);
    for (const name of ['a.json', 'b.json']) expect(read(`new/folder/${name}`)).toBe(seed);
  });

  test('may be a folder that is there, for one file too', async () => {
    mkdirSync(at('out'));
    await fix(tasksOf('label-case'), '-o', at('out'));
    expect(read('out/tasks.json')).toBe(seed);
  });

  test('may be an older file: that is replaced, and a link to it stays one', async () => {
    writeFileSync(at('old.json'), 'old');
    symlinkSync('old.json', at('link.json'));
    await fix(tasksOf('label-case'), '-o', at('link.json'));
    expect(read('old.json')).toBe(seed);
    expect(readdirSync(at())).toEqual(['link.json', 'old.json']);
  });

  test.runIf(existsSync('/dev/null'))('may be a device, which stays one', async () => {
    symlinkSync('/dev/null', at('null'));
    expect((await fix(tasksOf('label-case'), '-o', at('null'))).status).toBe(0);
    expect(readdirSync(at())).toEqual(['null']);
  });

  test.runIf(process.platform !== 'win32')('may be a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    execFileSync('sh', ['-c', 'cat "$0" > "$1" &', at('pipe'), at('copy.json')], { stdio: 'ignore' });
    await fix(tasksOf('label-case'), '-o', at('pipe'));
    await expect.poll(() => read('copy.json')).toBe(seed);
  });

  const linked = (link: (from: string, to: string) => void) => (input: string) => {
    link(input, at('link.json'));
    return at('link.json');
  };

  test.each<[string, (input: string) => string]>([
    ['by its name', (input) => input],
    ['by another way', (input) => input.replace(at(), `${at()}/./../${basename(at())}`)],
    ['by a link', linked(symlinkSync)],
    ['by a second name', linked(linkSync)],
    ['by its folder', () => at()],
  ])('is never an input: %s', async (_, out) => {
    const input = copy('label-case', 'in.json');
    const before = readFileSync(input, 'utf8');
    const { status, stderr } = await fix(input, '-o', out(input));
    expect([status, stderr]).toEqual([2, expect.stringContaining(' is an input; it is never written over.')]);
    expect(readFileSync(input, 'utf8')).toBe(before);
  });

  test('is never the config', async () => {
    copyFileSync(fixture('seed', 'config.xml'), at('config.xml'));
    const argv = ['--config', at('config.xml'), tasksOf('label-case'), '-o', at('config.xml')];
    const { status, stderr } = await prelabel(['fix', ...argv]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(' is an input; it is never written over.')]);
    expect(read('config.xml')).toBe(readFileSync(fixture('seed', 'config.xml'), 'utf8'));
  });

  test('keeps what was there when the work fails, and no half file stays', async () => {
    writeFileSync(at('out.json'), 'old');
    const { status } = await fix('--apply', 'no/rule', tasksOf('label-case'), '-o', at('out.json'));
    expect(status).toBe(2);
    // The second file cannot be written: the first does not take its place either.
    const inputs = [copy('label-case', 'a.json'), copy('seed', 'b.json')];
    mkdirSync(at('new/b.json'), { recursive: true });
    const { stderr } = await fix(...inputs, '-o', at('new'));
    expect(stderr).toContain('b.json cannot be written: it is a folder.');
    expect(readdirSync(at('new'))).toEqual(['b.json']);
    expect(read('out.json')).toBe('old');
  });
});

describe('misused it ends with 2 and a sentence', () => {
  const input = tasksOf('label-case');

  test.each<[string[], string]>([
    [[], 'prelabel fix needs a place for the corrected file: -o OUT. Or try --dry-run.'],
    [['-o', 'x.json'], 'prelabel fix needs a tasks file, or - for standard input.'],
    [[input], 'prelabel fix needs a place for the corrected file'],
    [[input, '-o', 'a', '-o', 'b'], '--output takes one place here'],
    [[input, tasksOf('seed'), '-o', '-'], 'Standard output takes one file only'],
    [[input, tasksOf('seed'), '-o', '/no-such'], 'Two of the files are called tasks.json; in /no-such there is room'],
    [[input, tasksOf('seed'), '-o', input], 'tasks.json is a file; several corrected files need a folder.'],
    [[input, '-o', '/no-such/x.json'], '/no-such/x.json cannot be written: there is no folder /no-such.'],
    [[input, '-o', 'x.json', '--apply', 'no/rule'], 'There is no rule `no/rule`.'],
    [[input, '-o', 'x.json', '--apply', 'auto,label/case'], 'There is no rule `auto`.'],
    [[input, '-o', 'x.json', '--apply', 'file/empty'], '`file/empty` has no fix that could be applied.'],
    [[input, '-o', 'x.json', '--format', 'ndjson'], 'The format ndjson is not known here; known: text or json.'],
    [['no.json', '-o', 'x.json'], 'no.json cannot be opened: there is no such file.'],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await fix(...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^prelabel: .+\n/);
    expect(stderr).toContain(message);
    expect(existsSync('x.json')).toBe(false);
  });
});
