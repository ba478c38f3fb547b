// `prelabel fix`: corrected tasks files, and what was changed in them.

import type { FixJob } from '../engine/engine.js';
import { fixJob } from '../engine/fix.js';
import type { Changes, ConfigReport, FixProgress } from '../engine/index.js';
import { LocalEngine } from '../engine/local-engine.js';
import { readJson } from '../engine/read-json.js';
import { compileCore } from '../engine/wasm-input.js';
import { textChanges } from '../reports/changes.js';
import { prettyJson } from '../reports/json.js';
import { textFindings } from '../reports/text.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { kExit, UsageError } from './failure.js';
import { FileOutput } from './file-output.js';
import { closeInputs, openInputs } from './inputs.js';
import { colorOf, type Io } from './io.js';
import { formatOption } from './outputs.js';
import { progressLine } from './progress.js';
import { kSettingOptions, settingsOf } from './settings.js';
import { targetsOf } from './targets.js';
import { kNowhere, type Output, outputTo, writing } from './writing.js';

export const fix: Command = {
  name: 'fix',
  usage: '[options] TASKS... -o OUT',
  what: 'correct tasks files: what has a fix is changed, everything else stays identical to the byte',
  about: [
    'TASKS are JSON, JSON Lines, CSV or TSV files, or - for standard input; several are one data set.',
    'An input is never written over. The changes are listed at the end.',
  ].join(' '),
  options: [
    'config',
    'output',
    'apply',
    'dry-run',
    'format',
    'max-findings',
    ...kSettingOptions,
    'quiet',
    'progress',
    'help',
  ],
  wording: {
    config: { words: 'the labeling config (XML); without it only structure and geometry are corrected' },
    output: {
      value: 'OUT',
      words: 'where the corrected file goes: a file, - for standard output, or a folder, which several files need',
    },
    format: { words: 'form of the list of changes: text (the default) or json' },
    'max-findings': { words: 'list so many changes and only count the rest' },
    quiet: { words: 'no text and no progress' },
  },
  exit: '0 done; 2 wrong usage, or a file cannot be read or written; 3 a defect of prelabel',

  async run(given, io) {
    const { signal } = new AbortController();
    const settings = settingsOf(given);
    const format = formatOption(given, ['text', 'json']) ?? 'text';
    const apply = applyOf(given);
    const output = outputOf(given, io);
    const inputs = await openInputs(given, io, 'fix');
    const line = progressLine(given, io);
    try {
      const engine = new LocalEngine(await compileCore());
      const job = fixJob({ ...settings, ...inputs }, apply);
      await tellConfig(engine, job, given, io);
      const events = line ? { progress: (progress: FixProgress) => line.show(progress) } : {};
      const json = await writing(output, () => engine.fixInto(output, job, events, signal));
      const changes = readJson<Changes>(json);
      await tellChanges(changes, format, given, io);
      await tellProblems(changes, given, io);
      return kExit.clean;
    } finally {
      line?.clear();
      closeInputs(inputs);
    }
  },
};

function applyOf(given: Arguments): 'auto' | 'all' | { rules: string[] } {
  const apply = given.get('apply') ?? 'auto';
  return apply === 'auto' || apply === 'all' ? apply : { rules: apply.split(',').map((id) => id.trim()) };
}

function outputOf(given: Arguments, { stdout }: Io): Output {
  const [out, ...more] = given.all('output');
  const tasks = given.positionals;
  if (more.length > 0) throw new UsageError('--output takes one place here; for several files, a folder.', 'fix');
  if (out === undefined && !given.has('dry-run')) {
    throw new UsageError('prelabel fix needs a place for the corrected file: -o OUT. Or try --dry-run.', 'fix');
  }
  if (out === '-' && tasks.length > 1) {
    throw new UsageError('Standard output takes one file only; several corrected files need a folder.', 'fix');
  }
  const targets = out === undefined || out === '-' ? [] : targetsOf(out, tasks, [...tasks, ...given.all('config')]);
  if (given.has('dry-run')) return kNowhere;
  return out === '-' ? outputTo(stdout) : new FileOutput(targets, tasks.length > 1);
}

/** A config that is none makes for few corrections: it must not go unseen. */
async function tellConfig(engine: LocalEngine, job: FixJob, given: Arguments, { stderr, env }: Io): Promise<void> {
  if (!job.config) return;
  const { findings } = readJson<ConfigReport>(await engine.checkConfig(job, new AbortController().signal));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!given.has('quiet')) await stderr.write(textFindings(errors, { color: colorOf(stderr, env) }));
}

/** What still keeps the corrected files out must not go unseen. */
async function tellProblems({ problems }: Changes, given: Arguments, { stderr, env }: Io): Promise<void> {
  if (given.has('quiet') || problems.length === 0) return;
  const color = colorOf(stderr, env);
  await stderr.write('Still to be mended by hand, or by --apply all where there is a fix:\n');
  await stderr.write(textFindings(problems, { color }));
}

async function tellChanges(changes: Changes, format: 'text' | 'json', given: Arguments, io: Io): Promise<void> {
  const dryRun = given.has('dry-run');
  const out = given.get('output') === '-' && !dryRun ? io.stderr : io.stdout;
  if (format === 'json') await out.write(prettyJson(changes));
  else if (!given.has('quiet')) await out.write(textChanges(changes, { color: colorOf(out, io.env), dryRun }));
}
