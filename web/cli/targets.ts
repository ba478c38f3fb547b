// Where corrected files will stand: never in the place of an input.

import { fstatSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from './failure.js';

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
  const there = stat(out);
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

function isSame(target: string, input: string): boolean {
  if (input !== '-' && resolve(target) === resolve(input)) return true;
  const [a, b] = [stat(target), input === '-' ? statInput() : stat(input)];
  return a?.isFile() === true && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function stat(name: string): Stats | undefined {
  return statSync(name, { throwIfNoEntry: false });
}

/** Of standard input, which may be a file as well. */
function statInput(): Stats | undefined {
  try {
    return fstatSync(0);
  } catch {
    return undefined;
  }
}
