// No file of ours is longer than anybody reads.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../../tools/files.mjs';

export const maxLines = 500;

const folders = ['src', 'wasm', 'web', 'tools', 'tests'];
const code = /\.(cpp|hpp|ts|mts|mjs|js|css|html|cmake)$/;
// Data, not code.
const data = /^tests\/(fixtures|fuzz\/corpus)\//;

/** Files of code with more than `maxLines` lines. */
export function longFiles(root: string): string[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder), code))
    .filter((path) => !data.test(relative(root, path)))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ path, lines }) => `${relative(root, path)}: ${lines} lines`);
}
