// What the elements ask of the engine, and of a report of it.

import type { FindingTable, Prelabel, Report, ReportHead, TaskTable } from '../../engine/index.js';

/** A `Prelabel` of `createPrelabel`, or anything that does the same. */
export type EnginePort = Pick<Prelabel, 'check' | 'checkConfig' | 'preview' | 'rules'> &
  Partial<Pick<Prelabel, 'measureImages'>>;

export type EngineReport = Report;

type Columns = Pick<FindingTable, 'length' | 'at' | 'ruleAt' | 'severityAt' | 'fileAt' | 'taskAt'>;

/** The part of a report that the panels read; a report of a config alone is put in the same form. */
export interface Reported {
  head: ReportHead;
  findings: Columns;
  tasks: Pick<TaskTable, 'length' | 'at' | 'severityAt'>;
  pointerOf(task: number): string;
}

export function reportedOf(report: Report): Reported {
  return {
    head: report.head(),
    findings: report.findingTable,
    tasks: report.tasks,
    pointerOf: (task) => report.pointerOf(task),
  };
}
