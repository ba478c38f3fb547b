// In Node, one thread: `check` from bytes to report, against JSON.parse with a look at every box and with Ajv.
import { readFileSync } from 'node:fs';
import { createPrelabel } from '../../dist/index.js';
import { config, writeTasks } from './generate.mjs';
import { look } from './look.mjs';
import { fixed, race, table } from './measure.mjs';
import { compiled } from './peers.mjs';

const decode = (bytes) => new TextDecoder().decode(bytes);

/** 100,000 boxes in 2,000 tasks, in the forms named. Answers a Markdown table. */
export async function node(folder, rounds = 7) {
  const prelabel = await createPrelabel({ worker: false });
  const { validate } = compiled();
  const rows = [];
  for (const [name, form] of [
    ['compact', {}],
    ['pretty', { pretty: true }],
    ['compact, 1 % bad', { bad: 0.01 }],
    ['compact, all bad', { bad: 1 }],
  ]) {
    const path = `${folder}/${name.replace(/\W+/g, '-')}.json`;
    const size = writeTasks(path, { tasks: 2000, boxes: 50, ...form });
    const bytes = readFileSync(path);
    const times = await race(
      {
        prelabel: () => prelabel.check({ config, tasks: bytes }),
        parse: () => look(JSON.parse(decode(bytes))),
        ajv: () => validate(JSON.parse(decode(bytes))),
      },
      rounds,
    );
    rows.push([
      name,
      fixed(size / 1e6),
      fixed(times.prelabel),
      fixed(size / 1e3 / times.prelabel, 0),
      `${fixed(times.parse)} (${fixed(times.parse / times.prelabel, 2)} ×)`,
      `${fixed(times.ajv)} (${fixed(times.ajv / times.prelabel, 2)} ×)`,
    ]);
  }
  prelabel.dispose();
  return table(['Node, one thread', 'MB', 'prelabel ms', 'MB/s', 'JSON.parse + look ms', 'JSON.parse + Ajv ms'], rows);
}
