// All benches: `npm run bench [NAME…]`. Prints tables; nothing is judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cancel } from './cancel.mjs';
import { chromium } from './chromium.mjs';
import { core } from './core.mjs';
import { editor } from './editor.mjs';
import { node } from './node.mjs';
import { preview } from './preview.mjs';
import { processes } from './processes.mjs';
import { sdk } from './sdk.mjs';
import { sizes } from './sizes.mjs';
import { viewer } from './viewer.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const benches = {
  sizes: () => sizes(dist),
  core,
  node,
  chromium,
  cancel,
  sdk,
  processes,
  preview,
  editor,
  viewer: () => viewer(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'prelabel-bench-'));
try {
  for (const name of wanted.length ? wanted : Object.keys(benches)) console.log(`${await benches[name](folder)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
