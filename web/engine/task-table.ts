// The table of tasks: one row of 48 bytes each, read where it lies.

import { kSection, type ReportBlock } from './block.js';
import type { ImportOutcome, ServerCheckOutcome, Severity, TaskRow, ViewOutcome } from './types.js';

const kSeverity: ReadonlyArray<Severity | undefined> = [undefined, 'note', 'warning', 'error'];
const kImport: readonly ImportOutcome[] = ['accepted', 'refused', 'fails'];
const kServerCheck: readonly ServerCheckOutcome[] = ['passes', 'refuses'];
const kView: readonly ViewOutcome[] = ['opens', 'errors', 'blank'];

/** Offsets of the fields in a row. */
const kAt = {
  offset: 0,
  line: 8,
  column: 16,
  length: 24,
  file: 28,
  results: 32,
  resultsNotShown: 36,
  predictions: 40,
  findings: 42,
  severity: 44,
  import: 45,
  serverCheck: 46,
  view: 47,
} as const;

/** Tasks by index over all files. */
export class TaskTable {
  readonly length: number;
  #view: DataView;
  #size: number;

  constructor(block: ReportBlock) {
    const { view, size, count } = block.rows(kSection.tasks);
    this.#view = view;
    this.#size = size;
    this.length = count;
  }

  /** The row of a task; a new object each time. Throws RangeError outside the table. */
  row(task: number): TaskRow {
    const row = this.at(task);
    if (!row) throw new RangeError(`There is no task ${task}: there are ${this.length}, numbered from 0.`);
    return row;
  }

  /** The row of a task; undefined outside the table. */
  at(task: number): TaskRow | undefined {
    if (!(task >= 0 && task < this.length)) return undefined;
    const at = task * this.#size;
    const view = this.#view;
    return {
      task,
      file: view.getUint32(at + kAt.file, true),
      offset: view.getFloat64(at + kAt.offset, true),
      length: view.getUint32(at + kAt.length, true),
      line: view.getFloat64(at + kAt.line, true),
      column: view.getFloat64(at + kAt.column, true),
      predictions: view.getUint16(at + kAt.predictions, true),
      results: view.getUint32(at + kAt.results, true),
      resultsNotShown: view.getUint32(at + kAt.resultsNotShown, true),
      findings: this.findingsAt(task),
      severity: this.severityAt(task),
      import: kImport[view.getUint8(at + kAt.import)] ?? 'accepted',
      serverCheck: kServerCheck[view.getUint8(at + kAt.serverCheck)] ?? 'passes',
      view: kView[view.getUint8(at + kAt.view)] ?? 'opens',
    };
  }

  /** The worst severity of the task's findings, without making a row. */
  severityAt(task: number): Severity | undefined {
    return kSeverity[this.#view.getUint8(task * this.#size + kAt.severity)];
  }

  /** Findings of the task; 65535 means so many or more. */
  findingsAt(task: number): number {
    return this.#view.getUint16(task * this.#size + kAt.findings, true);
  }

  /** Index of the task's file in `files`. */
  fileAt(task: number): number {
    return this.#view.getUint32(task * this.#size + kAt.file, true);
  }

  *[Symbol.iterator](): Generator<TaskRow> {
    for (let i = 0; i < this.length; i++) yield this.row(i);
  }
}
