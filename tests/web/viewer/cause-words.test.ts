// Names of causes out of the templates of messages.

import { expect, it } from 'vitest';
import { causeWords, firstSentence } from '../../../web/elements/workbench/cause-words.js';

it.each([
  ['The label "{label}" is written "{expected}" in the config.', 'The label "…" is written "…" in the config'],
  ['`{name}` is not a control of this config[[; it has {present}]].', '… is not a control of this config'],
  ['[[Label Studio has no tag `{unknown}`.]][[`{enterprise}` is of Enterprise.]]', 'Label Studio has no tag …'],
  [
    '{count|The box is|The # boxes are} in pixels of the {width} × {height} image.',
    'The boxes are in pixels of the … × … image',
  ],
  ['`{name}` is negative ({value}).', ''],
  ['{problem}.', ''],
  ['', ''],
])('%s', (template, words) => {
  expect(causeWords(template)).toBe(words);
});

it('takes the first sentence of a message', () => {
  expect(firstSentence('`labels` is no control. Label Studio 1.23.2 drops it.')).toBe('labels is no control');
  expect(firstSentence('It reaches 7.5 % over')).toBe('It reaches 7.5 % over');
});
