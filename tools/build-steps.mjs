// The steps of a build, each of which knows when it has nothing to do.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { webStep } from './build-web.mjs';
import { capture, root } from './run.mjs';

/** @typedef {{ status: number, output: string }} Outcome status 0: done */

/** @param {string} preset of CMakePresets.json @returns {Promise<Outcome>} */
export async function configurePreset(preset) {
  if (existsSync(join(root, `build/${preset}/build.ninja`))) return { status: 0, output: '' };
  return capture('cmake', ['--preset', preset]);
}

// Ninja goes on after an error: one look shows them all.
const everyError = ['-k', '0'];

/** Ninja does only what changed. @param {string} preset @returns {Promise<Outcome>} */
export async function buildPreset(preset) {
  const configured = await configurePreset(preset);
  return configured.status === 0 ? capture('cmake', ['--build', '--preset', preset, '--', ...everyError]) : configured;
}

/** Everything that ships: module, library, page, command line. @returns {Promise<Outcome>} */
export async function buildAll() {
  const wasm = await buildPreset('wasm');
  return wasm.status === 0 ? webStep() : wasm;
}
