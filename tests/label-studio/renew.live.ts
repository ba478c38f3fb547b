// Every case in the real editor, and the recordings written anew. PRELABEL_AREAS names some areas instead of all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './cases/index.js';
import { type Editor, startEditor } from './editor.js';
import { prune, type Recorded, record } from './recordings.js';

const asked = process.env.PRELABEL_AREAS?.split(',');
let editor: Editor;

beforeAll(async () => {
  editor = await startEditor();
}, 300_000);
afterAll(() => editor?.close());

describe.each(areas.filter(({ name }) => !asked || asked.includes(name)))('$name', (area) => {
  const verdicts: Recorded = {};
  it.each(area.cases)('$name', async (given) => {
    const verdict = await editor.run(given);
    verdicts[given.name] = verdict;
    expect(verdict.uncaught).not.toBe('no answer in 20 s');
  });
  afterAll(() => {
    record(area, verdicts);
    if (!asked) prune(areas);
  });
});
