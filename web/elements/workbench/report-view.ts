// A report as the panels look at it: causes by weight, findings by task and by file, tasks by filter.

import type { Finding, ReportHead, Severity, TaskRow } from '../../engine/index.js';
import type { Reported } from './engine-port.js';

export interface Cause {
  rule: string;
  severity: Severity;
  /** All findings of the rule, kept or not. */
  count: number;
  /** One of them; undefined when none was kept. */
  example: Finding | undefined;
}

export interface TaskFilter {
  /** A task's number, or words of its findings. */
  text: string;
  rule: string | null;
  problems: boolean;
  order: 'file' | 'worst';
}

export const kTaskFilter: TaskFilter = { text: '', rule: null, problems: false, order: 'file' };

const kRank: Record<Severity, number> = { note: 1, warning: 2, error: 3 };

export function rankOf(severity: Severity | undefined): number {
  return severity ? kRank[severity] : 0;
}

function worseOf(a: Severity | undefined, b: Severity): Severity {
  return a && rankOf(a) >= rankOf(b) ? a : b;
}

export class ReportView {
  readonly head: ReportHead;
  readonly causes: readonly Cause[];
  /** Of the config or of a file as a whole, the worst first. */
  readonly fileFindings: readonly Finding[];
  /** The worst finding of any kind in the config, and in the tasks files. */
  readonly worstOfConfig: Severity | undefined;
  readonly worstOfTasks: Severity | undefined;
  #report: Reported;
  #spans = new Map<number, number[]>();
  #words: Array<string | undefined> = [];

  constructor(report: Reported) {
    this.#report = report;
    this.head = report.head;
    const severities = new Map<string, Severity>();
    const firsts = new Map<string, number>();
    const ofFiles: Finding[] = [];
    const worstTask = this.worst();
    let inConfig: Severity | undefined;
    let inTasks = worstTask === null ? undefined : report.tasks.severityAt(worstTask);
    for (let i = 0; i < report.findings.length; i++) {
      const rule = report.findings.ruleAt(i);
      const severity = report.findings.severityAt(i);
      if (rankOf(severity) > rankOf(severities.get(rule))) severities.set(rule, severity);
      if (!firsts.has(rule)) firsts.set(rule, i);
      if (report.findings.fileAt(i) === undefined) inConfig = worseOf(inConfig, severity);
      else inTasks = worseOf(inTasks, severity);
      const task = report.findings.taskAt(i);
      const finding = this.isOfTask(task) ? undefined : report.findings.at(i);
      if (finding) ofFiles.push(finding);
      else this.#spans.get(task)?.push(i) ?? this.#spans.set(task, [i]);
    }
    this.worstOfConfig = inConfig;
    this.worstOfTasks = inTasks;
    this.fileFindings = ofFiles.sort((a, b) => rankOf(b.severity) - rankOf(a.severity));
    this.causes = Object.entries(report.head.summary.byRule)
      .map(([rule, count]) => {
        const example = report.findings.at(firsts.get(rule) ?? -1);
        return { rule, count, example, severity: severities.get(rule) ?? ('note' as const) };
      })
      .sort((a, b) => rankOf(b.severity) - rankOf(a.severity) || b.count - a.count);
  }

  get tasks(): number {
    return this.#report.tasks.length;
  }

  /** Findings of what is no row of the table belong to the file, as those of a file that holds no tasks. */
  isOfTask(task: number | undefined): task is number {
    return task !== undefined && task >= 0 && task < this.tasks;
  }

  row(task: number): TaskRow | undefined {
    return this.#report.tasks.at(task);
  }

  /** The kept findings of a task, in the order of the file. */
  findingsOf(task: number): Finding[] {
    return (this.#spans.get(task) ?? []).flatMap((i) => this.#report.findings.at(i) ?? []);
  }

  /** What the pointers into a task begin with. */
  pointerOf(task: number): string {
    return this.#report.pointerOf(task);
  }

  /** The task to show first: the first with an error, else with a warning, else the first. */
  worst(): number | null {
    const { tasks } = this.#report;
    let best: number | null = null;
    for (let i = 0; i < tasks.length; i++) {
      const severity = tasks.severityAt(i);
      if (best === null || rankOf(severity) > rankOf(tasks.severityAt(best))) best = i;
      if (severity === 'error') break;
    }
    return best;
  }

  /** Numbers of the tasks the filter lets through, in its order. */
  list(filter: TaskFilter): number[] {
    const ofRule = filter.rule === null ? null : this.#tasksOfRule(filter.rule);
    const text = filter.text.trim().toLowerCase();
    const found: TaskRow[] = [];
    for (let i = 0; i < this.tasks; i++) {
      const row = this.row(i);
      if (!row || (ofRule && !ofRule.has(i)) || (filter.problems && rankOf(row.severity) < 2)) continue;
      if (text === '' || this.#matches(i, text)) found.push(row);
    }
    if (filter.order === 'worst') {
      found.sort((a, b) => rankOf(b.severity) - rankOf(a.severity) || b.findings - a.findings || a.task - b.task);
    }
    return found.map((row) => row.task);
  }

  #tasksOfRule(rule: string): Set<number> {
    const tasks = new Set<number>();
    const { findings } = this.#report;
    for (let i = 0; i < findings.length; i++) if (findings.ruleAt(i) === rule) tasks.add(findings.taskAt(i));
    return tasks;
  }

  #matches(task: number, text: string): boolean {
    if (/^\d+$/.test(text)) return String(task + 1).includes(text);
    return (this.#spans.get(task) ?? []).some((i) => this.#wordsOf(i).includes(text));
  }

  #wordsOf(index: number): string {
    const known = this.#words[index];
    if (known !== undefined) return known;
    const finding = this.#report.findings.at(index);
    const words = `${finding?.rule} ${finding?.region ?? ''} ${finding?.message}`.toLowerCase();
    this.#words[index] = words;
    return words;
  }
}
