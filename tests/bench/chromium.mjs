// In Chromium, from a File to the report: the engine's worker against text(), JSON.parse and Ajv in the same page; the
// heap as files grow; many findings across the worker's border.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { chromium as playwright } from 'playwright-core';
import { findBrowser } from '../../tools/find.mjs';
import { config, writeTasks } from './generate.mjs';
import { fixed, table } from './measure.mjs';
import { compiled } from './peers.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };

/** The built engine and the peer's compiled schema on a local address. */
async function serveBench() {
  const { ajv, validate } = compiled({ code: { source: true, esm: true, lines: false } });
  const peer = standalone.default ? standalone.default(ajv, validate) : standalone(ajv, validate);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const body =
      path === '/'
        ? '<!doctype html><title>bench</title><input type="file" id="file">'
        : path === '/peer.js'
          ? peer
          : await readFile(path === '/page.js' ? new URL('chromium-page.mjs', import.meta.url) : dist + path).catch(
              () => null,
            );
    if (body === null) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path === '/' ? '.html' : extname(path)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function withPage(use) {
  const server = await serveBench();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await playwright.launch({ executablePath: findBrowser(), args });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({ type: 'module', content: "import * as bench from '/page.js'; window.bench = bench;" });
    await page.waitForFunction(() => 'bench' in window);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}

const call = (page, name, ...args) => page.evaluate(([n, a]) => window.bench[n](...a), [name, args]);

async function against(page, folder, rounds) {
  const rows = [];
  for (const [name, form] of [
    ['compact', {}],
    ['pretty', { pretty: true }],
    ['compact, 1 % bad', { bad: 0.01 }],
    ['compact, all bad', { bad: 1 }],
  ]) {
    const file = `${folder}/chromium.json`;
    const size = writeTasks(file, { tasks: 2000, boxes: 50, ...form });
    await page.setInputFiles('#file', file);
    const { prelabel, peer } = await call(page, 'race', config, rounds);
    rows.push([
      name,
      fixed(size / 1e6),
      fixed(prelabel),
      fixed(size / 1e3 / prelabel, 0),
      fixed(peer),
      `${fixed(peer / prelabel, 2)} ×`,
    ]);
  }
  return table(
    ['Chromium, worker, from File', 'MB', 'prelabel ms', 'MB/s', 'text() + JSON.parse + Ajv ms', 'ratio'],
    rows,
  );
}

async function growth(page, folder, megabytes) {
  const rows = [];
  for (const size of megabytes) {
    const file = `${folder}/growth.json`;
    const tasks = size * 75;
    const bytes = writeTasks(file, { tasks, boxes: 50 });
    await page.setInputFiles('#file', file);
    const { ms, heap, first } = await call(page, 'once', config);
    rows.push([
      fixed(bytes / 1e6, 0),
      tasks,
      fixed(ms, 0),
      fixed((ms * 1000) / tasks),
      fixed(heap / 2 ** 20),
      fixed(first, 0),
    ]);
  }
  return table(['Chromium: MB', 'tasks', 'ms', 'µs a task', 'wasm heap MiB', 'first tasks after ms'], rows);
}

async function border(page, folder) {
  const file = `${folder}/border.json`;
  writeTasks(file, { tasks: 2000, boxes: 50, bad: 1 });
  await page.setInputFiles('#file', file);
  const { findings, columns, clone } = await call(page, 'border', config);
  return table(
    ['across the worker border', 'columns and texts, transferred: ms', 'structured clone of objects: ms', 'ratio'],
    [[`${findings} findings`, fixed(columns, 4), fixed(clone, 1), `${fixed(clone / columns, 0)} ×`]],
  );
}

/** Answers Markdown tables. `megabytes`: the sizes of the growing file. */
export async function chromium(folder, rounds = 7, megabytes = [10, 100, 1000]) {
  return withPage(async (page) =>
    [await against(page, folder, rounds), await border(page, folder), await growth(page, folder, megabytes)].join(
      '\n\n',
    ),
  );
}
