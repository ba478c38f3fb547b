// Whole processes: `prelabel check` against plain Node and panlabel, time and peak memory; and memory as files grow.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { config, writeTasks } from './generate.mjs';
import { fixed, median, table } from './measure.mjs';
import { peerPrograms } from './python.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = here('../../dist/cli/main.js');

function measured(command) {
  const { stderr } = spawnSync('python3', [here('run_measured.py'), ...command], { encoding: 'utf8' });
  return JSON.parse(stderr.trim().split('\n').at(-1));
}

/** Medians of turns of the commands named. */
function turns(commands, rounds) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const [name, command] of Object.entries(commands)) runs[name].push(measured(command));
  }
  return Object.entries(runs).map(([name, all]) => ({
    name,
    ms: median(all.map((run) => run.ms)),
    mib: median(all.map((run) => run.kib)) / 1024,
    status: all[0].status,
  }));
}

const check = (configFile, file) => [process.execPath, cli, 'check', '--config', configFile, file];

function peers(folder, configFile) {
  const file = `${folder}/process.json`;
  const size = writeTasks(file, { tasks: 6500, boxes: 50 });
  const all = turns(
    {
      prelabel: check(configFile, file),
      'plain Node': [process.execPath, here('plain_node.mjs'), file],
      'panlabel 0.7.0': [`${peerPrograms()}/panlabel`, 'validate', '--format', 'ls', file],
    },
    5,
  );
  const own = all[0];
  const rows = all.map(({ name, ms, mib, status }) => [
    name,
    fixed(ms, 0),
    `${fixed(ms / own.ms, 2)} ×`,
    fixed(mib, 0),
    `${fixed(mib / own.mib, 2)} ×`,
    status,
  ]);
  return table(
    [`whole process, ${fixed(size / 1e6, 0)} MB, 325,000 boxes`, 'ms', 'time', 'peak MiB', 'memory', 'status'],
    rows,
  );
}

function growth(folder, configFile) {
  const rows = [];
  let first = 0;
  for (const megabytes of [10, 100, 200]) {
    const file = `${folder}/growth.json`;
    const tasks = megabytes * 75;
    const size = writeTasks(file, { tasks, boxes: 50 });
    const [run] = turns({ prelabel: check(configFile, file) }, 3);
    first ||= run.mib;
    rows.push([fixed(size / 1e6, 0), tasks, fixed(run.ms, 0), fixed(run.mib, 0), `${fixed(run.mib / first, 2)} ×`]);
  }
  return table(['whole process: MB', 'tasks', 'ms', 'peak MiB', 'against the first'], rows);
}

/** Answers two Markdown tables. */
export async function processes(folder) {
  const configFile = `${folder}/config.xml`;
  writeFileSync(configFile, config);
  return `${peers(folder, configFile)}\n\n${growth(folder, configFile)}`;
}
