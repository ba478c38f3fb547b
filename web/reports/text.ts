// The text format: for people, in a terminal or a log.

import type { Report } from '../engine/report.js';
import type { Finding, ReportHead } from '../engine/types.js';
import { numeral } from './numbers.js';
import { kSeverityPaint, type Painter, painter } from './paint.js';
import { safeText } from './safe-text.js';
import { consequenceWords, findingsWords, scopeOf, verdictOf } from './words.js';

export interface TextOptions {
  /** Colours of a terminal; by default none. */
  color?: boolean;
}

/** The report in pieces that end with a line each: findings by file, then the verdict. */
export function* textReport(report: Report, { color = false }: TextOptions = {}): Generator<string> {
  yield* textFindings(report.findingTable, { color });
  yield* textSummary(report, { color });
}

/** Findings grouped by file, in the order given. */
export function* textFindings(findings: Iterable<Finding>, { color = false }: TextOptions = {}): Generator<string> {
  const paint = painter(color);
  let file: string | undefined;
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      yield `${paint(safeText(file), 'bold', 'underline')}\n`;
    }
    yield textFinding(finding, paint);
  }
  if (file !== undefined) yield '\n';
}

/** The verdict, the number of findings, and what was checked. */
export function* textSummary(head: ReportHead, { color = false }: TextOptions = {}): Generator<string> {
  const paint = painter(color);
  const { summary, truncated } = head;
  yield `${paint(verdictOf(head), 'bold')}\n`;
  const unlisted = truncated.findings > 0 ? ` ${numeral(truncated.findings)} of them are counted, but not listed.` : '';
  yield `${findingsWords(summary.findings)}.${unlisted}\n`;
  yield `${paint(safeText(scopeOf(head)), 'dim')}\n`;
}

function textFinding(finding: Finding, paint: Painter): string {
  const { file, line, column, severity, message, rule, hint, consequence } = finding;
  const place = safeText(`${file}:${line}:${column}`);
  const what = `${paint(severity, kSeverityPaint[severity], 'bold')}  ${safeText(message)}`;
  let text = `${place}  ${what} ${paint(`(${safeText(rule)})`, 'dim')}\n`;
  if (hint !== '') text += `    ${safeText(hint)}\n`;
  if (consequence !== 'none') text += `    ${paint(consequenceWords(consequence), 'dim')}\n`;
  return text;
}
