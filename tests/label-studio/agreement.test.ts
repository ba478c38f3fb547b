// prelabel's answers against the recordings of the real editor. The table of agreement is printed at the end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrelabel, type Prelabel } from '../../web/engine/index.js';
import { answer } from './answer.js';
import { areas } from './cases/index.js';
import { type Differences, differences } from './compare.js';
import known from './known.json' with { type: 'json' };
import { recorded } from './recordings.js';
import { Table } from './table.js';

let prelabel: Prelabel;
const table = new Table();
const reasons = known as Record<string, string>;

beforeAll(async () => {
  prelabel = await createPrelabel({ worker: false });
});
afterAll(() => {
  prelabel.dispose();
  console.log(table.text());
});

describe.each(areas)('$name', (area) => {
  const verdicts = recorded(area.name);

  it('is recorded, case by case', () => {
    expect(Object.keys(verdicts)).toEqual(area.cases.map(({ name }) => name));
  });

  it.each(area.cases)('$name', async (given) => {
    const verdict = verdicts[given.name];
    if (!verdict) throw new Error('Not recorded: npm run test:label-studio.');
    const found: Differences = differences(verdict, await answer(prelabel, given));
    table.add(area.name, verdict, found);
    const reason = reasons[`${area.name}/${given.name}`];
    if (reason === undefined) expect(found).toEqual({});
    else expect(found, `agrees now: take it out of known.json (${reason})`).not.toEqual({});
  });
});

it('knows no disagreement of a case that is no more', () => {
  const names = areas.flatMap((area) => area.cases.map(({ name }) => `${area.name}/${name}`));
  expect(Object.keys(reasons).filter((name) => !names.includes(name))).toEqual([]);
});

it('has 300 cases made by hand and 200 mutations of good tasks, no name twice', () => {
  const mutated = areas.find(({ name }) => name === 'mutated')!.cases.length;
  const names = areas.flatMap((area) => area.cases.map(({ name }) => `${area.name}/${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(mutated).toBeGreaterThanOrEqual(200);
  expect(names.length - mutated).toBeGreaterThanOrEqual(300);
});
