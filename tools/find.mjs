// Looks for the programs the tools use: browser, compilers, Emscripten. Never installs anything (setup.mjs does).
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the first of these programs found on PATH.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      if (folder && isProgram(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium or Chrome: PRELABEL_BROWSER, CHROME_PATH, then what is installed.
 * @returns {string | undefined}
 */
export function findBrowser() {
  for (const given of [process.env.PRELABEL_BROWSER, process.env.CHROME_PATH]) {
    if (given && isProgram(given)) return given;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return (
    which('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    (existsSync(mac) ? mac : undefined)
  );
}

/**
 * The Emscripten compiler driver: on PATH, or of the emsdk that EMSDK names.
 * @returns {string | undefined}
 */
export function findEmcc() {
  const sdk = process.env.EMSDK && join(process.env.EMSDK, 'upstream', 'emscripten', 'emcc');
  return which('emcc') ?? (sdk && isProgram(sdk) ? sdk : undefined);
}

/** @returns {string | undefined} clang-format of the version our style is written for */
export const findClangFormat = () => findLlvm('clang-format');

/** @returns {string | undefined} */
export const findClangTidy = () => findLlvm('clang-tidy');

/** A tool of LLVM 14: the system's, or the one setup.mjs put into .toolchain. @param {string} name */
function findLlvm(name) {
  const places = [
    fileURLToPath(new URL(`../.toolchain/python/bin/${name}`, import.meta.url)),
    `/usr/lib/llvm-14/bin/${name}`,
  ];
  return which(`${name}-14`) ?? places.find(isProgram);
}
