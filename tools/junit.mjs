// Counts of a JUnit report, as Catch2 and vitest write it.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @param {number} status of the program that wrote it
 * @param {string} output of that program, handed on
 */
export function readJUnit(file, status, output) {
  const counts = existsSync(file) ? countJUnit(readFileSync(file, 'utf8')) : undefined;
  if (!counts) return { passed: 0, failed: 1, output: `${output}\nno complete report (status ${status})` };
  // A crash after the last test, or a failure outside of any: the status knows.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output: counts.failed > 0 ? `${output}\n${counts.failures}` : output };
}

/**
 * Test cases by outcome, or undefined when the report is not whole. Assertions and suites are not counted.
 * @param {string} xml
 */
export function countJUnit(xml) {
  if (!xml.trimEnd().endsWith('</testsuites>')) return undefined;
  const counts = { passed: 0, failed: 0, skipped: 0, failures: '' };
  for (const [whole, attributes = '', body = ''] of xml.matchAll(
    /<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>(.*?)<\/testcase>)/gs,
  )) {
    if (/<(failure|error)\b/.test(body)) {
      counts.failed += 1;
      counts.failures += `${whole.slice(0, 4000)}\n`;
    } else if (/<skipped\b/.test(body) || /status="notrun"/.test(attributes)) counts.skipped += 1;
    else counts.passed += 1;
  }
  return counts;
}
