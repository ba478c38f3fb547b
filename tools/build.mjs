// Sets up and builds everything that ships: `npm run build`. No tests.
import { buildPreset } from './build-steps.mjs';
import { webStep } from './build-web.mjs';
import { fail, isProgram } from './run.mjs';
import { setup } from './setup.mjs';

/** Shows what failed and ends the process; quiet otherwise. */
export async function build() {
  await setup('build');
  for (const [what, step] of steps) {
    const started = performance.now();
    const { status, output } = await step();
    if (status !== 0) fail(`${output}\nThe build failed: ${what}`);
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 2) console.log(`Built ${what} (${seconds.toFixed(0)} s)`);
  }
}

/** @type {Array<[string, () => Promise<import('./build-steps.mjs').Outcome>]>} */
const steps = [
  ['the WebAssembly module', () => buildPreset('wasm')],
  ['library, command line and page', webStep],
];

if (isProgram(import.meta.url)) {
  await build();
  console.log('Built: dist/. Run it with `npx prelabel`, or see the page with `npm start`.');
}
