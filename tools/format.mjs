// Formats everything of ours in place: `npm run format`.
import { join } from 'node:path';
import { cppFiles } from './check-format.mjs';
import { findClangFormat } from './find.mjs';
import { fail, root, run } from './run.mjs';

const clangFormat = findClangFormat();
if (!clangFormat) fail('clang-format 14 not found: run `npm run setup`.');
run(clangFormat, ['-i', ...cppFiles()]);
run(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write']);
