import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../tools/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'prelabel-serve-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>hi</p>');
  writeFileSync(join(folder, 'site/core.wasm'), '');
  writeFileSync(join(folder, 'site/pictures.html'), '<p>frame</p>');
  writeFileSync(join(folder, 'site/.hidden'), 'hidden');
  symlinkSync('../secret.txt', join(folder, 'site/link.txt'));
  server = await serve(join(folder, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it is: fetch would tidy it up. */
function ask(path: string, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((done, failed) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (answer) => {
      answer.resume().on('end', () => done({ status: answer.statusCode, headers: answer.headers }));
    })
      .on('error', failed)
      .end();
  });
}

test('serves the page with its policy, and the module with its type', async () => {
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  expect((await ask('/core.wasm')).headers['content-type']).toBe('application/wasm');
});

test('lets the frame for pictures ask other hosts, and the page only hold that frame', async () => {
  const policyOf = async (path: string) => String((await ask(path)).headers['content-security-policy']);
  expect(await policyOf('/pictures.html')).toContain('connect-src http: https:');
  expect(await policyOf('/pictures.html')).toContain("frame-ancestors 'self'");
  expect(await policyOf('/')).toContain("connect-src 'self'; worker-src 'self'; frame-src 'self'");
  expect(await policyOf('/core.wasm')).not.toContain('http:');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/link.txt',
  '/.hidden',
  '/%00',
  '/%',
  '//etc/passwd',
  '/none',
])('does not give out %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('only reads', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('takes a free port when the one asked for is taken', async () => {
  const other = await serve(folder, { port: server.port });
  expect(other.port).not.toBe(server.port);
  await other.close();
});
