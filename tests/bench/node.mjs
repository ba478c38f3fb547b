// In Node, one thread: `check` from bytes to report, against JSON.parse with a look at every box and with Ajv.
import { readFileSync } from 'node:fs';
import { createPrelabel } from '../../dist/index.js';
import { config, makeMasks, makeTexts, masksConfig, textsConfig, writeTasks } from './generate.mjs';
import { look } from './look.mjs';
import { fixed, race, table } from './measure.mjs';
import { compiled } from './peers.mjs';

const decode = (bytes) => new TextDecoder().decode(bytes);

const boxes = { config, tasks: 2000, boxes: 50 };

/** Each about 27 MB, but for the pretty one. */
const sets = {
  compact: boxes,
  pretty: { ...boxes, pretty: true },
  'compact, 1 % bad': { ...boxes, bad: 0.01 },
  'compact, all bad': { ...boxes, bad: 1 },
  'few huge tasks': { ...boxes, tasks: 4, boxes: 25_000 },
  'many small tasks': { ...boxes, tasks: 65_000, boxes: 1 },
  'brush masks': { config: masksConfig, make: makeMasks, tasks: 600, boxes: 10 },
  'long texts': { config: textsConfig, make: makeTexts, tasks: 60, boxes: 60_000 },
};

/** Answers a Markdown table. `share`: of the tasks of each set, for a quick look. */
export async function node(folder, rounds = 7, share = 1) {
  const prelabel = await createPrelabel({ worker: false });
  const { validate } = compiled();
  const rows = [];
  for (const [name, set] of Object.entries(sets)) {
    const path = `${folder}/${name.replace(/\W+/g, '-')}.json`;
    const size = writeTasks(path, { ...set, tasks: Math.ceil(set.tasks * share) });
    const bytes = readFileSync(path);
    const contenders = {
      prelabel: () => prelabel.check({ config: set.config, tasks: bytes }),
      parse: () => look(JSON.parse(decode(bytes))),
    };
    // The peer's schema is one of boxes.
    if (set.config === config) contenders.ajv = () => validate(JSON.parse(decode(bytes)));
    const times = await race(contenders, rounds);
    const against = (ms) => (ms ? `${fixed(ms)} (${fixed(ms / times.prelabel, 2)} ×)` : '–');
    rows.push([
      name,
      fixed(size / 1e6),
      fixed(times.prelabel),
      fixed(size / 1e3 / times.prelabel, 0),
      against(times.parse),
      against(times.ajv),
    ]);
  }
  prelabel.dispose();
  return table(['Node, one thread', 'MB', 'prelabel ms', 'MB/s', 'JSON.parse + look ms', 'JSON.parse + Ajv ms'], rows);
}
