// The core without JavaScript around it: the same program native and as WebAssembly, rules on against bare parsing.
import { writeFileSync } from 'node:fs';
import { capture, root } from '../../tools/run.mjs';
import { config, writeTasks } from './generate.mjs';
import { fixed, table } from './measure.mjs';

async function build(preset) {
  const folder = `${root}build/${preset}`;
  for (const args of [
    ['--preset', preset, '-DPRELABEL_BENCH=ON'],
    ['--build', folder, '--target', 'core_bench'],
  ]) {
    const { status, output } = await capture('cmake', args);
    if (status !== 0) throw new Error(output);
  }
  return `${folder}/tests/bench/core_bench`;
}

const speed = (bytes, ms) => fixed(bytes / 1e3 / ms, 0);

/** Answers a Markdown table. */
export async function core(folder, rounds = 9) {
  const native = await build('native');
  const wasm = await build('wasm-tests');
  const configFile = `${folder}/config.xml`;
  writeFileSync(configFile, config);
  const rows = [];
  for (const [name, form] of [
    ['compact', {}],
    ['pretty', { pretty: true }],
    ['compact, all bad', { bad: 1 }],
  ]) {
    const file = `${folder}/core.json`;
    writeTasks(file, { tasks: 2000, boxes: 50, ...form });
    const run = async (program, ...before) =>
      JSON.parse((await capture(program, [...before, configFile, file, String(rounds)])).stdout);
    const a = await run(native);
    const b = await run(process.execPath, `${wasm}.cjs`);
    const cells = ({ bytes, split, parse, check }) => [
      speed(bytes, split),
      speed(bytes, parse),
      speed(bytes, check),
      `${fixed(parse / check, 2)}`,
    ];
    rows.push([name, ...cells(a), ...cells(b), `${fixed(a.parse / b.parse, 2)}, ${fixed(a.check / b.check, 2)}`]);
  }
  const head = ['core alone, MB/s', 'native: split', 'parse', 'check', 'check : parse'];
  return table([...head, 'wasm: split', 'parse', 'check', 'check : parse', 'wasm : native, parse and check'], rows);
}
