// The findings of the open task: those of the report, and of the preview what pictures tell.

import { expect, it } from 'vitest';
import type { OpenedTask } from '../../../web/elements/workbench/opened-task.js';
import type { ReportView } from '../../../web/elements/workbench/report-view.js';
import { kStart, openFindings } from '../../../web/elements/workbench/state.js';
import type { Finding } from '../../../web/engine/types.js';

const finding = (rule: string) => ({ rule }) as Finding;

function listed(kept: string[], seen: string[]): string[] {
  const report = { findingsOf: () => kept.map(finding) } as unknown as ReportView;
  const opened = { row: { task: 0 }, preview: { findings: seen.map(finding) } } as unknown as OpenedTask;
  return openFindings({ ...kStart, report, opened }).map(({ rule }) => rule);
}

it('are those of the report, as long as it kept them', () => {
  expect(listed(['a', 'across/tasks'], ['a'])).toEqual(['a', 'across/tasks']);
  expect(listed([], ['a', 'b'])).toEqual(['a', 'b']);
});

it('have of pictures what is known now', () => {
  expect(listed(['media/no-local-image', 'a'], ['a'])).toEqual(['a']);
  expect(listed(['a'], ['a', 'media/unreachable'])).toEqual(['a', 'media/unreachable']);
  expect(listed(['media/no-local-image', 'a'], ['a', 'media/size-differs'])).toEqual(['a', 'media/size-differs']);
});
