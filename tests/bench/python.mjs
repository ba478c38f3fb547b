// The peers that come from PyPI, in a virtual environment of the bench's own under build/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from '../../tools/run.mjs';

const packages = ['label-studio-sdk==2.1.2', 'panlabel==0.7.0'];
const venv = `${root}build/bench-venv`;

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}

/** The folder with `python` and the peers' programs; made at the first call, which needs Python 3 and PyPI. */
export function peerPrograms() {
  if (!existsSync(`${venv}/.complete`)) {
    run('python3', ['-m', 'venv', '--clear', venv]);
    run(`${venv}/bin/pip`, ['install', '--quiet', '--disable-pip-version-check', ...packages]);
    run('touch', [`${venv}/.complete`]);
  }
  return `${venv}/bin`;
}
