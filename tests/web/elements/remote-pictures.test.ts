// Nothing is asked of a host before it is allowed; what came of an address is known afterwards.

import { afterEach, expect, it, vi } from 'vitest';
import { failureWords } from '../../../web/elements/remote/failure-words.js';
import { type FailedImage, type LoadedImage, loadImage } from '../../../web/elements/remote/load-image.js';
import { canName, openRoom } from '../../../web/elements/remote/room.js';
import { isPictureType, RemotePictures } from '../../../web/elements/workbench/remote-pictures.js';

const address = 'http://host:81/a.jpg';
const there = { origin: 'http://host:81', host: 'host:81' };

function loading(answer: LoadedImage | Error) {
  const asked: string[] = [];
  const remote = new RemotePictures(() => async (url) => {
    asked.push(url);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { asked, remote };
}

it('offers nothing without a way to load, nor for what is no address of the network', () => {
  expect(new RemotePictures(() => undefined).stateOf(address)).toBeNull();
  const { remote } = loading({ problem: 'cors' });
  for (const other of ['/data/upload/1.jpg', 's3://b/1.jpg', 'file:///a.jpg', '1.jpg', 'http://', 'ftp://x/1.jpg']) {
    expect(remote.stateOf(other)).toBeNull();
  }
});

it.each(['http://host:81/', 'HTTP://Host:81', 'http://host:81/some/path'])('takes %s for the origin', (spelling) => {
  const { remote } = loading({ problem: 'cors' });
  remote.allow(spelling);
  expect(remote.stateOf(address)?.kind).toBe('loading');
});

it('asks each origin once allowed, and no other', async () => {
  const { asked, remote } = loading({ problem: 'status', status: 404 });
  expect(remote.stateOf(address)).toEqual({ ...there, kind: 'ask' });
  remote.allow('http://host:81');
  expect(remote.stateOf(address)?.kind).toBe('loading');
  expect(remote.stateOf('https://host:81/a.jpg')?.kind).toBe('ask');
  expect(remote.stateOf('http://host/a.jpg')?.kind).toBe('ask');
  expect(asked).toEqual([]);
  await Promise.all([remote.load(address), remote.load(address)]);
  expect(asked).toEqual([address]);
  expect(remote.stateOf(address)).toEqual({ ...there, kind: 'failed', failure: { problem: 'status', status: 404 } });
  expect(remote.facts).toEqual([{ address, problem: 'status', status: 404 }]);
  remote.retry(address);
  expect(remote.stateOf(address)?.kind).toBe('loading');
  expect(remote.facts).toEqual([]);
});

it('says which hosts may be asked on the way', async () => {
  const asked: unknown[] = [];
  const remote = new RemotePictures(() => async (_, allowed) => {
    asked.push(allowed);
    return { problem: 'redirect' };
  });
  remote.allow('http://host:81');
  remote.allow('https://other');
  await remote.load(address);
  remote.follow('https://other');
  await remote.load('https://other/b.jpg');
  remote.retry(address);
  await remote.load(address);
  expect(asked).toEqual([['http://host:81', 'https://other'], undefined, ['http://host:81', 'https://other']]);
});

it('hands on what concerns the picture, not what concerns this page', async () => {
  const size = { width: 4, height: 2 };
  const factsOf = async (answer: FailedImage | Error) => {
    const { remote } = loading(answer);
    await remote.load(address);
    return remote.facts;
  };
  expect(await factsOf({ problem: 'cors', size })).toEqual([{ address, problem: 'cors', ...size }]);
  expect(await factsOf(new Error('lost'))).toEqual([{ address, problem: 'unreachable' }]);
  expect(await factsOf({ problem: 'mixed' })).toEqual([]);
  expect(await factsOf({ problem: 'policy' })).toEqual([]);
  expect(await factsOf({ problem: 'redirect' })).toEqual([]);
  expect(await factsOf({ problem: 'lost' })).toEqual([]);
  // One of two things, nobody knows which.
  expect(await factsOf({ problem: 'closed' })).toEqual([]);
});

it('has a sentence for every reason', () => {
  const all = [
    'not-image',
    'cors',
    'unreadable',
    'unreachable',
    'closed',
    'timeout',
    'mixed',
    'policy',
    'redirect',
    'lost',
    'too-large',
  ] as const;
  for (const problem of all) expect(failureWords({ problem }, 'host')).toMatch(/^[A-Zh].*\.$/);
  expect(failureWords({ problem: 'status', status: 404 }, 'host')).toBe('host has nothing at this address (404).');
  expect(failureWords({ problem: 'status', status: 403 }, 'host')).toContain('logged in (403)');
  expect(failureWords({ problem: 'status', status: 500 }, 'host')).toContain('error (500)');
});

it('knows what Label Studio takes for a picture', () => {
  expect(['', 'image/png', 'application/octet-stream', 'binary/octet-stream'].every(isPictureType)).toBe(true);
  expect(['text/plain', 'text/html; charset=utf-8', 'application/json'].some(isPictureType)).toBe(false);
});

it('puts no host into a policy that would mean something else there', () => {
  expect(['http://host:81', 'https://a-b.example_c.org', 'http://127.0.0.1:8'].every(canName)).toBe(true);
  const others = ['http://[::1]:81', 'http://a;img-src', 'http://a"b', "https://a'b", 'http://a,b', 'http://*', 'null'];
  expect(others.some(canName)).toBe(false);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('answers, whatever happens to the frame it asks in', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { protocol: 'http:' });
  vi.stubGlobal('document', { createElement: () => ({ remove() {} }), body: { append() {} } });
  const loading = loadImage(address, ['http://host:81']);
  await Promise.all([expect(loading).resolves.toEqual({ problem: 'lost' }), vi.advanceTimersByTimeAsync(10_000)]);
});

it('does not say of a host no policy can name that it is not there, when it may only be closed', async () => {
  const asked: unknown[] = [];
  const fetch = async (_: string, { redirect }: RequestInit) => {
    asked.push(redirect);
    throw new TypeError('Failed to fetch');
  };
  vi.stubGlobal('location', { protocol: 'http:' });
  vi.stubGlobal('window', { document: new EventTarget(), fetch });
  expect(await loadImage('http://[::1]:81/a.jpg', ['http://[::1]:81'])).toEqual({ problem: 'closed' });
  expect(asked).toEqual(['manual']);
});

it('knows its own policy, however the browser writes it', async () => {
  const document = new EventTarget();
  const frame = { srcdoc: '', contentWindow: { document }, onload() {}, remove() {} };
  const append = () => frame.onload();
  vi.stubGlobal('document', { createElement: () => frame, body: { append } });
  const room = await openRoom(['http://host:81']);
  const own = /content="([^"]*)"/.exec(frame.srcdoc)?.[1] ?? '';
  const refuse = (originalPolicy: string) =>
    document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { originalPolicy }));
  expect(await room.refusal()).toBeNull();
  refuse(`${own.split('; ').reverse().join(';').toUpperCase().toLowerCase()};`);
  expect(await room.refusal()).toBe('redirect');
  refuse("default-src 'self'");
  expect(await room.refusal()).toBe('policy');
  room.close();
});
