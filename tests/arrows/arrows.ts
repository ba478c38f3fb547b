// Reads the includes of the core and the imports of the web side, and says where one goes against rooms.ts.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { filesUnder } from '../../tools/files.mjs';
import { aside, foreign, noPrinting, onlyFrom, rows } from './rooms.ts';

export interface Violation {
  file: string;
  line: number;
  message: string;
}

interface Use {
  file: string;
  line: number;
  /** Path from the root, for files of ours; as written, for foreign ones. */
  target: string;
  own: boolean;
}

/** Every arrow of the tree that is wrong. */
export function wrongArrows(root: string): Violation[] {
  const uses = [...cppUses(root), ...webUses(root)];
  return [
    ...uses.filter(({ own }) => own).flatMap((use) => judgeOwn(use)),
    ...uses.filter(({ own }) => !own).flatMap((use) => judgeForeign(use)),
    ...judgeOnce(uses),
    ...printing(root),
  ];
}

/** How many arrows there are: a check that read nothing has found nothing wrong. */
export function countArrows(root: string): number {
  return cppUses(root).length + webUses(root).length;
}

/** The room a file is in: its folder, or for the façades of src/ its name. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'wasm') return 'wasm';
  return `${top}/${second.replace(/\..*$/, '')}`;
}

function judgeOwn(use: Use): Violation[] {
  const from = roomOf(use.file);
  const to = roomOf(use.target);
  if (from === to) return [];
  const wrong = (message: string) => [{ file: use.file, line: use.line, message }];
  const rowOf = (room: string) => rows.findIndex((row) => row.includes(room));
  if (aside[from]) {
    return aside[from].includes(to) ? [] : wrong(`${from} may use ${aside[from].join(' and ')} only, not ${to}`);
  }
  if (rowOf(from) < 0) return wrong(`${from} is no room of rooms.ts`);
  if (rowOf(to) < 0) return wrong(`${to} is no room that others may use`);
  if (rowOf(to) >= rowOf(from)) return wrong(`${from} may not use ${to}`);
  const doors = onlyFrom[to];
  if (doors && !doors.includes(from)) return wrong(`only ${doors.join(' and ')} may use ${to}`);
  // The core is behind the module for everything in web/.
  if (from.startsWith('web/') && to.startsWith('src/')) return wrong(`${from} may not use ${to}`);
  return [];
}

function judgeForeign(use: Use): Violation[] {
  return foreign
    .filter((rule) => rule.name.test(use.target) && !rule.in.test(use.file))
    .map((rule) => ({ file: use.file, line: use.line, message: `<${use.target}>: ${rule.what}` }));
}

function judgeOnce(uses: Use[]): Violation[] {
  return foreign
    .filter((rule) => rule.once)
    .flatMap((rule) => {
      const users = uses.filter((use) => !use.own && rule.name.test(use.target) && rule.in.test(use.file));
      const files = [...new Set(users.map(({ file }) => file))];
      return files.slice(1).map((file) => ({ file, line: 1, message: `${rule.what}, not also here` }));
    });
}

/** Calls that print or open files, which no header tells: <cstdio> holds snprintf too. */
function printing(root: string): Violation[] {
  const call = /^[^\n/]*?(?<![\w.>])(?:std::)?(v?f?printf|f?puts|putchar|fopen|fwrite|perror)\(/gm;
  return filesUnder(join(root, 'src'), /\.(cpp|hpp)$/).flatMap((path) =>
    matches(path, call).map(({ line, groups: [, name] }) => {
      return { file: relative(root, path), line, message: `${name}(): ${noPrinting}` };
    }),
  );
}

function cppUses(root: string): Use[] {
  const files = ['src', 'wasm'].flatMap((folder) => filesUnder(join(root, folder), /\.(cpp|hpp|h)$/));
  return files.flatMap((path) => {
    const file = relative(root, path);
    return matches(path, /^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm).map(({ line, groups: [, quote, name] }) => {
      if (isForeign(name)) return { file, line, target: name, own: false };
      // Ours are written from src/, or from the same folder.
      const candidates = [join('src', name), normalize(join(dirname(file), name))];
      const target = candidates.find((candidate) => existsSync(join(root, candidate)));
      if (target) return { file, line, target, own: true };
      return { file, line, target: quote === '"' ? join('src', name) : name, own: quote === '"' };
    });
  });
}

const isForeign = (name: string) => foreign.some((rule) => rule.name.test(name));

function webUses(root: string): Use[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)(['"])([^'"\n]+)\1/g;
  return filesUnder(join(root, 'web'), /\.(ts|mts|js|mjs)$/).flatMap((path) => {
    const file = relative(root, path);
    // Samples are data; what makes them is a tool.
    if (file.startsWith('web/page/samples/')) return [];
    return matches(path, pattern).map(({ line, groups: [, , name] }) => {
      if (name.startsWith('#core')) return { file, line, target: 'wasm/prelabel-core.mjs', own: true };
      if (!name.startsWith('.')) return { file, line, target: name, own: false };
      const target = join(dirname(file), name);
      // The build's products are the module's.
      return { file, line, target: target.startsWith('build/wasm') ? 'wasm/prelabel-core.mjs' : target, own: true };
    });
  });
}

function matches(path: string, pattern: RegExp): Array<{ line: number; groups: [string, string, string] }> {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    groups: [match[0], match[1] ?? '', match[2] ?? ''],
  }));
}
