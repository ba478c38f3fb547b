// Formatting: clang-format over our C++, biome over TypeScript, CSS, HTML and JSON. `npm run format` mends it.
import { join } from 'node:path';
import { filesUnder } from './files.mjs';
import { findClangFormat } from './find.mjs';
import { capture, root } from './run.mjs';

/** Our own C++. */
export const cppFiles = () =>
  ['src', 'wasm', 'tests/core', 'tests/fuzz', 'tests/bench'].flatMap((folder) =>
    filesUnder(join(root, folder), /\.(cpp|hpp)$/),
  );

/** @returns {Promise<import('./suites.mjs').Counts>} one test a program */
export async function checkFormat() {
  const cpp = await capture(findClangFormat() ?? 'clang-format-14', ['--dry-run', '--Werror', ...cppFiles()]);
  const web = await capture(process.execPath, [
    join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'format',
    '--max-diagnostics=20',
  ]);
  const failed = [cpp, web].filter(({ status }) => status !== 0).length;
  return { passed: 2 - failed, failed, output: cpp.output + web.output };
}
