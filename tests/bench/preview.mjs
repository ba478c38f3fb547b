// A preview: bytes of one task to shapes, in place, as the worker does it.
import { createPrelabel } from '../../dist/index.js';
import { config, makeTask, random } from './generate.mjs';
import { fixed, race, table } from './measure.mjs';

/** Answers a Markdown table. */
export async function preview() {
  const prelabel = await createPrelabel({ worker: false });
  const rows = [];
  for (const boxes of [50, 1000, 5000]) {
    const task = JSON.stringify(makeTask(random(1), 0, boxes, 0));
    const { ms } = await race({ ms: () => prelabel.preview({ config, task }) }, 15);
    rows.push([boxes, fixed(ms, 1)]);
  }
  prelabel.dispose();
  return table(['preview of a task: regions', 'ms'], rows);
}
