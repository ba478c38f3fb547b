// A static file server for 127.0.0.1: what `npm start` and the browser tests serve the page with.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';

/** The page runs under this policy wherever we serve it; a static host can send the same. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** That of `pictures.html`, the frame that loads pictures of other hosts when a person allows it. */
export const picturesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  'img-src http: https:',
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file a request path names inside `root`, or undefined: outside, hidden, missing, or not a file.
 * @param {string} root absolute, without symbolic links
 * @param {string} path as in the request line
 */
async function fileFor(root, path) {
  let name;
  try {
    name = decodeURIComponent(new URL(path, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.split('/').some((part) => part.startsWith('.'))) return undefined;
  if (name.endsWith('/')) name += 'index.html';
  try {
    // The real path decides, so neither dots nor symbolic links lead out.
    const file = await realpath(join(root, name));
    if (!file.startsWith(root + sep)) return undefined;
    const info = await stat(file);
    return info.isFile() ? { file, size: info.size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves `root` on 127.0.0.1. Port 0 is any free one; when `port` is taken, a free one is used instead.
 * @param {string} root
 * @param {{ port?: number, headers?: Record<string, string> }} [options] headers are added to every answer
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve(root, { port = 0, headers = {} } = {}) {
  const folder = await realpath(resolve(root));
  const always = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
    ...headers,
  };
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...always, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await fileFor(folder, request.url ?? '/');
    if (!found) {
      response.writeHead(404, { ...always, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      ...always,
      ...(basename(found.file) === 'pictures.html' ? { 'Content-Security-Policy': picturesPolicy } : {}),
      'Content-Type': types[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  const bound = await listen(server, port).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) return listen(server, 0);
    throw error;
  });
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it is bound to
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
