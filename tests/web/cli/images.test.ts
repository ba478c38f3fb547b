// `--images`: pictures of a folder, compared with what results say of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Preview } from '../../../web/engine/index.js';
import { fixture, prelabel } from './run-in-place.js';

const seed = ['--config', fixture('seed', 'config.xml'), fixture('seed', 'tasks.json')];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prelabel-images-'));
  for (const [name, width, height] of [
    ['right', 600, 403],
    ['wrong', 60, 40],
  ] as const) {
    mkdirSync(join(folder, name, 'samples'), { recursive: true });
    writeFileSync(join(folder, name, 'samples', 'sample.jpg'), png(width, height));
    writeFileSync(join(folder, name, 'notes.txt'), 'no picture');
  }
  mkdirSync(join(folder, 'empty'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The beginning of a PNG; its name does not matter. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 6], 24);
  return bytes;
}

const mediaRules = (out: string) => [...out.matchAll(/media\/[a-z-]+/g)].map(([id]) => id);
const check = (...argv: string[]) => prelabel(['check', '--format', 'ndjson', ...argv, ...seed]);

test('a picture of the size that the results say is fine', async () => {
  const { status, stdout } = await check('--images', join(folder, 'right'));
  expect(status).toBe(0);
  expect(mediaRules(stdout)).toEqual([]);
});

test('one of another size is told of once, and in `inspect` too', async () => {
  const { status, stdout } = await check('--images', join(folder, 'wrong'));
  expect(status).toBe(1);
  expect(mediaRules(stdout)).toContain('media/size-differs');
  expect(stdout).toContain('60 × 40');
  const { stdout: line } = await prelabel(['inspect', '--images', join(folder, 'wrong'), ...seed]);
  const preview = JSON.parse(line) as Preview;
  expect(preview.findings.map(({ rule }) => rule)).toContain('media/size-differs');
});

test('an empty folder says nothing, a missing one is wrong usage', async () => {
  expect(mediaRules((await check('--images', join(folder, 'empty'))).stdout)).toEqual([]);
  const { status, stderr } = await check('--images', join(folder, 'nowhere'));
  expect(status).toBe(2);
  expect(stderr).toContain('cannot be listed');
});
