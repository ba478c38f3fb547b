// A correction as callers ask for it: by a choice of fixes, which the core finds, or by findings that bring their own.

import type { Engine, FixEvents, FixJob } from './engine.js';
import { SettingsError } from './errors.js';
import { type FixChoice, type FixOptions, settingsJson } from './options.js';
import { planEdits } from './plan-edits.js';
import { readJson } from './read-json.js';
import { configSource, type Source, taskSources } from './sources.js';
import type { Changes, Finding } from './types.js';

/** A corrected file, by the name of the one given. */
export interface FixedFile {
  name: string;
  blob: Blob;
}

export interface FixResult extends Changes {
  /** The first of the files. */
  tasks: Blob;
  /** All of them, in the order given. */
  files: FixedFile[];
}

/** Throws TypeError for misuse. */
export async function fix(
  engine: Engine,
  options: FixOptions,
  events: FixEvents,
  signal: AbortSignal,
): Promise<FixResult> {
  const { apply } = options;
  if (Array.isArray(apply)) {
    const tasks = sourcesOf(options);
    const { edits, applied } = planEdits(
      apply,
      tasks.map(({ name }) => name),
    );
    const blobs = await engine.edit({ tasks, edits }, events, signal);
    return resultOf(tasks, blobs, changesOf(apply, applied));
  }
  const job = fixJob(options, apply);
  const { changes, blobs } = await engine.fix(job, events, signal);
  return resultOf(job.tasks, blobs, readJson<Changes>(changes));
}

/** What the engine is asked when the core is to find the fixes. */
export function fixJob(options: Omit<FixOptions, 'apply'>, apply: Exclude<FixChoice, Finding[]>): FixJob {
  const tasks = sourcesOf(options);
  return {
    config: options.config === undefined ? undefined : configSource(options.config),
    tasks,
    settings: settingsJson(options),
    apply: applyText(apply),
  };
}

function sourcesOf({ tasks }: Pick<FixOptions, 'tasks'>): Source[] {
  if (tasks === undefined) throw new TypeError('fix() needs `tasks`.');
  return taskSources(tasks);
}

function applyText(apply: unknown): string {
  if (apply === 'auto' || apply === 'all') return apply;
  const rules: unknown = typeof apply === 'object' && apply !== null && 'rules' in apply ? apply.rules : undefined;
  if (!Array.isArray(rules) || !rules.every((rule) => typeof rule === 'string')) {
    throw new TypeError("`apply` must be 'auto', 'all', { rules: [ids] }, or a list of findings.");
  }
  // Words of the core, and no rules.
  const word = rules.find((rule) => rule === 'auto' || rule === 'all' || rule === '' || rule.includes(','));
  if (word !== undefined) throw new SettingsError(`There is no rule \`${word}\`.`);
  return rules.join(',');
}

function changesOf(findings: readonly Finding[], applied: readonly boolean[]): Changes {
  const count = applied.filter(Boolean).length;
  return {
    applied: count,
    skipped: applied.length - count,
    changes: findings.map((finding, i) => ({ applied: applied[i] === true, finding })),
    problems: [],
  };
}

function resultOf(tasks: readonly Source[], blobs: readonly Blob[], changes: Changes): FixResult {
  const files = blobs.map((blob, i) => ({ name: tasks[i]!.name, blob }));
  return { tasks: files[0]!.blob, files, ...changes };
}
