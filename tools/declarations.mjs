// The published declarations: what tsc makes of web/, made to stand without `lit`, which is built in.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { capture, root } from './run.mjs';

/** @returns {Promise<import('./build-steps.mjs').Outcome>} */
export async function declarations() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const outcome = await capture(process.execPath, [tsc, '-p', 'tsconfig.types.json']);
  if (outcome.status !== 0) return outcome;
  const types = join(root, 'dist/types');
  copyFileSync(join(root, 'tools/types/lit.d.ts'), join(types, 'lit.d.ts'));
  for (const file of filesUnder(types, /\.d\.ts$/)) {
    const text = readFileSync(file, 'utf8');
    const lit = `./${relative(dirname(file), join(types, 'lit.js'))}`;
    const own = text.replace(
      /(\bfrom\s*|\bimport\()(["'])(?:lit|lit-html|lit-element)(?:\/[\w./-]+)?\2/g,
      `$1$2${lit}$2`,
    );
    if (own !== text) writeFileSync(file, own);
  }
  return outcome;
}
