// A folder for what a test writes, gone afterwards.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

/** One for each test, or one for all tests of the file. Gives the way to a place in it, without names to the folder. */
export function temporaryFolder(lives: 'each' | 'all' = 'each'): (...names: string[]) => string {
  let folder = '';
  const [before, after] = lives === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'prelabel-test-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  return (...names) => join(folder, ...names);
}
