// A few cases live, against their recordings: the recordings are of the editor that is installed here and now.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areas } from './cases/index.js';
import { type Editor, startEditor } from './editor.js';
import { recorded } from './recordings.js';

/** One case of every other area: the same on every machine, from all over the list. */
const sample = areas
  .filter((_, i) => i % 2 === 0)
  .map((area, i) => ({ area: area.name, given: area.cases[(7 * i + 3) % area.cases.length]! }));

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 300_000);
afterAll(() => editor?.close());

it.each(sample)('$area: $given.name', async ({ area, given }) => {
  expect(await editor.run(given)).toEqual(recorded(area)[given.name]);
});
