// The JSON format: the report of the contract, two blanks deep, the same bytes everywhere.

import type { Report } from '../engine/report.js';
import { safeJson } from './safe-text.js';

/** The report in pieces, one finding at a time. Together they are one JSON object and a line end. */
export function* jsonReport(report: Report): Generator<string> {
  const { truncated, ...head } = report.head();
  yield '{\n';
  for (const [key, value] of Object.entries(head)) yield `  ${JSON.stringify(key)}: ${pretty(value, '  ')},\n`;
  yield '  "findings": [';
  let first = true;
  for (const finding of report.findingTable) {
    yield `${first ? '' : ','}\n    ${pretty(finding, '    ')}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}],\n  "truncated": ${pretty(truncated, '  ')}\n}\n`;
}

/** JSON of any value, indented, safe to print. */
export function prettyJson(value: unknown): string {
  return `${pretty(value, '')}\n`;
}

/** JSON of any value on one line, safe to print. */
export function jsonLine(value: unknown): string {
  return `${safeJson(JSON.stringify(value))}\n`;
}

function pretty(value: unknown, indent: string): string {
  return safeJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}
