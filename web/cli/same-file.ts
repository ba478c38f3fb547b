// Whether two names mean one file, whatever they look like.

import { fstatSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether what is written to `target` would go into `input`: by its name, a link, or as standard input (`-`). */
export function isSame(target: string, input: string): boolean {
  if (input !== '-' && resolve(target) === resolve(input)) return true;
  const [a, b] = [statOf(target), input === '-' ? statInput() : statOf(input)];
  return a?.isFile() === true && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** undefined: there is nothing of that name. */
export function statOf(name: string): Stats | undefined {
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
