// In Chromium, from a File to the report: the engine's worker against text(), JSON.parse and Ajv in the same page; the
// heap as files grow; many findings across the worker's border.

import standalone from 'ajv/dist/standalone/index.js';
import { call, withPages } from './browser.mjs';
import { config, writeTasks } from './generate.mjs';
import { fixed, table } from './measure.mjs';
import { compiled } from './peers.mjs';

/** The peer's compiled schema as a module. */
function peerScript() {
  const { ajv, validate } = compiled({ code: { source: true, esm: true, lines: false } });
  return standalone.default ? standalone.default(ajv, validate) : standalone(ajv, validate);
}

async function against(page, folder, rounds) {
  const rows = [];
  for (const [name, form] of [
    ['compact', {}],
    ['pretty', { pretty: true }],
    ['compact, 1 % bad', { bad: 0.01 }],
    ['compact, all bad', { bad: 1 }],
  ]) {
    const file = `${folder}/chromium.json`;
    const size = writeTasks(file, { tasks: 2000, boxes: 50, ...form });
    await page.setInputFiles('#file', file);
    const { prelabel, peer } = await call(page, 'race', config, rounds);
    rows.push([
      name,
      fixed(size / 1e6),
      fixed(prelabel),
      fixed(size / 1e3 / prelabel, 0),
      fixed(peer),
      `${fixed(peer / prelabel, 2)} ×`,
    ]);
  }
  return table(
    ['Chromium, worker, from File', 'MB', 'prelabel ms', 'MB/s', 'text() + JSON.parse + Ajv ms', 'ratio'],
    rows,
  );
}

async function growth(page, folder, megabytes) {
  const rows = [];
  for (const size of megabytes) {
    const file = `${folder}/growth.json`;
    const tasks = size * 75;
    const bytes = writeTasks(file, { tasks, boxes: 50 });
    await page.setInputFiles('#file', file);
    const { ms, heap, first } = await call(page, 'once', config);
    rows.push([
      fixed(bytes / 1e6, 0),
      tasks,
      fixed(ms, 0),
      fixed((ms * 1000) / tasks),
      fixed(heap / 2 ** 20),
      fixed(first, 0),
    ]);
  }
  return table(['Chromium: MB', 'tasks', 'ms', 'µs a task', 'wasm heap MiB', 'first tasks after ms'], rows);
}

async function border(page, folder) {
  const file = `${folder}/border.json`;
  writeTasks(file, { tasks: 2000, boxes: 50, bad: 1 });
  await page.setInputFiles('#file', file);
  const { findings, columns, clone } = await call(page, 'border', config);
  return table(
    ['across the worker border', 'columns and texts, transferred: ms', 'structured clone of objects: ms', 'ratio'],
    [[`${findings} findings`, fixed(columns, 4), fixed(clone, 1), `${fixed(clone / columns, 0)} ×`]],
  );
}

/** Answers Markdown tables. `megabytes`: the sizes of the growing file. */
export async function chromium(folder, rounds = 7, megabytes = [10, 100, 1000]) {
  const all = async (open) => {
    const page = await open();
    const tables = [await against(page, folder, rounds), await border(page, folder)];
    return [...tables, await growth(page, folder, megabytes)].join('\n\n');
  };
  return withPages('chromium-page.mjs', all, { '/peer.js': peerScript() });
}
