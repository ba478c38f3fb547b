// Long or strange text from files, as messages and captions show it.

import { expect, it } from 'vitest';
import { shortened } from '../../../web/elements/message.js';
import type { Region } from '../../../web/engine/index.js';
import { captionText } from '../../../web/viewer/index.js';

it('cuts long quotations of a message short and leaves the message around them', () => {
  const long = 'x'.repeat(5000);
  expect(shortened(`The label "${long}" is not in \`label\`.`)).toBe(
    `The label "${'x'.repeat(160)}…" is not in \`label\`.`,
  );
  expect(shortened(`The label "${'a b '.repeat(900)}" is odd.`).length).toBeLessThan(200);
  const usual = 'A sentence of a usual length. '.repeat(8);
  expect(shortened(usual)).toBe(usual);
  expect(shortened('a b '.repeat(900)).length).toBeLessThan(660);
});

it('writes out what would hide in a caption or turn it round, and keeps it on one line', () => {
  const caption = (label: string) =>
    captionText({ region: { labels: [label], text: [] as string[] } as Region, number: 1 });
  expect(caption('a\r\nb\nc\u2028d')).toBe('1: a b c d');
  expect(caption('x\u202egnp\u0007')).toBe('1: x\\u{202e}gnp\\u{7}');
  expect(caption('飛行機 é')).toBe('1: 飛行機 é');
});
