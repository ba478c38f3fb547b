// The report of a labeling config alone, in the form of a report.

import type { ConfigReport, Consequence, ReportHead, Severity } from '../../engine/index.js';
import type { Reported } from './engine-port.js';

export function reportedOfConfig({ config, findings }: ConfigReport): Reported {
  return {
    head: headOf({ config, findings }),
    findings: {
      length: findings.length,
      at: (index) => findings[index],
      ruleAt: (index) => findings[index]?.rule ?? '',
      severityAt: (index) => findings[index]?.severity ?? 'note',
      fileAt: () => undefined,
      taskAt: () => -1,
    },
    tasks: { length: 0, at: () => undefined, severityAt: () => undefined },
    pointerOf: () => '',
  };
}

function headOf({ config, findings }: ConfigReport): ReportHead {
  const counts: Record<Severity, number> = { note: 0, warning: 0, error: 0 };
  const byRule: Record<string, number> = {};
  const byConsequence: Partial<Record<Consequence, number>> = {};
  for (const { severity, rule, consequence } of findings) {
    counts[severity]++;
    byRule[rule] = (byRule[rule] ?? 0) + 1;
    byConsequence[consequence] = (byConsequence[consequence] ?? 0) + 1;
  }
  const none = { accepted: 0, refused: 0, fails: 0, serverCheckRefuses: 0, viewBroken: 0, tasksClean: 0 };
  return {
    prelabel: '',
    schema: 1,
    labelStudio: { version: '', serverCheck: false, route: 'file' },
    config,
    files: [],
    summary: {
      tasks: 0,
      predictions: 0,
      results: 0,
      findings: counts,
      byRule,
      byConsequence,
      outcomes: {
        request: 'accepted',
        tasksStored: 0,
        predictionsStored: 0,
        resultsShown: 0,
        resultsNotShown: 0,
        ...none,
      },
      labels: {},
      scores: { count: 0, histogram: [] },
    },
    truncated: { findings: 0 },
  };
}
