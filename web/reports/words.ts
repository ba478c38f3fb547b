// The sentences of a report: verdict, what was checked, consequences. Short, active, plain.

import type { ConfigSummary, Consequence, ReportHead } from '../engine/types.js';
import { count, numeral } from './numbers.js';

/** One sentence, or two: what will become of the import. */
export function verdictOf({ summary, files, config }: ReportHead): string {
  const { outcomes, tasks } = summary;
  if ((summary.byConsequence['config-refused'] ?? 0) > 0) return 'Label Studio will refuse this labeling config.';
  if (files.length === 0 && config) return 'Label Studio will take this labeling config.';
  if (outcomes.request === 'refused') return 'Label Studio will refuse this import: nothing will be stored.';
  if (outcomes.request === 'fails') {
    const kept = outcomes.tasksStored > 0 ? 'the tasks arrive without their predictions' : 'nothing will be stored';
    return `The import will fail: ${kept}.`;
  }
  if (tasks === 0) return 'There are no tasks in here.';
  const { tasksClean } = outcomes;
  if (!config) return verdictWithoutConfig(summary);
  if (tasks === 1) {
    return tasksClean === 1
      ? 'This task will show all its predictions.'
      : 'This task will not show all its predictions as meant.';
  }
  if (tasksClean === tasks) return `All ${count(tasks, 'task')} will show all their predictions.`;
  if (tasksClean === 0) return `None of ${count(tasks, 'task')} will show all its predictions as meant.`;
  const bad = tasks - tasksClean;
  return `${numeral(tasksClean)} of ${count(tasks, 'task')} will show all their predictions. ${numeral(bad)} will not.`;
}

/** What does not show is known, what does is not. */
function verdictWithoutConfig({ outcomes: { tasksClean }, tasks, findings }: ReportHead['summary']): string {
  const depends = 'depends on the labeling config, which was not given.';
  if (tasksClean === tasks) {
    const problems = findings.error + findings.warning > 0;
    const found = problems ? 'There are problems in structure or geometry' : 'Nothing wrong in structure and geometry';
    return `${found}. Whether it shows ${depends}`;
  }
  if (tasks === 1) return 'This task will not show all its predictions as meant.';
  if (tasksClean === 0) return `None of ${count(tasks, 'task')} will show all its predictions as meant.`;
  const bad = numeral(tasks - tasksClean);
  return `${bad} of ${count(tasks, 'task')} will not show as meant. Whether the rest shows ${depends}`;
}

/** `2 errors, 1 warning, 3 notes`; nothing of what there is none of. */
export function findingsWords({ error, warning, note }: ReportHead['summary']['findings']): string {
  const parts = [
    error > 0 ? count(error, 'error') : '',
    warning > 0 ? count(warning, 'warning') : '',
    note > 0 ? count(note, 'note') : '',
  ];
  return parts.filter(Boolean).join(', ') || 'No findings';
}

/** What was looked at, and what could not be. */
export function scopeOf({ summary, labelStudio, config }: ReportHead): string {
  const unread = config !== null && isUnread(config, summary);
  const looked = [config && !unread ? 'config' : '', count(summary.tasks, 'task'), count(summary.results, 'result')];
  const checked = `Checked against Label Studio ${labelStudio.version}: ${looked.filter(Boolean).join(', ')}.`;
  if (unread) return `${checked} Names and labels were not compared: the config cannot be read.`;
  return config ? checked : `${checked} Not checked: names and labels, for want of a labeling config.`;
}

function isUnread({ controls, objects }: ConfigSummary, { byRule }: ReportHead['summary']): boolean {
  return controls.length + objects.length === 0 && (byRule['config/xml-syntax'] ?? 0) > 0;
}

const kConsequences: Record<Consequence, string> = {
  none: 'Advice: nothing goes wrong because of it',
  'export-wrong': 'A later export goes wrong',
  'shown-wrong': 'Shown, but not as meant',
  'not-shown': 'Not shown',
  'server-check-refuses': "The server's prediction check refuses it",
  'lost-on-import': 'Lost on import',
  'view-broken': 'The task does not open',
  'import-fails': 'The import fails',
  'import-refused': 'The import is refused',
  'config-refused': 'The config is refused',
};

/** What Label Studio does, in a few words, without a full stop. */
export function consequenceWords(consequence: Consequence): string {
  return kConsequences[consequence];
}
