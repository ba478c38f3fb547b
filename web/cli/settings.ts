// From options to what the engine is asked, and from findings to the exit status.

import type { ReportHead, Severity } from '../engine/index.js';
import type { Limits, Settings } from '../engine/options.js';
import type { Arguments } from './arguments.js';
import { kExit, UsageError } from './failure.js';
import type { OptionName } from './options.js';

/** The options that say what Label Studio is like and how strict to be. */
export const kSettingOptions = [
  'rule',
  'label-studio',
  'server-check',
  'route',
  'max-task-bytes',
  'max-depth',
  'max-bitmask-bytes',
] as const satisfies OptionName[];

const kSeverities = ['off', 'note', 'warning', 'error'];

/** Throws UsageError for what is wrong by itself; unknown rules and versions are the core's to say. */
export function settingsOf(given: Arguments): Settings {
  const version = given.get('label-studio');
  const serverCheck = given.get('server-check');
  const route = given.get('route') as 'file' | 'api' | 'storage' | undefined;
  return {
    labelStudio: {
      ...(version === undefined ? {} : { version }),
      ...(serverCheck === undefined ? {} : { serverCheck: serverCheck === 'on' }),
      ...(route === undefined ? {} : { route }),
    },
    rules: Object.fromEntries(given.all('rule').map(ruleOf)),
    limits: limitsOf(given),
  };
}

function limitsOf(given: Arguments): Limits {
  const findings = given.number('max-findings');
  const tasks = given.number('max-tasks');
  const taskBytes = given.number('max-task-bytes');
  const depth = given.number('max-depth');
  const bitmaskBytes = given.number('max-bitmask-bytes');
  return {
    ...(findings === undefined ? {} : { findings, findingsPerRule: findings }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(taskBytes === undefined ? {} : { taskBytes }),
    ...(depth === undefined ? {} : { depth }),
    ...(bitmaskBytes === undefined ? {} : { bitmaskBytes }),
  };
}

function ruleOf(text: string): [string, Severity | 'off'] {
  const [id = '', severity = ''] = text.split('=');
  if (id === '' || !kSeverities.includes(severity)) {
    throw new UsageError(
      `--rule needs ID=SEVERITY, as in --rule label/case=off; severities: ${kSeverities.join(', ')}.`,
    );
  }
  return [id, severity as Severity | 'off'];
}

const kRank: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

/** 1 when there is a finding at or above `--fail-on`. */
export function statusOf(findings: ReportHead['summary']['findings'], given: Arguments): number {
  const failOn = (given.get('fail-on') ?? 'error') as Severity | 'never';
  if (failOn === 'never') return kExit.clean;
  const severities = Object.keys(kRank) as Severity[];
  const bad = severities.some((severity) => kRank[severity] >= kRank[failOn] && findings[severity] > 0);
  return bad ? kExit.findings : kExit.clean;
}

/** Findings by severity, of a list. */
export function countSeverities(findings: Iterable<{ severity: Severity }>): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
