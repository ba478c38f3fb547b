// Linting: clang-tidy over src/ and wasm/, biome's rules, and TypeScript's own strictness.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { configurePreset } from './build-steps.mjs';
import { filesUnder } from './files.mjs';
import { findClangTidy } from './find.mjs';
import { capture, root } from './run.mjs';

/** @returns {Promise<import('./suites.mjs').Counts>} one test a C++ file, and one each for biome and the three projects of tsc */
export async function checkLint() {
  const node = (/** @type {string[]} */ ...args) => capture(process.execPath, args);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const results = [
    ...(await tidy()),
    await node(join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--error-on-warnings'),
    await node(tsc, '--noEmit'),
    await node(tsc, '--noEmit', '-p', 'tsconfig.browser.json'),
    await node(tsc, '--noEmit', '-p', 'tsconfig.tools.json'),
  ];
  const bad = results.filter(({ status }) => status !== 0);
  return { passed: results.length - bad.length, failed: bad.length, output: bad.map((r) => r.output).join('\n') };
}

// What an em++ of Debian would be told, for a clang-tidy that has to be told it again.
const sysroot = '/usr/share/emscripten/cache/sysroot';

async function tidy() {
  const configured = await configurePreset('native');
  if (configured.status !== 0) return [configured];
  const core = filesUnder(join(root, 'src'), /\.cpp$/).map((file) => ({ file, flags: ['-p', 'build/native'] }));
  const bindings = existsSync(sysroot)
    ? filesUnder(join(root, 'wasm'), /\.cpp$/).map((file) => ({ file, flags: ['--', ...bindingFlags()] }))
    : [];
  const queue = [...core, ...bindings];
  /** @type {Array<{ status: number, output: string }>} */
  const results = [];
  const state = stateOfHeaders();
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) results.push(await tidyOne(job.file, job.flags, state));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return results;
}

/** A file that was fine is not looked at again until it, a header or the settings change. @param {string} file @param {string[]} flags @param {string} state */
async function tidyOne(file, flags, state) {
  const key = createHash('sha256').update(state).update(flags.join('\n')).update(readFileSync(file)).digest('hex');
  const stamp = join(root, 'build/tidy', relative(root, file).replaceAll('/', '_'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return { status: 0, output: '' };
  const separator = flags.indexOf('--');
  const [before, after] = separator < 0 ? [flags, []] : [flags.slice(0, separator), flags.slice(separator)];
  const { status, output } = await capture(findClangTidy() ?? 'clang-tidy-14', [
    '--quiet',
    foreignFlags,
    ...before,
    file,
    ...after,
  ]);
  if (status === 0) {
    mkdirSync(join(root, 'build/tidy'), { recursive: true });
    writeFileSync(stamp, key);
  }
  return { status, output };
}

// The commands are the compiler's, which may know warnings that clang does not.
const foreignFlags = '--extra-arg=-Wno-unknown-warning-option';

function stateOfHeaders() {
  const hash = createHash('sha256').update(readFileSync(join(root, '.clang-tidy')));
  for (const file of filesUnder(join(root, 'src'), /\.hpp$/)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function bindingFlags() {
  const include = [`${sysroot}/include/c++/v1`, `${sysroot}/include/compat`, `${sysroot}/include`];
  /** @type {Record<string, { version: string }>} */
  const versions = JSON.parse(readFileSync(join(root, 'tools/dependencies.json'), 'utf8'));
  const deps = { simdjson: '', pugixml: 'src', nlohmann_json: 'single_include' };
  for (const [name, folder] of Object.entries(deps)) {
    include.push(join(root, '.deps', `${name}-${versions[name]?.version}`, folder));
  }
  return [
    '--target=wasm32-unknown-emscripten',
    `--sysroot=${sysroot}`,
    '-nostdinc++',
    '-std=c++20',
    '-fno-exceptions',
    '-fno-rtti',
    '-D__EMSCRIPTEN__',
    '-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0',
    '-DJSON_NOEXCEPTION',
    '-DSIMDJSON_EXCEPTIONS=0',
    `-I${join(root, 'src')}`,
    ...include.flatMap((folder) => ['-isystem', folder]),
  ];
}
