// Standard input that is a file (`prelabel check - < tasks.json`) is an input like any other.
import type * as FileSystem from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prelabel } from './run-in-place.js';

const input = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof FileSystem>();
  const fstatSync = (file: number) => (file === 0 ? original.statSync(input.path) : original.fstatSync(file));
  return { ...original, fstatSync };
});

let folder = '';
const text = '[{"data":{"image":"/a.jpg"}}]';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prelabel-stdin-'));
  input.path = join(folder, 'in.json');
  writeFileSync(input.path, text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['check', 'fix'])('%s never writes over it', async (command) => {
  const { status, stderr } = await prelabel([command, '-', '--output', input.path], { stdin: text });
  expect([status, stderr]).toEqual([2, expect.stringContaining('in.json is an input; ')]);
  expect(readFileSync(input.path, 'utf8')).toBe(text);
});

test('another file is written', async () => {
  const other = join(folder, 'out.json');
  expect((await prelabel(['check', '-', '-o', other], { stdin: text })).status).toBe(0);
  expect(statSync(other).size).toBeGreaterThan(0);
});
