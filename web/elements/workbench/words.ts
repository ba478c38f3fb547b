// The sentences of the page, where they differ from those of a printed report. Short, active, in plain words.

import type { ReportHead, Severity } from '../../engine/index.js';
import { count } from '../../reports/numbers.js';
import { verdictOf as sentenceOf } from '../../reports/words.js';
import type { Inputs } from './inputs.js';
import type { Run } from './state.js';

export type Tone = 'good' | 'warning' | 'error' | 'plain';

export interface Verdict {
  tone: Tone;
  sentence: string;
  /** What was looked at, and what was not. */
  detail: string;
}

export function bytes(n: number): string {
  if (n < 1000) return count(n, 'byte');
  const units = ['kB', 'MB', 'GB'];
  let value = n;
  let unit = 'bytes';
  for (const next of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** `0.3 of 45 MB`: both in the unit of the whole. */
export function bytesOf(done: number, total: number): string {
  const [whole = '', unit = ''] = bytes(total).split(' ');
  const size = { kB: 1e3, MB: 1e6, GB: 1e9 }[unit] ?? 1;
  const part = done / size;
  return `${part < 10 && size > 1 ? part.toFixed(1) : Math.round(part)} of ${whole} ${unit}`;
}

export function stoppedVerdict(
  { tasks, bytes: done, total }: Pick<Run, 'tasks' | 'bytes' | 'total'>,
  listed: number,
): Verdict {
  if (tasks === 0) {
    return { tone: 'plain', sentence: 'Stopped. Nothing is checked.', detail: 'Nothing is known about these files.' };
  }
  return {
    tone: 'plain',
    sentence: `Stopped after ${count(tasks, 'task')}, ${bytesOf(done, total)}. The rest is not checked.`,
    detail:
      listed > 0 ? `Listed are the findings of the first ${count(listed, 'task')}.` : 'No findings are listed yet.',
  };
}

/** `uncounted`: pictures have come since. */
export function verdictOf(head: ReportHead, inputs: Inputs, uncounted = false): Verdict {
  const tone = toneOf(head);
  const sentence = sentenceOf(head);
  const since = uncounted ? 'Not counted: pictures that have come since. ' : '';
  if (head.files.length > 0) return { tone, sentence, detail: since + detailOf(head, inputs) };
  const next = tone === 'plain' ? 'Now the tasks.' : 'Look at its findings first.';
  return { tone, sentence: `${sentence} ${next}`, detail: configDetail(head) };
}

function toneOf({ summary, files }: ReportHead): Tone {
  const { outcomes, tasks, findings } = summary;
  if (findings.error > 0 || outcomes.request !== 'accepted') return 'error';
  if (files.length === 0 || tasks === 0) return 'plain';
  return outcomes.tasksClean < tasks ? 'warning' : 'good';
}

function configDetail({ config }: ReportHead): string {
  if (!config) return 'Drop a tasks file to have its predictions checked.';
  const { controls, objects } = config;
  return `${count(controls.length, 'control')} for ${count(objects.length, 'object')}. Drop a tasks file to have its predictions checked.`;
}

function detailOf({ summary, labelStudio, config, files }: ReportHead, inputs: Inputs): string {
  const looked: string[] = [];
  if (config) looked.push('config');
  if (files.length > 0) looked.push(count(summary.tasks, 'task'), count(summary.results, 'result'));
  const missing: string[] = [];
  if (!config) missing.push('labels and names (no labeling config given)');
  if (inputs.images.size === 0) missing.push('pictures (none given)');
  if (!labelStudio.serverCheck) missing.push('the server’s own check (off by default)');
  const against = `Checked against Label Studio ${labelStudio.version}: ${looked.join(', ') || 'nothing yet'}.`;
  return missing.length > 0 ? `${against} Not checked: ${missing.join(', ')}.` : against;
}

export const kSeverityWords: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** `label/unknown` → "label: unknown", for when the catalogue is not at hand. */
export function ruleWords(rule: string): string {
  return rule.replace('/', ': ').replaceAll('-', ' ');
}
