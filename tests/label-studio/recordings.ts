// The recordings: one file an area, one line a case, kept in the order of the cases.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Area } from './case.js';
import type { Verdict } from './verdict.js';

const folder = fileURLToPath(new URL('./recorded/', import.meta.url));

export type Recorded = Record<string, Verdict>;

/** What was recorded of an area; empty when nothing was. */
export function recorded(area: string): Recorded {
  const file = `${folder}${area}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : {};
}

/** Only the cases that are there now. */
export function record(area: Area, verdicts: Recorded): void {
  mkdirSync(folder, { recursive: true });
  const lines = area.cases
    .filter(({ name }) => verdicts[name])
    .map(({ name }) => `${JSON.stringify(name)}: ${JSON.stringify(verdicts[name])}`);
  writeFileSync(`${folder}${area.name}.json`, `{\n${lines.join(',\n')}\n}\n`);
}

/** Areas that are no more leave no file. */
export function prune(areas: Area[]): void {
  const known = new Set(areas.map(({ name }) => `${name}.json`));
  for (const file of readdirSync(folder)) if (!known.has(file)) rmSync(`${folder}${file}`);
}
