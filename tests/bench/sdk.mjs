// In Node, one thread, against the check that Label Studio itself makes: the SDK's validate_prediction.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPrelabel } from '../../dist/index.js';
import { config, writeTasks } from './generate.mjs';
import { fixed, race, table } from './measure.mjs';
import { peerPrograms } from './python.mjs';

const peer = fileURLToPath(new URL('sdk_peer.py', import.meta.url));

/** Answers a Markdown table. */
export async function sdk(folder) {
  const configFile = `${folder}/config.xml`;
  const file = `${folder}/sdk.json`;
  writeFileSync(configFile, config);
  const size = writeTasks(file, { tasks: 2000, boxes: 50 });
  const { stdout, stderr } = spawnSync(`${peerPrograms()}/python`, [peer, configFile, file, '3'], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const { ms, refused } = JSON.parse(stdout);
  if (refused > 0) throw new Error(`The SDK refuses ${refused} predictions of a clean file.`);
  const prelabel = await createPrelabel({ worker: false });
  const bytes = readFileSync(file);
  const times = await race({ prelabel: () => prelabel.check({ config, tasks: bytes }) });
  prelabel.dispose();
  return table(
    ['Node, one thread', 'MB', 'prelabel ms, from bytes', 'SDK ms, from parsed objects', 'ratio'],
    [['compact', fixed(size / 1e6), fixed(times.prelabel), fixed(ms, 0), `${fixed(ms / times.prelabel)} ×`]],
  );
}
