// Where a line may not end.

import { expect, it } from 'vitest';
import { unbroken } from '../../../web/elements/unbroken.js';

it.each([
  ['43.03 %, 5 %', '43.03_%, 5_%'],
  ['12 % × 30.5 %', '12_% × 30.5_%'],
  ['30, 50.4 px · 5 %, 12.5 %', '30, 50.4_px · 5_%, 12.5_%'],
  ['1,200 px²', '1,200_px²'],
  ['0.3 of 45 MB, 12 bytes', '0.3 of 45_MB, 12_bytes'],
])('%s', (text, shown) => {
  expect(unbroken(text).replaceAll('\u00a0', '_')).toBe(shown);
});

it('leaves other words alone', () => {
  for (const text of ['12 pxs', '3 tasks', 'a % b', '100 %d', '600 × 403', '7 GBit']) expect(unbroken(text)).toBe(text);
});
