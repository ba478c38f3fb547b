import { describe, expect, test } from 'vitest';
import { Report } from '../../../web/engine/report.js';
import type { ReportHead, Summary } from '../../../web/engine/types.js';
import { jsonReport } from '../../../web/reports/json.js';
import { ndjsonReport } from '../../../web/reports/ndjson.js';
import { textReport } from '../../../web/reports/text.js';
import { findingsWords, scopeOf, verdictOf } from '../../../web/reports/words.js';
import { makeBlock, makeFinding, makeHead } from '../engine/make-block.js';

const list = [
  makeFinding({ file: 'config.xml', line: 3, column: 39, severity: 'note', consequence: 'none', hint: '' }),
  makeFinding(),
  makeFinding({ line: 40, message: 'bad \u001b[2J\nname', rule: 'label/case' }),
];

function makeReport(findings = list, head: Partial<ReportHead> = {}): Report {
  const columns = findings.map((json) => ({ rule: 0, severity: 2, consequence: 2, file: 0, task: 0, json }));
  return new Report(makeBlock(makeHead(head), columns), ['label/unknown']);
}

const written = (pieces: Iterable<string>) => [...pieces].join('');

describe('the text format', () => {
  test('has findings by file, then the verdict', () => {
    expect(written(textReport(makeReport())).split('\n')).toEqual([
      'config.xml',
      'config.xml:3:39  note  "Truck" is not a label. (label/unknown)',
      'tasks.json',
      'tasks.json:31:28  error  "Truck" is not a label. (label/unknown)',
      '    Write "Car".',
      '    Shown, but not as meant',
      'tasks.json:40:28  error  bad \\u{1b}[2J\\u{a}name (label/case)',
      '    Write "Car".',
      '    Shown, but not as meant',
      '',
      '1 of 2 tasks will not show as meant. Whether the rest shows depends on the labeling config, which was not given.',
      '1 error, 1 note.',
      'Checked against Label Studio 1.23.2: 2 tasks, 3 results. Not checked: names and labels, for want of a labeling config.',
      '',
    ]);
  });

  test('is coloured only when asked', () => {
    const plain = written(textReport(makeReport()));
    const colored = written(textReport(makeReport(), { color: true }));
    expect(plain).not.toContain('\u001b');
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(colored).not.toBe(plain);
  });

  test('says how many findings it does not list', () => {
    const text = written(textReport(makeReport([], { truncated: { findings: 1234 } })));
    expect(text).toContain('1,234 of them are counted, but not listed.');
  });
});

describe('the verdict', () => {
  const config = { file: 'config.xml', controls: [], objects: [] };

  function verdict(
    summary: Partial<Summary>,
    outcomes: Partial<Summary['outcomes']> = {},
    change: Partial<ReportHead> = { config },
  ): string {
    const head = makeHead(change);
    return verdictOf({
      ...head,
      summary: { ...head.summary, ...summary, outcomes: { ...head.summary.outcomes, ...outcomes } },
    });
  }

  test.each([
    ['All 2 tasks will show all their predictions.', verdict({}, { tasksClean: 2 })],
    ['None of 2 tasks will show all its predictions as meant.', verdict({}, { tasksClean: 0 })],
    [
      '1,842 of 2,000 tasks will show all their predictions. 158 will not.',
      verdict({ tasks: 2000 }, { tasksClean: 1842 }),
    ],
    ['This task will show all its predictions.', verdict({ tasks: 1 }, { tasksClean: 1 })],
    ['This task will not show all its predictions as meant.', verdict({ tasks: 1 }, { tasksClean: 0 })],
    ['There are no tasks in here.', verdict({ tasks: 0 })],
    ['Label Studio will refuse this import: nothing will be stored.', verdict({}, { request: 'refused' })],
    ['The import will fail: the tasks arrive without their predictions.', verdict({}, { request: 'fails' })],
    ['The import will fail: nothing will be stored.', verdict({}, { request: 'fails', tasksStored: 0 })],
    ['Label Studio will refuse this labeling config.', verdict({ byConsequence: { 'config-refused': 1 } })],
  ])('%s', (expected, said) => {
    expect(said).toBe(expected);
  });

  const fine = { error: 0, warning: 0, note: 1 };
  test.each([
    [
      'Nothing wrong in structure and geometry. Whether it shows depends on the labeling config, which was not given.',
      verdict({ findings: fine }, { tasksClean: 2 }, {}),
    ],
    [
      'Nothing wrong in structure and geometry. Whether it shows depends on the labeling config, which was not given.',
      verdict({ tasks: 1, findings: fine }, { tasksClean: 1 }, {}),
    ],
    [
      'There are problems in structure or geometry. Whether it shows depends on the labeling config, which was not given.',
      verdict({}, { tasksClean: 2 }, {}),
    ],
    ['This task will not show all its predictions as meant.', verdict({ tasks: 1 }, { tasksClean: 0 }, {})],
    ['None of 2 tasks will show all its predictions as meant.', verdict({}, { tasksClean: 0 }, {})],
    ['There are no tasks in here.', verdict({ tasks: 0 }, {}, {})],
    ['Label Studio will refuse this import: nothing will be stored.', verdict({}, { request: 'refused' }, {})],
  ])('without a config: %s', (expected, said) => {
    expect(said).toBe(expected);
  });

  test('of what was compared', () => {
    const head = makeHead({ config });
    expect(scopeOf(head)).toBe('Checked against Label Studio 1.23.2: config, 2 tasks, 3 results.');
    const byRule = { 'config/xml-syntax': 1 };
    expect(scopeOf({ ...head, summary: { ...head.summary, byRule } })).toBe(
      'Checked against Label Studio 1.23.2: 2 tasks, 3 results. ' +
        'Names and labels were not compared: the config cannot be read.',
    );
  });

  test('numbers of findings', () => {
    expect(findingsWords({ error: 0, warning: 0, note: 0 })).toBe('No findings');
    expect(findingsWords({ error: 2, warning: 1, note: 0 })).toBe('2 errors, 1 warning');
  });
});

describe('the JSON format', () => {
  test.each([
    ['with findings', makeReport([makeFinding()])],
    ['without', makeReport([])],
  ])('%s is what JSON.stringify writes', (_, report) => {
    expect(written(jsonReport(report))).toBe(`${JSON.stringify(report, null, 2)}\n`);
  });

  test('holds nothing a terminal would act on', () => {
    const json = written(jsonReport(makeReport([makeFinding({ message: '\u009b31m\u202e' })])));
    expect(json).toContain('\\u009b31m\\u202e');
  });
});

test('NDJSON has the head on its first line, then a finding a line', () => {
  const lines = written(ndjsonReport(makeReport())).trimEnd().split('\n');
  const [head, ...findings] = lines.map((line) => JSON.parse(line) as unknown);
  expect(head).toEqual(makeHead());
  expect(findings).toEqual(list);
});
