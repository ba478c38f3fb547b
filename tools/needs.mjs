// What a checkout needs, for which job, how to tell that it is there, and how to get it.
import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser, findClangFormat, findClangTidy, findEmcc, which } from './find.mjs';

/**
 * @typedef {'build' | 'test'} Job building the page and the package, or testing them too
 * @typedef {object} Need
 * @property {string} name
 * @property {Job} job the first job that needs it
 * @property {() => boolean} present
 * @property {string[]} debian packages of Debian and its kin that bring it
 * @property {string[]} [pip] packages of PyPI that bring it, where the system has none
 * @property {string} [brew] formula of Homebrew
 * @property {string} hint where else it comes from
 */

/** @type {Need[]} */
export const needs = [
  {
    name: 'CMake 3.25 or newer',
    job: 'build',
    present: () => versionAtLeast('cmake', 3, 25),
    debian: ['cmake'],
    brew: 'cmake',
    hint: 'cmake.org',
  },
  {
    name: 'Ninja',
    job: 'build',
    present: () => which('ninja') !== undefined,
    debian: ['ninja-build'],
    brew: 'ninja',
    hint: 'ninja-build.org',
  },
  {
    name: 'Emscripten 3.1.6 or newer (emcc on PATH, or EMSDK set)',
    job: 'build',
    present: () => findEmcc() !== undefined,
    debian: ['emscripten'],
    brew: 'emscripten',
    hint: 'the emsdk, see emscripten.org',
  },
  {
    name: 'a C++20 compiler',
    job: 'test',
    present: () => which('c++', 'g++', 'clang++') !== undefined,
    debian: ['g++'],
    hint: 'GCC 12, Clang 14, or newer',
  },
  {
    name: 'Chromium or Chrome (on PATH, or PRELABEL_BROWSER set)',
    job: 'test',
    present: () => findBrowser() !== undefined,
    // It draws no text without a font.
    debian: ['chromium', 'fonts-dejavu-core'],
    hint: 'any recent Chromium or Google Chrome',
  },
  {
    name: 'clang-format 14',
    job: 'test',
    present: () => findClangFormat() !== undefined,
    debian: ['clang-format-14'],
    pip: ['clang-format==14.0.6'],
    hint: 'pip install clang-format==14.0.6',
  },
  {
    name: 'clang-tidy 14',
    job: 'test',
    present: () => findClangTidy() !== undefined,
    debian: ['clang-tidy-14'],
    pip: ['clang-tidy==14.0.6'],
    hint: 'pip install clang-tidy==14.0.6',
  },
  {
    name: 'Python 3.10 or newer with venv',
    job: 'test',
    present: hasVenv,
    debian: ['python3-venv'],
    brew: 'python',
    hint: 'python.org; the real Label Studio editor is installed with it',
  },
];

/** Debian's Python comes without what makes a virtual environment. */
function hasVenv() {
  const python = which('python3');
  const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  return python !== undefined && spawnSync(python, ['-c', check]).status === 0;
}

/** Nobody fails without these, but everything is quicker with them. */
export const niceToHave = ['ccache'];

/**
 * What is missing for a job.
 * @param {Job} job
 */
export function missing(job) {
  return needs.filter((need) => (need.job === 'build' || job === 'test') && !need.present());
}

/** @param {string} program @param {number} major @param {number} minor */
function versionAtLeast(program, major, minor) {
  if (!which(program)) return false;
  const text = execFileSync(program, ['--version'], { encoding: 'utf8' });
  const [, first = 0, second = 0] = text.match(/(\d+)\.(\d+)/)?.map(Number) ?? [];
  return first > major || (first === major && second >= minor);
}
