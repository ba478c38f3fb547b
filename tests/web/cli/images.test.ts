// `--images`: pictures of a folder, compared with what results say of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Preview } from '../../../web/engine/index.js';
import { fixture, prelabel } from './run-in-place.js';
import { temporaryFolder } from './temporary-folder.js';

const seed = ['--config', fixture('seed', 'config.xml'), fixture('seed', 'tasks.json')];

const at = temporaryFolder('all');
beforeAll(() => {
  for (const [name, width, height] of [
    ['right', 600, 403],
    ['wrong', 60, 40],
  ] as const) {
    mkdirSync(at(name, 'samples'), { recursive: true });
    writeFileSync(at(name, 'samples', 'sample.jpg'), png(width, height));
    writeFileSync(at(name, 'notes.txt'), 'no picture');
  }
  mkdirSync(at('empty'));
});

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
  const { status, stdout } = await check('--images', at('right'));
  expect(status).toBe(0);
  expect(mediaRules(stdout)).toEqual([]);
});

test('one of another size is told of once, and in `inspect` too', async () => {
  const { status, stdout } = await check('--images', at('wrong'));
  expect(status).toBe(1);
  expect(mediaRules(stdout)).toContain('media/size-differs');
  expect(stdout).toContain('60 × 40');
  const { stdout: line } = await prelabel(['inspect', '--images', at('wrong'), ...seed]);
  const preview = JSON.parse(line) as Preview;
  expect(preview.findings.map(({ rule }) => rule)).toContain('media/size-differs');
});

test('an empty folder says nothing, a missing one is wrong usage', async () => {
  expect(mediaRules((await check('--images', at('empty'))).stdout)).toEqual([]);
  const { status, stderr } = await check('--images', at('nowhere'));
  expect(status).toBe(2);
  expect(stderr).toContain('cannot be listed');
});
