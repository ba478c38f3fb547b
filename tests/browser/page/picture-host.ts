// A host of pictures for tests, one answer a path, that writes down what it was asked.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { picture } from './workbench.js';

export interface PictureHost {
  origin: string;
  /** Paths, in the order of the requests. */
  asked: string[];
  /** Headers of the last request. */
  headers: Record<string, unknown>;
  close(): Promise<void>;
}

export async function pictureHost(): Promise<PictureHost> {
  const jpeg = await readFile(picture);
  const host: PictureHost = { origin: '', asked: [], headers: {}, close: async () => {} };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    host.asked.push(path);
    host.headers = request.headers;
    const send = (status: number, body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'Set-Cookie': 'seen=1', ...headers }).end(body);
    const open = { 'Access-Control-Allow-Origin': '*' };
    if (path === '/good.jpg') send(200, jpeg, { ...open, 'Content-Type': 'image/jpeg' });
    else if (path === '/unnamed') send(200, jpeg, { ...open, 'Content-Type': 'application/octet-stream' });
    else if (path === '/text.jpg') send(200, jpeg, { ...open, 'Content-Type': 'text/plain' });
    else if (path === '/moved.jpg') send(302, '', { ...open, Location: '/good.jpg' });
    // To an address that is given as it is.
    else if (path.startsWith('/to?')) send(302, '', { ...open, Location: decodeURIComponent(path.slice(4)) });
    else if (path.startsWith('/to-no-cors?')) send(302, '', { Location: decodeURIComponent(path.slice(12)) });
    else if (path === '/no-cors.jpg') send(200, jpeg, { 'Content-Type': 'image/jpeg' });
    else if (path === '/login.jpg') send(200, '<!doctype html><h1>Log in', { ...open, 'Content-Type': 'text/html' });
    else if (path === '/locked.jpg') send(403, 'no', open);
    else if (path === '/hidden.jpg') send(404, 'no');
    else if (path === '/reset.jpg') request.socket.destroy();
    else if (path === '/halting.jpg') response.writeHead(200, { ...open, 'Content-Length': '999999' }).write(jpeg);
    // Never answered.
    else if (path !== '/silent.jpg') send(404, 'no', open);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  host.close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return host;
}
