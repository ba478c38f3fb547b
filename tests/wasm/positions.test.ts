// The place of every finding, held against other parsers, in files with random damage cut into random chunks.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrelabel, type Finding, type Prelabel, type Report } from '../../web/engine/index.js';
import { decoded, kUntold, nodeAt, placeOf, rootItems, stopOf } from './positions/independent.js';
import { makeFile } from './positions/make-file.js';
import { mutate } from './positions/mutate.js';
import { Random } from './positions/random.js';

/** To search on: another seed, more rounds. */
const kSeed = Number(process.env.PRELABEL_SEED ?? 0);
const kRounds = Number(process.env.PRELABEL_ROUNDS ?? 500);
const config = readFileSync(new URL('../fixtures/seed/config.xml', import.meta.url), 'utf8');

let prelabel: Prelabel;
beforeAll(async () => {
  prelabel = await createPrelabel({ worker: false });
});
afterAll(() => prelabel.dispose());

/** Chunks of 1 byte to 64 KiB. */
async function* cut(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  const largest = 2 ** random.below(17);
  for (let at = 0, size = 0; at < bytes.length; at += size) {
    size = 1 + random.below(largest);
    yield bytes.slice(at, at + size);
  }
}

function check(bytes: Uint8Array, random: Random): Promise<Report> {
  return prelabel.check({ config, tasks: { name: 'tasks.json', data: cut(bytes, random) } });
}

function damaged(random: Random): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(makeFile(random));
  for (let left = random.below(4); left > 0; --left) bytes = mutate(bytes, random);
  return bytes;
}

/** How often each comparison was made: one that is never made finds nothing. */
const made = { place: 0, node: 0, key: 0, stop: 0, fileStop: 0, rows: 0 };

function checkLineAndColumn(bytes: Uint8Array, { offset, length, line, column }: Finding): void {
  expect(offset + length).toBeLessThanOrEqual(bytes.length);
  const place = placeOf(bytes, offset);
  if (!place) return;
  made.place++;
  expect({ line, column }).toEqual(place);
}

/** In a task that is JSON: the node at the pointer begins there, or its key does. */
function checkNode(task: string, at: number, pointer: string, finding: Finding): void {
  const node = nodeAt(task, pointer);
  expect(node, pointer).toBeDefined();
  const { value, end, key } = node!;
  if (finding.rule === 'json/lone-surrogate' || finding.rule === 'json/non-finite') {
    // A place within a text; a number that only JSON can hold.
    expect(at >= value && at < end).toBe(true);
    return;
  }
  made[at === key ? 'key' : 'node']++;
  expect([value, ...(key === undefined ? [] : [key])]).toContain(at);
}

/** In a text that is no JSON: a strict parser stops at what is marked, or at the first thing behind it. */
function checkStop(text: string, at: number, { length, params, rule }: Finding): void {
  const told = stopOf(text)!;
  if (told === kUntold) return;
  const stop = Buffer.byteLength(text.slice(0, told));
  expect(stop).toBeGreaterThanOrEqual(at);
  if (rule === 'json/non-finite') return; // to others, 1e999 is a number
  const behind = Buffer.from(text)
    .subarray(at + length, Math.max(stop, at + length))
    .toString();
  const explanation = String(params?.explanation);
  const isUnclosed = explanation.includes('has no closing quote');
  // Parsers stop where the line ends; the place is where the text begins.
  if (isUnclosed) expect(behind).not.toMatch(/[\r\n]/);
  // To others the comma behind a task with too few brackets is one within it.
  else if (explanation.includes('before the end of task')) expect(behind.trim()).toMatch(/^,?$/);
  else expect(behind.trim()).toBe('');
}

function checkFindingOfTask(bytes: Uint8Array, report: Report, finding: Finding, task: number): void {
  const row = report.tasks.row(task);
  const text = decoded(bytes.subarray(row.offset, row.offset + row.length));
  if (text === undefined) return;
  const at = finding.offset - row.offset;
  if (stopOf(text) === undefined) {
    checkNode(text, at, finding.pointer!.slice(report.pointerOf(task).length), finding);
  } else {
    made.stop++;
    checkStop(text, at, finding);
  }
}

/** Of a file that is a list: its items are the rows, or its first syntax error is where others stop. */
function checkFile(bytes: Uint8Array, report: Report): void {
  const text = decoded(bytes);
  if (text === undefined || text.startsWith('\ufeff') || report.files[0]?.form !== 'json-list') return;
  if (stopOf(text) === undefined && !report.findings.some(({ rule }) => rule.startsWith('json/non'))) {
    made.rows++;
    expect([...report.tasks].map(({ offset, length }) => ({ offset, length }))).toEqual(rootItems(text));
    return;
  }
  const first = report.findings.find(({ rule, file }) => file === 'tasks.json' && rule === 'json/syntax');
  if (!first || report.findings.some(({ rule }) => rule === 'json/non-finite' || rule === 'file/not-tasks')) return;
  made.fileStop++;
  checkStop(text, first.offset, first);
}

it('places are those that other parsers see, and no cut changes a byte of the report', async () => {
  for (let round = 0; round < kRounds; ++round) {
    const random = new Random(kSeed + round);
    const bytes = damaged(random);
    const report = await check(bytes, random);
    try {
      const written = JSON.stringify(report);
      expect(JSON.stringify(await check(bytes, random))).toBe(written);
      checkFile(bytes, report);
      for (const finding of report.findings.filter(({ file }) => file === 'tasks.json')) {
        checkLineAndColumn(bytes, finding);
        if (finding.task !== undefined) checkFindingOfTask(bytes, report, finding, finding.task);
      }
    } catch (error) {
      throw new Error(`round ${round}: ${(error as Error).message}`, { cause: error });
    }
  }
  expect(made.place).toBeGreaterThan(4000);
  expect(made.node).toBeGreaterThan(4000);
  expect(Math.min(made.key, made.stop, made.fileStop, made.rows)).toBeGreaterThan(3);
}, 600_000);
