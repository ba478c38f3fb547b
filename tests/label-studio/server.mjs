// Serves the front end of the installed Label Studio, and a page of ours that mounts its editor alone.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { featureFlags } from './flags.mjs';

const ours = fileURLToPath(new URL('./editor/', import.meta.url));
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * `/` is our page, `/editor/` our scripts, everything else the front end's folder. On 127.0.0.1, any free port.
 * @param {string} sitePackages
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveEditor(sitePackages) {
  const theirs = join(sitePackages, 'web/dist/apps/labelstudio');
  // The lazy import whose chunks hold the editor, and the module it asks for.
  const main = readFileSync(join(theirs, 'main.js'), 'utf8');
  const { chunks, module } = findEditor(main, (chunk) => readFileSync(join(theirs, `${chunk}.js`), 'utf8'));
  const settings = {
    feature_flags: featureFlags(sitePackages),
    feature_flags_default_value: true,
    user: { id: 1, email: 'a@b.c', firstName: 'A', lastName: 'B', initials: 'AB' },
    hostname: '',
  };
  const start = { settings, chunks, module };
  const page = `<!doctype html><meta charset="utf-8"><title>editor</title>
<link rel="stylesheet" href="/main.css">
<style>html,body{margin:0;height:100%}#editor{height:100%}</style>
<div id="editor"></div>
<script>window.start=${JSON.stringify(start).replaceAll('<', '\\u003c')}; window.APP_SETTINGS=window.start.settings</script>
<script type="module" src="/editor/run.mjs"></script>`;

  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname));
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
      return;
    }
    const file = path.startsWith('/editor/') ? join(ours, path.slice(8)) : join(theirs, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'max-age=3600');
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const close = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** @param {string} main @param {(chunk: string) => string} read */
function findEditor(main, read) {
  const lazy = /Promise\.all\(\[((?:\w+\.e\(\d+\),?)+)\]\)\.then\(\w+\.bind\(\w+,(\d+)\)\)/g;
  for (const [, list, module] of main.matchAll(lazy)) {
    const chunks = [...list.matchAll(/\((\d+)\)/g)].map(([, id]) => id);
    const holds = (chunk) => {
      try {
        return read(chunk).includes('window.LabelStudio=');
      } catch {
        return false; // vendor.js has a number too, but not as its name.
      }
    };
    if (chunks.some(holds)) return { chunks, module };
  }
  throw new Error('The front end has no chunk with the editor: another version of Label Studio?');
}
