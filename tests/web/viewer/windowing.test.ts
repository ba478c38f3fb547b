// Only the rows in sight exist, whatever the length of the list.

import { expect, it } from 'vitest';
import { windowOf } from '../../../web/elements/app/windowing.js';

it('keeps the rows in sight and a few around them', () => {
  expect(windowOf(0, 440, 44, 100_000)).toEqual({ first: 0, end: 18 });
  const { first, end } = windowOf(44 * 50_000, 440, 44, 100_000);
  expect(first).toBeLessThanOrEqual(50_000);
  expect(end).toBeGreaterThanOrEqual(50_010);
  expect(end - first).toBeLessThan(40);
});

it('stays inside the list', () => {
  expect(windowOf(0, 440, 44, 3)).toEqual({ first: 0, end: 3 });
  expect(windowOf(0, 440, 44, 0)).toEqual({ first: 0, end: 0 });
  expect(windowOf(99_999, 440, 44, 3)).toEqual({ first: 3, end: 3 });
});
