// The report of a check: its head as plain fields, findings and tasks as tables over the block the core wrote.

import { kSection, ReportBlock } from './block.js';
import { FindingTable } from './finding-table.js';
import { TaskTable } from './task-table.js';
import type { ConfigSummary, FileSummary, Finding, ReportHead, Summary } from './types.js';

/** The report as JSON has it: the keys of the contract, in its order. */
export interface ReportJson extends ReportHead {
  findings: Finding[];
}

/** `JSON.stringify(report)` writes the report of the contract. */
export class Report implements ReportHead {
  readonly prelabel: string;
  readonly schema: 1;
  readonly labelStudio: ReportHead['labelStudio'];
  readonly config: ConfigSummary | null;
  readonly files: FileSummary[];
  readonly summary: Summary;
  readonly truncated: { findings: number };
  readonly tasks: TaskTable;
  /** The kept findings without making objects of all of them. */
  readonly findingTable: FindingTable;
  #findings: Finding[] | undefined;

  /** `ruleIds`: ids of the catalogue, in its order. */
  constructor(buffer: ArrayBuffer, ruleIds: readonly string[]) {
    const block = new ReportBlock(buffer);
    const head = JSON.parse(new TextDecoder().decode(block.bytes(kSection.head))) as ReportHead;
    this.prelabel = head.prelabel;
    this.schema = head.schema;
    this.labelStudio = head.labelStudio;
    this.config = head.config;
    this.files = head.files;
    this.summary = head.summary;
    this.truncated = head.truncated;
    this.tasks = new TaskTable(block);
    this.findingTable = new FindingTable(block, ruleIds);
  }

  /** All kept findings as objects, made at the first look. */
  get findings(): Finding[] {
    this.#findings ??= [...this.findingTable];
    return this.#findings;
  }

  /** How many were kept; `summary.findings` counts all. */
  get findingCount(): number {
    return this.findingTable.length;
  }

  finding(index: number): Finding | undefined {
    return this.findingTable.at(index);
  }

  /**
   * What the pointers into a task begin with: `/12` in a list, or in the list that Label Studio makes of the rows of a
   * table; nothing for a bare object or a line.
   */
  pointerOf(task: number): string {
    const file = this.tasks.fileAt(task);
    const given = this.files[file];
    if (given?.form !== 'json-list' && !given?.table) return '';
    const before = this.files.slice(0, file).reduce((sum, { tasks }) => sum + tasks, 0);
    return `/${task - before}`;
  }

  /** Everything but the findings, in the contract's order. */
  head(): ReportHead {
    const { prelabel, schema, labelStudio, config, files, summary, truncated } = this;
    return { prelabel, schema, labelStudio, config, files, summary, truncated };
  }

  toJSON(): ReportJson {
    const { truncated, ...head } = this.head();
    return { ...head, findings: this.findings, truncated };
  }
}
