// Cancelling in Chromium, a File of 100 MB in the engine's worker: how soon the promise is rejected and the worker free.

import { call, withPages } from './browser.mjs';
import { config, writeTasks } from './generate.mjs';
import { fixed, median, table } from './measure.mjs';

/** Answers a Markdown table of medians. `megabytes`: the size of the file. */
export async function cancel(folder, rounds = 9, megabytes = 100) {
  const file = `${folder}/cancel.json`;
  const size = writeTasks(file, { tasks: megabytes * 75, boxes: 50 });
  const rows = await withPages('cancel-page.mjs', async (open) => {
    const page = await open();
    await page.setInputFiles('#file', file);
    const all = [];
    for (const kind of ['check', 'fix']) {
      const { rejected, free } = await call(page, 'cancel', config, kind, rounds);
      all.push([kind, fixed(size / 1e6, 0), fixed(median(rejected)), fixed(median(free)), fixed(Math.max(...free))]);
    }
    return all;
  });
  return table(
    ['cancelled in Chromium', 'MB', 'rejected after ms', 'worker free after ms', 'worker free, the longest'],
    rows,
  );
}
