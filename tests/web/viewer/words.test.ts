// The verdict in one sentence, for every outcome.

import { describe, expect, it } from 'vitest';
import { kNoInputs } from '../../../web/elements/workbench/inputs.js';
import { bytes, stoppedVerdict, verdictOf } from '../../../web/elements/workbench/words.js';
import type { ReportHead } from '../../../web/engine/index.js';

type Outcomes = ReportHead['summary']['outcomes'];

function head(tasks: number, clean: number, outcomes: Partial<Outcomes> = {}, errors = tasks - clean): ReportHead {
  return {
    prelabel: '0.1.0',
    schema: 1,
    labelStudio: { version: '1.23.2', serverCheck: false, route: 'file' },
    config: { file: 'config.xml', controls: [], objects: [] },
    files: [{ name: 'tasks.json', bytes: 1, tasks, form: 'json-list' }],
    summary: {
      tasks,
      predictions: tasks,
      results: tasks * 3,
      findings: { error: errors, warning: tasks - clean - errors, note: 0 },
      byRule: {},
      byConsequence: {},
      outcomes: {
        request: 'accepted',
        tasksStored: tasks,
        predictionsStored: tasks,
        accepted: tasks,
        refused: 0,
        fails: 0,
        serverCheckRefuses: 0,
        viewBroken: 0,
        resultsShown: 0,
        resultsNotShown: 0,
        tasksClean: clean,
        ...outcomes,
      },
      labels: {},
      scores: { count: 0, histogram: [] },
    },
    truncated: { findings: 0 },
  };
}

const say = (report: ReportHead) => {
  const { tone, sentence } = verdictOf(report, kNoInputs);
  return `${tone}: ${sentence}`;
};

describe('verdictOf', () => {
  it.each([
    [head(1, 1), 'good: This task will show all its predictions.'],
    [head(2000, 2000), 'good: All 2,000 tasks will show all their predictions.'],
    [head(1, 0), 'error: This task will not show all its predictions as meant.'],
    [head(2000, 1842), 'error: 1,842 of 2,000 tasks will show all their predictions. 158 will not.'],
    [head(2000, 1842, {}, 0), 'warning: 1,842 of 2,000 tasks will show all their predictions. 158 will not.'],
    [head(3, 0), 'error: None of 3 tasks will show all its predictions as meant.'],
    [head(0, 0), 'plain: There are no tasks in here.'],
    [head(3, 2, { request: 'refused' }), 'error: Label Studio will refuse this import: nothing will be stored.'],
    [head(3, 2, { request: 'fails', tasksStored: 0 }), 'error: The import will fail: nothing will be stored.'],
    [head(3, 2, { request: 'fails' }), 'error: The import will fail: the tasks arrive without their predictions.'],
  ])('%#', (report, words) => {
    expect(say(report)).toBe(words);
  });

  it('speaks of the config first', () => {
    const report = head(3, 3, {}, 1);
    report.summary.byConsequence['config-refused'] = 1;
    expect(say(report)).toBe('error: Label Studio will refuse this labeling config.');
  });

  it('of a config alone asks for the tasks', () => {
    const report = { ...head(0, 0), files: [] };
    expect(say(report)).toBe('plain: Label Studio will take this labeling config. Now the tasks.');
  });

  it('says when pictures have come since', () => {
    expect(verdictOf(head(1, 1), kNoInputs, true).detail).toMatch(
      /^Not counted: pictures that have come since\. Checked/,
    );
    expect(verdictOf(head(1, 1), kNoInputs).detail).toMatch(/^Checked/);
  });

  it('says what was looked at, and what was not', () => {
    const { detail } = verdictOf({ ...head(1, 1), config: null }, kNoInputs);
    expect(detail).toBe(
      'Checked against Label Studio 1.23.2: 1 task, 3 results. Not checked: labels and names (no labeling config given), ' +
        'pictures (none given), the server’s own check (off by default).',
    );
  });
});

it('writes numbers as people read them', () => {
  expect([0, 999, 1000, 12_340, 91_000_000, 1_400_000_000].map(bytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '12 kB',
    '91 MB',
    '1.4 GB',
  ]);
});

it('speaks only of what was read when a check was stopped', () => {
  expect(stoppedVerdict({ tasks: 245, bytes: 300_000, total: 45_000_000 }, 200)).toMatchObject({
    tone: 'plain',
    sentence: 'Stopped after 245 tasks, 0.3 of 45 MB. The rest is not checked.',
    detail: 'Listed are the findings of the first 200 tasks.',
  });
  expect(stoppedVerdict({ tasks: 0, bytes: 0, total: 45_000_000 }, 200).sentence).toBe('Stopped. Nothing is checked.');
});
