// Compares prelabel's masks with those of label-studio-sdk: `node tests/label-studio-sdk/run.mjs [--record]`. Takes the
// environment of the real editor where it exists, else makes its own under build/.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sdk = 'label-studio-sdk==2.1.2';
const masks = 1000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { cwd: root, stdio: 'inherit' });

function python() {
  const editors = `${root}build/label-studio/venv/bin/python`;
  if (existsSync(editors)) return editors;
  const own = `${root}build/label-studio-sdk/bin/python`;
  if (existsSync(own)) return own;
  run('python3', '-m', 'venv', 'build/label-studio-sdk');
  run(own, '-m', 'pip', 'install', '--quiet', sdk);
  return own;
}

const script = 'tests/label-studio-sdk/masks.py';
if (process.argv.includes('--record')) {
  run(python(), script, 'record', 'tests/label-studio-sdk/masks.txt');
} else {
  run('cmake', '--preset', 'native');
  run('cmake', '--build', '--preset', 'native', '--target', 'mask_tool');
  run(python(), script, 'compare', 'build/native/tests/core/mask_tool', String(masks));
}
