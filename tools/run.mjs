// Running other programs, for the tools: one place for paths, environment and what is printed.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findEmcc } from './find.mjs';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment every program of ours gets: Emscripten found, and able to find what its Debian package leaves out. */
export function environment() {
  const emcc = findEmcc();
  const path = [process.env.PATH ?? '', ...(emcc ? [dirname(emcc)] : [])].join(delimiter);
  // Debian's emscripten looks for acorn where Node does not.
  const nodePath = [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(delimiter);
  return { ...process.env, PATH: path, NODE_PATH: nodePath, NO_COLOR: '1', FORCE_COLOR: undefined };
}

/**
 * Runs a program with its output shown; ends this process with its status when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: options.cwd ?? root,
    env: { ...environment(), ...options.env },
    stdio: 'inherit',
  });
  if (error) fail(`${program}: ${error.message}`);
  if (status !== 0) fail(`${program} ${args.join(' ')} failed`, status ?? 1);
}

/**
 * Runs a program and keeps its output; never throws.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<{ status: number, output: string, stdout: string }>} status 124 when it took too long
 */
export function capture(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...environment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    let stdout = '';
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        // The whole group: a test runner's browsers and workers too.
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      },
      options.timeout ?? 30 * 60_000,
    );
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ status: 127, output: `${output}${error.message}\n`, stdout });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ status: late ? 124 : (code ?? 1), output: late ? `${output}took too long\n` : output, stdout });
    });
  });
}

/** @param {string} message @param {number} [status] @returns {never} */
export function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}

/** Whether this module was started, and not imported. @param {string} url its `import.meta.url` */
export const isProgram = (url) => url === pathToFileURL(process.argv[1] ?? '').href;
