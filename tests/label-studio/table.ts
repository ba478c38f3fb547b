// The table of agreement: by area, of how many cases each respect agrees.
import { type Differences, kRespects, type Respect } from './compare.js';
import type { Verdict } from './verdict.js';

type Row = Record<Respect, number> & { cases: number; opens: number };

export class Table {
  #rows = new Map<string, Row>();

  add(area: string, verdict: Verdict, found: Differences): void {
    const row = this.#rows.get(area) ?? { cases: 0, opens: 0, ...zero() };
    this.#rows.set(area, row);
    row.cases += 1;
    if (found.view) return;
    row.view += 1;
    if (verdict.view !== 'opens') return;
    row.opens += 1;
    if (found.shown) return;
    for (const respect of kRespects) if (respect !== 'view' && !found[respect]) row[respect] += 1;
  }

  /** Lines of equal length; of the cases whose view agrees and opens, so many agree in what is drawn. */
  text(): string {
    const all: Row = { cases: 0, opens: 0, ...zero() };
    for (const row of this.#rows.values()) {
      for (const key of Object.keys(all) as Array<keyof Row>) all[key] += row[key];
    }
    const columns = [
      'cases',
      'view',
      'opens',
      'shown',
      'outline',
      'colour',
      'order',
      'caption',
      'answers',
      'relations',
    ] as const;
    const lines = [...this.#rows, ['all', all] as const].map(
      ([name, row]) => name.padEnd(16) + columns.map((column) => String(row[column]).padStart(10)).join(''),
    );
    return [`${'area'.padEnd(16)}${columns.map((column) => column.padStart(10)).join('')}`, ...lines].join('\n');
  }
}

const zero = () => Object.fromEntries(kRespects.map((respect) => [respect, 0])) as Record<Respect, number>;
