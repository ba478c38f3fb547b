import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { install } from './support/installed.ts';

const installed = install();
afterAll(() => installed.remove());
const inside = join(installed.folder, 'node_modules/prelabel');
const manifest = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8'));
const paths = installed.files.map(({ path }) => path);

// The types of the module are what the published declarations lean on.
const wanted =
  /^(dist\/.*|wasm\/prelabel-core\.d\.mts|(LICENSE|README\.md|CHANGELOG\.md|THIRD-PARTY\.md|package\.json))$/;

test('holds the entries, the licences and nothing of the workshop', () => {
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'THIRD-PARTY.md', 'dist/core.wasm']));
  expect(paths.filter((path) => !wanted.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.(map|cpp)$|(?<!\.d)\.m?ts$/.test(path))).toEqual([]);
});

test('every entry is there', () => {
  const targets = (entry: unknown): string[] =>
    typeof entry === 'string' ? [entry] : Object.values(entry as object).flatMap(targets);
  for (const target of [...targets(manifest.exports), ...targets(manifest.bin)]) {
    expect(existsSync(join(inside, target)), target).toBe(true);
  }
});

test('brings nothing else along', () => {
  expect(manifest.dependencies ?? {}).toEqual({});
});

test('holds no code that makes code', () => {
  const scripts = paths.filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(4);
  const eager = scripts.filter((path) => /\bnew Function\b|\beval\(/.test(readFileSync(join(inside, path), 'utf8')));
  expect(eager).toEqual([]);
});
