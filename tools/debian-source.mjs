// One upstream source archive out of Debian's pool, by apt itself, without touching the system's own lists.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const systemSources = '/etc/apt/sources.list.d/debian.sources';

// Newer than the system may be: only source archives are read from it.
const suite = 'trixie';

/**
 * @param {string} source `name=version` of a Debian source package
 * @param {string} work a scratch folder; the lists in it are used again
 * @returns {string} path of the archive
 */
export function debianSource(source, work) {
  const options = prepare(work);
  const downloads = join(work, 'sources');
  mkdirSync(downloads, { recursive: true });
  // --tar-only: the pool may have lost the signature file of a version whose archive it still holds.
  execFileSync('apt-get', [...options, 'source', '--download-only', '--tar-only', source], {
    cwd: downloads,
    stdio: 'pipe',
  });
  const name = `${source.split('=')[0]}_`;
  const archive = readdirSync(downloads).find((file) => file.startsWith(name) && file.endsWith('.orig.tar.gz'));
  if (!archive) throw new Error(`Debian has no archive of ${source}`);
  return join(downloads, archive);
}

/** @param {string} work @returns {string[]} options that make apt work in `work` alone, its lists being loaded */
function prepare(work) {
  if (!existsSync(systemSources)) throw new Error(`no ${systemSources}: not a Debian`);
  const list = join(work, 'suite.sources');
  const options = Object.entries({
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State': work,
    'Dir::State::lists': join(work, 'lists'),
    'Dir::State::status': join(work, 'status'),
    'Dir::Cache': join(work, 'cache'),
    'APT::Sandbox::User': userInfo().username,
    'Debug::NoLocking': '1',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  }).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  if (!existsSync(list)) {
    for (const folder of ['lists/partial', 'cache/archives/partial'])
      mkdirSync(join(work, folder), { recursive: true });
    writeFileSync(join(work, 'status'), '');
    writeFileSync(list, sourcesOf(suite));
    execFileSync('apt-get', ['-qq', ...options, 'update'], { stdio: 'pipe' });
  }
  return ['-qq', ...options];
}

/** The system's main entry, rewritten to the sources of another suite. @param {string} name */
function sourcesOf(name) {
  const stanza = readFileSync(systemSources, 'utf8')
    .split(/\n\s*\n/)
    .find((text) => /^Suites:/m.test(text) && !/-security/.test(text));
  if (!stanza) throw new Error(`${systemSources} names no suite`);
  return `${stanza
    .replace(/^#.*\n/gm, '')
    .replace(/^Types:.*$/m, 'Types: deb-src')
    .replace(/^Suites:.*$/m, `Suites: ${name}`)
    .trim()}\n`;
}
