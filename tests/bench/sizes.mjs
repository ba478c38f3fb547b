// Sizes of what is downloaded.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { table } from './measure.mjs';

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Bytes raw, by gzip and by brotli, of the built files. */
export function sizes(dist) {
  const rows = filesBelow(dist)
    .filter((path) => /\.(wasm|m?js|css|html)$/.test(path) && existsSync(path))
    .map((path) => {
      const bytes = readFileSync(path);
      return [
        path.slice(dist.length + 1),
        bytes.length,
        gzipSync(bytes, { level: 9 }).length,
        brotliCompressSync(bytes).length,
      ];
    });
  return table(['file', 'bytes', 'gzip', 'brotli'], rows);
}
