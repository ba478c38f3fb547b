// What our bundles need beyond what the bundlers do by themselves.
import { readFile } from 'node:fs/promises';

/**
 * `import text from 'FILE?base64'`: the file inside the module, for `prelabel/inline`.
 * @returns {import('rolldown').Plugin}
 */
export function base64() {
  const query = '?base64';
  return {
    name: 'base64',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null;
      const found = await this.resolve(source.slice(0, -query.length), importer);
      return found && `${found.id}${query}`;
    },
    async load(id) {
      if (!id.endsWith(query)) return null;
      const bytes = await readFile(id.slice(0, -query.length));
      return `export default ${JSON.stringify(bytes.toString('base64'))};`;
    },
  };
}

/**
 * Addresses of files beside the bundle, as the bundlers of those who use the package look for them: a plain string in
 * `new URL`, the module always being `./core.wasm`.
 * @returns {import('rolldown').Plugin}
 */
export function plainUrls() {
  return {
    name: 'plain-urls',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const wasm = `./${'../'.repeat(chunk.fileName.split('/').length - 1)}core.wasm`;
        chunk.code = chunk.code.replace(
          /new URL\(([`'"])([^`'"$]+)\1,\s*import\.meta\.url\)/g,
          (_, __, /** @type {string} */ path) =>
            `new URL("${path.endsWith('prelabel-core.wasm') ? wasm : path}",import.meta.url)`,
        );
      }
    },
  };
}
