// A page in Chromium for a bench: the built package and the bench's own script on a local address.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/find.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };
const html = '<!doctype html><title>bench</title><style>body{margin:0}</style><input type="file" id="file">';

async function serveBench(script, texts) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const file = path === '/page.js' ? new URL(script, import.meta.url) : dist + path;
    const body = path === '/' ? html : (texts[path] ?? (await readFile(file).catch(() => null)));
    if (body === null) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path === '/' ? '.html' : extname(path)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/**
 * Calls `use` with a function that opens a new page each time, `script` of this folder loaded in it. `texts`: by path,
 * more of what the page may import.
 */
export async function withPages(script, use, texts = {}) {
  const server = await serveBench(script, texts);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(server.url);
    await page.addScriptTag({ type: 'module', content: "import * as bench from '/page.js'; window.bench = bench;" });
    await page.waitForFunction(() => 'bench' in window);
    return page;
  };
  try {
    return await use(open);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Calls a function of the page's script. */
export const call = (page, name, ...args) => page.evaluate(([n, a]) => window.bench[n](...a), [name, args]);
