// Tasks files of all forms and looks, right ones and wrong ones.

import type { Random } from './random.js';

const kTexts = [
  'https://example.org/ä.png',
  'a "quoted" \\ back\\slash',
  '日本語 テキスト',
  'emoji 😀👩‍👩‍👧 and more',
  'line\nbreak\ttab\u0001',
  '',
  'Airplane',
  'Aírplane',
];

function result(random: Random, id: number): unknown {
  const value = { x: random.below(120), y: 5.5, width: random.pick([10, -3, 0, 1e-3]), height: 20, rotation: 0 };
  return {
    id: `r${random.below(4) === 0 ? 0 : id}`,
    type: random.pick(['rectanglelabels', 'rectanglelabels', 'RectangleLabels', 'choices']),
    from_name: random.pick(['label', 'label', 'choice', 'nobody']),
    to_name: 'image',
    original_width: random.pick([600, 600, null, '600']),
    original_height: 403,
    value: { ...value, rectanglelabels: random.pick([['Airplane'], ['airplane'], ['Zug 🚂'], 'Airplane']) },
  };
}

function task(random: Random, index: number): unknown {
  const nested = { list: [1, [2, { deep: random.pick(kTexts) }]], [random.pick(['k/ey', 'k~ey', 'ключ'])]: null };
  const predictions = Array.from({ length: random.below(3) }, () => ({
    model_version: random.pick(['v1', '', 3]),
    score: random.pick([0.5, 7, 'high']),
    result: Array.from({ length: random.below(4) }, (_, i) => result(random, i)),
  }));
  const data = { [random.pick(['image', 'image', 'Image'])]: random.pick(kTexts), text: random.pick(kTexts), nested };
  return {
    id: random.pick([index, 1]),
    data,
    predictions,
    [random.pick(['meta', 'extra'])]: { note: random.pick(kTexts) },
  };
}

/** Non-ASCII characters as escapes, as Python writes them. */
function escaped(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A file that is JSON, or JSON Lines. */
export function makeFile(random: Random): string {
  const tasks = Array.from({ length: 1 + random.below(8) }, (_, i) => task(random, i));
  const indent = random.pick([0, 0, 1, 4, '\t']);
  const write = (value: unknown) => (random.below(3) === 0 ? escaped : String)(JSON.stringify(value, null, indent));
  const form = random.pick(['list', 'list', 'list', 'lines', 'object']);
  const text =
    form === 'list'
      ? `[${tasks.map(write).join(random.pick([',', ',\n', ' ,\r\n  ']))}]`
      : form === 'object'
        ? write(tasks[0])
        : tasks.map((one) => JSON.stringify(one)).join('\n');
  const withBreaks = random.pick([text, text, text.replaceAll('\n', '\r\n')]);
  return withBreaks + random.pick(['', '\n']);
}
