// Brings what a checkout needs: programs by the system's packages, npm's and the C++ libraries. Quick when nothing is
// missing; on a system it cannot install on, it says exactly what to install. `node tools/setup.mjs [build]`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchDeps, missingDeps } from './fetch-deps.mjs';
import { which } from './find.mjs';
import { missing, niceToHave } from './needs.mjs';
import { fail, isProgram, root, run } from './run.mjs';

/**
 * Sets up for a job; ends the process with a message when that cannot be done.
 * @param {import('./needs.mjs').Job} job
 */
export async function setup(job) {
  checkNode();
  setupPrograms(job);
  setupNpm();
  const libraries = missingDeps();
  if (libraries.length > 0) {
    console.log(`Fetching C++ libraries: ${libraries.join(', ')}`);
    await fetchDeps().catch((error) => fail(`${error.message}\nWith a network, run this again; nothing is lost.`));
  }
}

function checkNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Node.js 20 or newer is needed; this is ${process.version}.`);
}

/** @param {import('./needs.mjs').Job} job */
function setupPrograms(job) {
  let open = missing(job);
  if (open.length === 0) return;
  console.log(`Missing: ${open.map((need) => need.name).join('; ')}`);
  installWithApt(open);
  open = missing(job);
  installWithPip(open);
  open = missing(job);
  if (open.length === 0) return;
  const apt = open.flatMap((need) => need.debian).join(' ');
  const brew = open.flatMap((need) => need.brew ?? []).join(' ');
  fail(
    [
      'These could not be installed here. Install them, then run the same command again:',
      ...open.map((need) => `  - ${need.name}: ${need.hint}`),
      `Debian, Ubuntu:  sudo apt-get update && sudo apt-get install ${apt}`,
      ...(brew ? [`macOS:           brew install ${brew}`] : []),
    ].join('\n'),
  );
}

/** @param {import('./needs.mjs').Need[]} open */
function installWithApt(open) {
  const apt = which('apt-get');
  if (!apt) return;
  const root = process.getuid?.() === 0;
  if (!root && (!which('sudo') || spawnSync('sudo', ['-n', 'true']).status !== 0)) return;
  /** @param {string[]} args */
  const aptGet = (args) => {
    const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', apt, ...options, ...args];
    const [program = '', ...rest] = root ? command : ['sudo', '-n', ...command];
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  console.log('Updating the package lists');
  aptGet(['update']);
  const wanted = [...open.flatMap((need) => need.debian), ...niceToHave, ...pipForDeps()];
  // One unknown name would stop all others.
  const known = wanted.filter((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0);
  if (known.length === 0) return;
  console.log(`Installing ${known.join(' ')}`);
  if (aptGet(['install', '-y', '--no-install-recommends', ...known])) return;
  // One that cannot be installed must not keep the others away.
  for (const name of known) aptGet(['install', '-y', '--no-install-recommends', name]);
}

/** fetch-deps.mjs falls back on pip where the libraries' own addresses cannot be reached. */
function pipForDeps() {
  const needed = missingDeps().length > 0 && spawnSync('python3', ['-m', 'pip', '--version']).status !== 0;
  return needed ? ['python3-pip'] : [];
}

/** @param {import('./needs.mjs').Need[]} open */
function installWithPip(open) {
  const wanted = open.flatMap((need) => need.pip ?? []);
  const python = which('python3');
  if (wanted.length === 0 || !python) return;
  console.log(`Installing ${wanted.join(' ')} into .toolchain`);
  const folder = join(root, '.toolchain/python');
  if (spawnSync(python, ['-m', 'venv', folder], { stdio: 'inherit' }).status !== 0) return;
  spawnSync(join(folder, 'bin/pip'), ['install', '-q', '--disable-pip-version-check', ...wanted], { stdio: 'inherit' });
}

/** What the lock file says, exactly; again only when it says something else. */
function setupNpm() {
  const stamp = join(root, 'node_modules/.prelabel-setup');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing npm packages');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

if (isProgram(import.meta.url)) {
  await setup(process.argv[2] === 'build' ? 'build' : 'test');
  console.log('Everything needed is there.');
}
