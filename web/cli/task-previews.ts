// Tasks one by one: which are asked for, and what each would become.

import type { Prelabel, Preview, PreviewOptions, Report, Settings } from '../engine/index.js';
import { count } from '../reports/numbers.js';
import { textFindings } from '../reports/text.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './failure.js';
import type { Inputs } from './inputs.js';
import { colorOf, type Io } from './io.js';

/** For the check before: no further than the one task. That the others are left out is no news then. */
export function limitedTo(settings: Settings, task: number | undefined): Settings {
  if (task === undefined) return settings;
  return {
    ...settings,
    limits: { ...settings.limits, tasks: task + 1 },
    rules: { ...settings.rules, 'limit/tasks': 'off' },
  };
}

/** All, or the one. Throws UsageError when there is no such task. */
export function tasksAsked(report: Report, task: number | undefined, command: string): number[] {
  const { length } = report.tasks;
  if (task === undefined) return [...Array(length).keys()];
  if (task < length) return [task];
  const there =
    length === 0 ? 'there are none' : `there ${length === 1 ? 'is' : 'are'} ${count(length, 'task')}, counted from 0`;
  throw new UsageError(`There is no task ${task}: ${there}.`, command);
}

export interface Asked {
  prelabel: Prelabel;
  report: Report;
  inputs: Inputs;
  settings: Settings;
}

export interface TaskPreview {
  preview: Preview;
  /** Of the task, from its offset in the file on. */
  bytes: Uint8Array;
}

type More = Pick<PreviewOptions, 'masks' | 'imageSize' | 'imageSizes'>;

export async function previewOf(task: number, asked: Asked, more: More = {}): Promise<TaskPreview> {
  const { prelabel, report, inputs, settings } = asked;
  const { file, offset, length, line, column } = report.tasks.row(task);
  const table = report.files[file]?.table;
  const source = inputs.tasks[file]!;
  const bytes = source.slice(offset, length);
  const preview = await prelabel.preview({
    ...settings,
    ...(inputs.config ? { config: inputs.config } : {}),
    task: bytes,
    at: { task, file: source.name, offset, line, column, pointer: report.pointerOf(task), ...(table ? { table } : {}) },
    ...more,
  });
  return { preview, bytes };
}

/** Findings that belong to no task would otherwise stay unseen. */
export async function tellWholeFile({ findingTable }: Report, given: Arguments, { stderr, env }: Io): Promise<void> {
  if (given.has('quiet')) return;
  const whole = [...findingTable.tasks.keys()].filter((i) => findingTable.taskAt(i) < 0);
  await stderr.write(
    textFindings(
      whole.map((i) => findingTable.at(i)!),
      { color: colorOf(stderr, env) },
    ),
  );
}
