// The web half of the build: library, command line, page and declarations, all into dist/. Done again only when a
// source, the module or a setting changed.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { declarations } from './declarations.mjs';
import { filesUnder } from './files.mjs';
import { capture, root } from './run.mjs';

const modules = join(root, 'node_modules');
const bin = {
  rolldown: join(modules, 'rolldown/bin/cli.mjs'),
  vite: join(modules, 'vite/bin/vite.js'),
};
const settings = [
  'package.json',
  'package-lock.json',
  'rolldown.config.ts',
  'vite.page.config.ts',
  'tools/bundle-plugins.mjs',
];
const stamp = join(root, 'build/web.stamp');

/** @returns {Promise<import('./build-steps.mjs').Outcome>} */
export async function webStep() {
  const state = sourceState();
  const made = ['dist/index.js', 'dist/page/index.html', 'dist/cli/main.js'].every((file) =>
    existsSync(join(root, file)),
  );
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return linkBin();

  rmSync(stamp, { force: true });
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'));
  copyFileSync(join(root, 'build/wasm/prelabel-core.wasm'), join(root, 'dist/core.wasm'));
  chmodSync(join(root, 'dist/core.wasm'), 0o644);
  // Separate programs, so that the three go at once.
  const outcomes = await Promise.all([
    capture(process.execPath, [bin.rolldown, '-c', 'rolldown.config.ts']),
    capture(process.execPath, [bin.vite, 'build', '--config', 'vite.page.config.ts', '--logLevel', 'warn']),
    declarations(),
  ]);
  const failed = outcomes.find(({ status }) => status !== 0);
  if (failed) return failed;
  writeFileSync(stamp, state);
  return linkBin();
}

/** Contents of everything the step reads. */
function sourceState() {
  const hash = createHash('sha256');
  const files = [
    ...filesUnder(join(root, 'web')),
    ...filesUnder(join(root, 'build/wasm'), /^prelabel-core\.(mjs|wasm)$/),
    ...settings.map((file) => join(root, file)),
    ...filesUnder(join(root, 'tools/types')),
    ...filesUnder(root, /^tsconfig.*\.json$/, false),
  ];
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Lets `npx prelabel` run in the checkout: npm links the programs of packages it installs, not of the one it is in. */
function linkBin() {
  const program = join(root, 'dist/cli/main.js');
  chmodSync(program, 0o755);
  const link = join(modules, '.bin/prelabel');
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.js', link);
  return { status: 0, output: '' };
}
