// Where corrected files will stand: never in the place of an input.

import { basename, join } from 'node:path';
import { UsageError } from './failure.js';
import { isSame, statOf } from './same-file.js';

/**
 * One place for each tasks file: `out` itself for one, files of the same names in the folder `out` for several or where
 * there is such a folder. `inputs`: everything that is read. Throws UsageError.
 */
export function targetsOf(out: string, tasks: readonly string[], inputs: readonly string[]): string[] {
  const targets = isFolder(out, tasks.length) ? inFolder(out, tasks) : [out];
  for (const target of targets) {
    const input = inputs.find((name) => isSame(target, name));
    if (input !== undefined) throw new UsageError(`${target} is an input; it is never written over.`, 'fix');
  }
  return targets;
}

function isFolder(out: string, files: number): boolean {
  const there = statOf(out);
  if (files > 1 && there && !there.isDirectory()) {
    throw new UsageError(`${out} is a file; several corrected files need a folder.`, 'fix');
  }
  return files > 1 || /[/\\]$/.test(out) || there?.isDirectory() === true;
}

function inFolder(folder: string, tasks: readonly string[]): string[] {
  const names = tasks.map((name) => (name === '-' ? 'stdin.json' : basename(name)));
  const seen = new Set<string>();
  for (const name of names) {
    // Many file systems do not tell a.json from A.json.
    const key = name.toLowerCase();
    if (seen.has(key)) {
      throw new UsageError(`Two of the files are called ${name}; in ${folder} there is room for one of them.`, 'fix');
    }
    seen.add(key);
  }
  return names.map((name) => join(folder, name));
}
