// Brings the C++ libraries of dependencies.json into .deps/, each checked by its SHA-256. What is there is left alone.
// Where from: the release's own address; where that cannot be reached, Debian's source pool or a source distribution on
// PyPI that holds the same bytes. The hash decides, not the place.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianSource } from './debian-source.mjs';
import { isProgram, root } from './run.mjs';

/**
 * @typedef {{ version: string, url?: string, sha256?: string, debian?: string,
 *   files?: Record<string, { url: string, sha256: string }>,
 *   pypi?: { name: string, version: string, folder: string } }} Dependency
 */

/** @type {Record<string, Dependency>} */
const dependencies = JSON.parse(readFileSync(join(root, 'tools/dependencies.json'), 'utf8'));
const destination = join(root, '.deps');

/** Names of the libraries that are not in .deps/ yet. */
export function missingDeps() {
  return Object.keys(dependencies).filter((name) => !existsSync(join(folderOf(name), stamp)));
}

/** Fetches what is missing; throws with the reasons when something cannot be had. */
export async function fetchDeps() {
  const work = mkdtempSync(join(tmpdir(), 'prelabel-deps-'));
  try {
    for (const name of missingDeps()) await fetchOne(name, /** @type {Dependency} */ (dependencies[name]), work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Written last, so an interrupted fetch is done again.
const stamp = '.complete';

/** @param {string} name */
const folderOf = (name) => join(destination, `${name}-${dependencies[name]?.version}`);

/** @param {string} name @param {Dependency} dependency @param {string} work */
async function fetchOne(name, dependency, work) {
  const folder = folderOf(name);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  if (dependency.files) {
    const fromPypi = () => pypiFolder(/** @type {NonNullable<Dependency['pypi']>} */ (dependency.pypi), work);
    for (const [file, { url, sha256 }] of Object.entries(dependency.files)) {
      const bytes = await first(name, sha256, [() => download(url), () => readFileSync(join(fromPypi(), file))]);
      writeFileSync(join(part, file), bytes);
    }
  } else {
    const { url = '', sha256 = '', debian = '' } = dependency;
    const bytes = await first(name, sha256, [() => download(url), () => readFileSync(debianSource(debian, work))]);
    const archive = join(work, `${name}.tar.gz`);
    writeFileSync(archive, bytes);
    execFileSync('tar', ['-xzf', archive, '-C', part, '--strip-components=1']);
  }
  writeFileSync(join(part, stamp), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  console.log(`  ${name} ${dependency.version}`);
}

/**
 * The first source whose bytes have the hash.
 * @param {string} name
 * @param {string} sha256
 * @param {Array<() => Buffer | Promise<Buffer>>} sources
 */
async function first(name, sha256, sources) {
  const reasons = [];
  for (const source of sources) {
    try {
      const bytes = await source();
      const found = createHash('sha256').update(bytes).digest('hex');
      if (found === sha256) return bytes;
      reasons.push(`other bytes than expected (SHA-256 ${found})`);
    } catch (error) {
      // Of a program's failure only the beginning: pip prints pages.
      reasons.push(String(error instanceof Error ? error.message : error).slice(0, 400));
    }
  }
  throw new Error(`Cannot fetch ${name}:\n  ${reasons.join('\n  ')}`);
}

/** @param {string} url */
async function download(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch((error) => {
    throw new Error(`${url}: ${error.cause?.code ?? error.message}`);
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** @param {NonNullable<Dependency['pypi']>} source @param {string} work @returns {string} the unpacked folder */
function pypiFolder({ name, version, folder }, work) {
  const unpacked = join(work, `${name}-${version}`);
  if (!existsSync(unpacked)) {
    const quiet = ['-q', '--disable-pip-version-check', '--no-deps', '--no-binary', name];
    execFileSync('python3', ['-m', 'pip', 'download', ...quiet, '-d', work, `${name}==${version}`], { stdio: 'pipe' });
    execFileSync('tar', ['-xzf', join(work, `${name}-${version}.tar.gz`), '-C', work]);
  }
  return join(unpacked, folder);
}

if (isProgram(import.meta.url)) await fetchDeps();
