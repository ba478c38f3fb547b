// The suites, in the order they run. Each says what it did as numbers of tests; test.mjs judges and prints.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, buildPreset } from './build-steps.mjs';
import { checkFormat } from './check-format.mjs';
import { checkLint } from './check-lint.mjs';
import { readJUnit } from './junit.mjs';
import { capture, root } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, output?: string }} Counts
 * @typedef {{ name: string, what: string, run: () => Promise<Counts> }} Suite
 */

/** @type {Suite[]} */
export const suites = [
  { name: 'format', what: 'clang-format and biome', run: checkFormat },
  { name: 'lint', what: 'clang-tidy, biome, TypeScript', run: checkLint },
  { name: 'arrows', what: 'who may use whom, and the size of files', run: () => vitest('arrows') },
  { name: 'tools', what: 'the test runner itself, and the server', run: () => vitest('tools') },
  { name: 'core', what: 'the C++ core, native', run: () => catch2('native') },
  { name: 'sanitize', what: 'the core under the sanitizers', run: () => catch2('sanitize') },
  { name: 'fuzz', what: 'fuzzers over their corpus, under the sanitizers', run: replay },
  { name: 'wasm', what: 'the core as WebAssembly, in Node', run: () => catch2('wasm-tests') },
  { name: 'web', what: 'TypeScript and the fixtures, in Node', run: () => built('web') },
  { name: 'browser', what: 'fixtures, elements and page, in Chromium', run: () => built('browser') },
  {
    name: 'label-studio',
    what: 'the real editor: its recordings, and a few cases live',
    run: () => built('label-studio'),
  },
  { name: 'package', what: 'the package, packed and installed', run: () => built('package') },
];

/** Builds a preset and runs its Catch2 program. @param {string} preset @returns {Promise<Counts>} */
async function catch2(preset) {
  const build = await buildPreset(preset);
  if (build.status !== 0) return { passed: 0, failed: 1, output: build.output };
  const report = join(root, `build/reports/${preset}.xml`);
  rmSync(report, { force: true });
  const program = join(root, `build/${preset}/tests/core/prelabel_tests`);
  const args = ['--reporter', 'junit', '--out', report, '--order', 'decl'];
  const { status, output } = existsSync(`${program}.cjs`)
    ? await capture(process.execPath, [`${program}.cjs`, ...args])
    : await capture(program, args);
  return readJUnit(report, status, output);
}

/** Every fuzzer's plain program over its corpus; one test each. @returns {Promise<Counts>} */
async function replay() {
  const build = await buildPreset('sanitize');
  if (build.status !== 0) return { passed: 0, failed: 1, output: build.output };
  const folder = join(root, 'build/sanitize/tests/fuzz');
  const programs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('_replay')) : [];
  const counts = { passed: 0, failed: 0, output: '' };
  for (const name of programs) {
    const corpus = join(root, 'tests/fuzz/corpus', name.replace(/_replay$/, ''));
    const { status, output } = await capture(join(folder, name), existsSync(corpus) ? [corpus] : []);
    counts.output += `${name}: ${status === 0 ? 'ok' : `status ${status}`}\n${output}`;
    if (status === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

/** A project of vitest.config.ts. @param {string} project @returns {Promise<Counts>} */
async function vitest(project) {
  const report = join(root, `build/reports/${project}.xml`);
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=junit', `--outputFile.junit=${report}`];
  const { status, output } = await capture(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    env: { NO_COLOR: '1' },
  });
  return readJUnit(report, status, output);
}

/** A project that needs the build. @param {string} project @returns {Promise<Counts>} */
async function built(project) {
  const build = await buildAll();
  if (build.status !== 0) return { passed: 0, failed: 1, output: build.output };
  return vitest(project);
}
