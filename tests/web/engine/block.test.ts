import { describe, expect, test } from 'vitest';
import { ReportBlock } from '../../../web/engine/block.js';
import { Report } from '../../../web/engine/report.js';
import { type BlockFinding, makeBlock, makeFinding, makeHead, makeRow } from './make-block.js';

const ruleIds = ['file/empty', 'label/unknown'];
const findings: BlockFinding[] = [
  {
    rule: 0,
    severity: 0,
    consequence: 0,
    file: 0xffffffff,
    task: -1,
    json: makeFinding({ rule: 'file/empty', severity: 'note', file: 'config.xml', message: 'größer 🚚' }),
  },
  { rule: 1, severity: 2, consequence: 2, file: 0, task: 1, json: makeFinding() },
];
const rows = [
  makeRow({ offset: 1, length: 100, findings: 0, severity: 0, view: 0 }),
  makeRow({ offset: 2 ** 33, length: 4_000_000_000, findings: 65535, severity: 3, view: 2 }),
];

describe('a report block', () => {
  const report = new Report(makeBlock(makeHead(), findings, rows), ruleIds);

  test('gives findings lazily, the same object each time', () => {
    expect(report.findingCount).toBe(2);
    expect(report.finding(0)?.message).toBe('größer 🚚');
    expect(report.finding(1)).toBe(report.finding(1));
    expect(report.finding(2)).toBeUndefined();
    expect(report.finding(-1)).toBeUndefined();
    expect(report.findings).toEqual(findings.map(({ json }) => json));
    expect(Array.isArray(report.findings)).toBe(true);
  });

  test('gives columns without findings', () => {
    const table = report.findingTable;
    expect([...table.rules]).toEqual([0, 1]);
    expect([table.ruleAt(1), table.severityAt(1), table.consequenceAt(1), table.taskAt(1), table.fileAt(1)]).toEqual([
      'label/unknown',
      'error',
      'shown-wrong',
      1,
      0,
    ]);
    expect([table.taskAt(0), table.fileAt(0)]).toEqual([-1, undefined]);
  });

  test('gives rows of tasks', () => {
    expect(report.tasks.length).toBe(2);
    expect(report.tasks.row(1)).toEqual({
      task: 1,
      file: 0,
      offset: 2 ** 33,
      length: 4_000_000_000,
      line: 3,
      column: 5,
      predictions: 9,
      results: 70000,
      resultsNotShown: 2,
      findings: 65535,
      severity: 'error',
      import: 'fails',
      serverCheck: 'refuses',
      view: 'blank',
    });
    expect(report.tasks.row(0).severity).toBeUndefined();
    expect(report.tasks.at(2)).toBeUndefined();
    expect(() => report.tasks.row(2)).toThrow(RangeError);
  });

  test('writes the JSON of the contract, in its order', () => {
    expect(Object.keys(JSON.parse(JSON.stringify(report)))).toEqual([
      'prelabel',
      'schema',
      'labelStudio',
      'config',
      'files',
      'summary',
      'findings',
      'truncated',
    ]);
  });

  test('knows the prefix of pointers, over several files', () => {
    const files = [
      { name: 'a', bytes: 1, tasks: 1, form: 'json-object' as const },
      { name: 'b', bytes: 1, tasks: 1, form: 'json-list' as const },
    ];
    const inSecond = makeRow({ offset: 0, length: 1, findings: 0, severity: 0, view: 0 });
    new DataView(inSecond.buffer).setUint32(28, 1, true);
    const two = new Report(makeBlock(makeHead({ files }), [], [rows[0]!, inSecond]), ruleIds);
    expect([two.pointerOf(0), two.pointerOf(1)]).toEqual(['', '/0']);
  });

  test('without findings and tasks is empty', () => {
    const empty = new Report(makeBlock(makeHead()), ruleIds);
    expect([empty.findingCount, empty.tasks.length, empty.findings]).toEqual([0, 0, []]);
  });

  test('is refused when it is none, or of another version', () => {
    expect(() => new ReportBlock(new ArrayBuffer(4))).toThrow('no report block');
    expect(() => new ReportBlock(makeBlock(makeHead(), [], [], 2))).toThrow('version 2');
  });
});
