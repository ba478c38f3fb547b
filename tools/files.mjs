// Finding files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files below a folder whose name fits, sorted; none when there is no such folder.
 * @param {string} folder
 * @param {RegExp} [name]
 * @param {boolean} [recursive]
 * @returns {string[]}
 */
export function filesUnder(folder, name = /./, recursive = true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
