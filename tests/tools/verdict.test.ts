import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readJUnit } from '../../tools/junit.mjs';
import { closingLine, judge } from '../../tools/verdict.mjs';

const folder = mkdtempSync(join(tmpdir(), 'prelabel-verdict-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = join(folder, 'report.xml');

/** What a suite comes to whose program wrote this report and ended with this status. */
function verdict(xml: string, status: number) {
  writeFileSync(report, xml);
  const { passed, failed, skipped } = judge(readJUnit(report, status, ''));
  return [passed, failed, skipped];
}

const cases = (inner: string) => `<testsuites><testsuite tests="99">${inner}</testsuite></testsuites>\n`;
const good = '<testcase name="a &gt; b" time="1"/>';
const closed = '<testcase name="c"><system-out>failure</system-out></testcase>';
const bad = '<testcase name="d"><failure message="x">y</failure></testcase>';
const error = '<testcase name="e"><error/></testcase>';
const skipped = '<testcase name="f"><skipped/></testcase>';

describe('a suite', () => {
  test('that passed', () => expect(verdict(cases(good + closed), 0)).toEqual([2, 0, 0]));
  test('with failures', () => expect(verdict(cases(good + bad + error + skipped + closed), 1)).toEqual([2, 2, 1]));
  test('that ran nothing fails', () => expect(verdict(cases(''), 0)).toEqual([0, 1, 0]));
  test('that skipped everything fails', () => expect(verdict(cases(skipped), 0)).toEqual([0, 1, 1]));
  test('that passed but ended badly fails', () => expect(verdict(cases(good), 139)).toEqual([1, 1, 0]));
  test('that broke off fails', () => expect(verdict(cases(good).slice(0, 60), 0)).toEqual([0, 1, 0]));
  test('without a report fails', () => {
    const { passed, failed } = readJUnit(join(folder, 'none.xml'), 0, '');
    expect([passed, failed]).toEqual([0, 1]);
  });
});

test('the closing line adds up', () => {
  const one = { passed: 3, failed: 0, skipped: 0 };
  expect(closingLine([one, { passed: 2, failed: 1, skipped: 0 }])).toBe('5 passed, 1 failed');
  expect(closingLine([one, { ...one, skipped: 2 }])).toBe('6 passed, 0 failed, 2 skipped');
});
