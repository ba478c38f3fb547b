// A report as the panels look at it.

import { describe, expect, it } from 'vitest';
import type { Reported } from '../../../web/elements/workbench/engine-port.js';
import { kTaskFilter, ReportView } from '../../../web/elements/workbench/report-view.js';
import type { Finding, Severity, TaskRow } from '../../../web/engine/index.js';

type Made = [rule: string, severity: Severity, task: number];

function view(findings: Made[], severities: Array<Severity | undefined>): ReportView {
  const byRule: Record<string, number> = {};
  for (const [rule] of findings) byRule[rule] = (byRule[rule] ?? 0) + 1;
  const made = findings.map(([rule, severity, task], i) => {
    const finding = { rule, severity, file: 'tasks.json', offset: i, message: `Message ${i} of ${rule}` };
    return (task < 0 ? finding : { ...finding, task }) as Finding;
  });
  const rows = severities.map((severity, task) => {
    const of = findings.filter((finding) => finding[2] === task);
    return { task, severity, findings: of.length } as TaskRow;
  });
  const reported = {
    head: { summary: { byRule } },
    findings: {
      length: made.length,
      at: (i: number) => made[i],
      ruleAt: (i: number) => made[i]?.rule ?? '',
      severityAt: (i: number) => made[i]?.severity ?? 'note',
      fileAt: () => 0,
      taskAt: (i: number) => made[i]?.task ?? -1,
    },
    tasks: { length: rows.length, at: (i: number) => rows[i], severityAt: (i: number) => rows[i]?.severity },
    pointerOf: (task: number) => `/${task}`,
  };
  return new ReportView(reported as unknown as Reported);
}

const report = view(
  [
    ['file/single-task', 'note', -1],
    ['json/bom', 'error', -1],
    ['shape/outside', 'warning', 1],
    ['label/case', 'error', 2],
    ['label/case', 'error', 2],
    ['shape/outside', 'warning', 3],
    ['shape/outside', 'warning', 3],
    ['shape/outside', 'warning', 3],
  ],
  [undefined, 'warning', 'error', 'warning', 'note'],
);

describe('ReportView', () => {
  it('orders causes by severity, then by how many', () => {
    expect(report.causes.map(({ rule, count }) => [rule, count])).toEqual([
      ['label/case', 2],
      ['json/bom', 1],
      ['shape/outside', 4],
      ['file/single-task', 1],
    ]);
  });

  it('gives findings of what is no task to the file, and knows the worst of the tasks files', () => {
    const coco = view([['file/not-tasks', 'error', 0]], []);
    expect(coco.fileFindings.map(({ rule }) => rule)).toEqual(['file/not-tasks']);
    expect([coco.isOfTask(0), coco.isOfTask(undefined), report.isOfTask(4)]).toEqual([false, false, true]);
    expect([coco.worstOfTasks, coco.worstOfConfig]).toEqual(['error', undefined]);
    expect(view([['label/case', 'warning', 0]], ['warning']).worstOfTasks).toBe('warning');
    expect(view([], [undefined]).worstOfTasks).toBeUndefined();
  });

  it('tells findings of files from those of tasks', () => {
    expect(report.fileFindings.map(({ rule }) => rule)).toEqual(['json/bom', 'file/single-task']);
    expect(report.findingsOf(3)).toHaveLength(3);
    expect(report.findingsOf(0)).toEqual([]);
  });

  it('opens the worst task first', () => {
    expect(report.worst()).toBe(2);
    expect(view([], [undefined, 'note', undefined]).worst()).toBe(1);
    expect(view([], []).worst()).toBeNull();
  });

  it.each([
    [{}, [0, 1, 2, 3, 4]],
    [{ problems: true }, [1, 2, 3]],
    [{ rule: 'shape/outside' }, [1, 3]],
    [{ order: 'worst' as const }, [2, 3, 1, 4, 0]],
    [{ text: '3' }, [2]],
    [{ text: 'LABEL/case' }, [2]],
    [{ text: 'message 2' }, [1]],
    [{ text: 'nothing like it' }, []],
  ])('lists by %j', (filter, tasks) => {
    expect(report.list({ ...kTaskFilter, ...filter })).toEqual(tasks);
  });
});
