// Makes the real Label Studio available: a Python virtual environment under build/label-studio, once. Nothing of it is
// committed, and nothing of it is started: the tests use the built front end only. `node tests/label-studio/setup.mjs`
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { which } from '../../tools/find.mjs';
import { isProgram, root } from '../../tools/run.mjs';

/** The release the reference and the recordings speak of. */
export const version = '1.23.2';

// PRELABEL_LABEL_STUDIO may name a virtual environment that is there already.
const folder = process.env.PRELABEL_LABEL_STUDIO ?? join(root, 'build/label-studio/venv');
const stamp = join(folder, `label-studio-${version}`);

/**
 * The site-packages of a Label Studio of our version, installed when it is not there.
 * @returns {string} absolute path; throws with what to do when it cannot be had
 */
export function labelStudio() {
  if (!existsSync(stamp) && !adopt()) install();
  const found = sitePackages();
  if (found) return found;
  throw new Error(`${folder} holds no label-studio ${version}: remove it and try again.`);
}

/** @returns {string | undefined} */
function sitePackages() {
  const lib = join(folder, 'lib');
  const names = existsSync(lib) ? readdirSync(lib) : [];
  const paths = names.map((name) => join(lib, name, 'site-packages'));
  return paths.find((path) => existsSync(join(path, 'web/dist/apps/labelstudio/runtime.js')));
}

/** Whether the folder holds our version already, from another run or another tool. */
function adopt() {
  const found = sitePackages();
  const info = found && join(found, `label_studio-${version}.dist-info/METADATA`);
  if (!info || !readFileSync(info, 'utf8').includes(`\nVersion: ${version}\n`)) return false;
  writeFileSync(stamp, '');
  return true;
}

function install() {
  console.log(`Installing label-studio ${version} into ${folder} (about a minute)`);
  rmSync(folder, { recursive: true, force: true });
  const python = which('python3.11', 'python3.12', 'python3.10', 'python3');
  if (!python) throw new Error('No python3 found; label-studio needs Python 3.10 or newer.');
  const pip = join(folder, 'bin/pip');
  for (const [program, args] of /** @type {Array<[string, string[]]>} */ ([
    [python, ['-m', 'venv', folder]],
    [pip, ['install', '-q', '--disable-pip-version-check', '--no-compile', `label-studio==${version}`]],
  ])) {
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (status === 0) continue;
    throw new Error(`Label Studio cannot be installed here: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  }
  writeFileSync(stamp, '');
}

if (isProgram(import.meta.url)) console.log(labelStudio());
