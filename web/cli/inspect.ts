// `prelabel inspect`: one task after the other, as Label Studio would hold it.

import { createPrelabel, type Prelabel, type Preview, type Report, type Settings } from '../engine/index.js';
import { jsonLine } from '../reports/json.js';
import { count } from '../reports/numbers.js';
import { textFindings } from '../reports/text.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { UsageError } from './failure.js';
import { givenImages } from './images.js';
import { closeInputs, type Inputs, openInputs } from './inputs.js';
import { colorOf, type Io } from './io.js';
import { progressLine } from './progress.js';
import { countSeverities, kSettingOptions, settingsOf, statusOf } from './settings.js';

export const inspect: Command = {
  name: 'inspect',
  usage: '[options] TASKS...',
  what: 'show each task as Label Studio would: outcome, regions, findings (one JSON object a line)',
  about: [
    'TASKS are JSON, JSON Lines, CSV or TSV files, or - for standard input; several are one data set.',
    'What is wrong with a file as a whole, or with the config, is told on standard error.',
  ].join(' '),
  options: ['config', 'images', 'task', 'fail-on', ...kSettingOptions, 'quiet', 'progress', 'help'],

  async run(given, io) {
    const asked = settingsOf(given);
    const task = given.number('task');
    const inputs = await openInputs(given, io, 'inspect', true);
    const line = progressLine(given, io);
    try {
      const prelabel = await createPrelabel({ worker: false });
      const images = await givenImages(given, prelabel);
      const settings = { ...asked, ...(images ? { images } : {}) };
      // That the others are left out is no news then.
      const only = task === undefined ? settings : limitedTo(settings, task + 1);
      const report = await prelabel.check({
        ...only,
        ...inputs,
        ...(line ? { onProgress: (progress) => line.show(progress) } : {}),
      });
      const tasks = [...tasksAsked(report, task)];
      await tellWholeFile(report, given, io);
      const counts = { ...report.summary.findings };
      if (task !== undefined) Object.assign(counts, { error: 0, warning: 0, note: 0 });
      for (const index of tasks) {
        const preview = await previewOf(index, { prelabel, report, inputs, settings });
        await io.stdout.write(jsonLine(preview));
        if (task !== undefined) Object.assign(counts, countSeverities(preview.findings));
      }
      return statusOf(counts, given);
    } finally {
      line?.clear();
      closeInputs(inputs);
    }
  },
};

function limitedTo(settings: Settings, tasks: number): Settings {
  return {
    ...settings,
    limits: { ...settings.limits, tasks },
    rules: { ...settings.rules, 'limit/tasks': 'off' },
  };
}

function tasksAsked(report: Report, task: number | undefined): Iterable<number> {
  const { length } = report.tasks;
  if (task === undefined) return Array(length).keys();
  if (task < length) return [task];
  const there =
    length === 0 ? 'there are none' : `there ${length === 1 ? 'is' : 'are'} ${count(length, 'task')}, counted from 0`;
  throw new UsageError(`There is no task ${task}: ${there}.`, 'inspect');
}

interface Asked {
  prelabel: Prelabel;
  report: Report;
  inputs: Inputs;
  settings: Settings;
}

function previewOf(task: number, { prelabel, report, inputs, settings }: Asked): Promise<Preview> {
  const { file, offset, length, line, column } = report.tasks.row(task);
  const table = report.files[file]?.table;
  const source = inputs.tasks[file]!;
  return prelabel.preview({
    ...settings,
    ...(inputs.config ? { config: inputs.config } : {}),
    task: source.slice(offset, length),
    at: { task, file: source.name, offset, line, column, pointer: report.pointerOf(task), ...(table ? { table } : {}) },
  });
}

/** Findings that belong to no task would otherwise stay unseen. */
async function tellWholeFile({ findingTable }: Report, given: Arguments, { stderr, env }: Io): Promise<void> {
  if (given.has('quiet')) return;
  const whole = [...findingTable.tasks.keys()].filter((i) => findingTable.taskAt(i) < 0);
  await stderr.write(
    textFindings(
      whole.map((i) => findingTable.at(i)!),
      { color: colorOf(stderr, env) },
    ),
  );
}
