// The NDJSON format: the head of the report on the first line, then one finding a line.

import type { Report } from '../engine/report.js';
import { jsonLine } from './json.js';

export function* ndjsonReport(report: Report): Generator<string> {
  yield jsonLine(report.head());
  for (const finding of report.findingTable) yield jsonLine(finding);
}
