// The page's frame for pictures: made anew when it cannot load any more, and none is left behind.

import { afterEach, expect, it, vi } from 'vitest';
import type { LoadedImage } from '../../../web/elements/remote/load-image.js';
import { loadByFrame } from '../../../web/page/picture-frame.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Frames that come up at once and answer as they are told. */
function frames(answer: (address: string) => Promise<LoadedImage>) {
  const there = new Set<object>();
  let made = 0;
  const createElement = () => {
    const element = {
      onload: () => {},
      remove: () => there.delete(element),
      contentWindow: {
        postMessage(_: string, __: string, [port]: [MessagePort]) {
          port.onmessage = async ({ data }) => {
            if (data !== 'there?') port.postMessage({ id: data.id, answer: await answer(data.address) });
          };
          port.postMessage('ready');
        },
      },
    };
    return element;
  };
  const append = (element: { onload(): void }) => {
    made++;
    there.add(element);
    element.onload();
  };
  vi.stubGlobal('document', { createElement, body: { append } });
  vi.stubGlobal('location', { origin: 'http://page' });
  return { load: loadByFrame('http://page/pictures.html'), there, made: () => made };
}

it('one that cannot load any more goes with its last answer', async () => {
  let end = (_: LoadedImage) => {};
  const late = new Promise<LoadedImage>((done) => {
    end = done;
  });
  const { load, there, made } = frames(async (address) => (address === 'late' ? late : { problem: 'lost' }));
  const waiting = load('late');
  expect(await load('a')).toEqual({ problem: 'lost' });
  expect([made(), there.size]).toEqual([1, 1]);
  end({ problem: 'timeout' });
  expect(await waiting).toEqual({ problem: 'timeout' });
  await expect.poll(() => there.size).toBe(0);
  expect(await load('b')).toEqual({ problem: 'lost' });
  expect(made()).toBe(2);
  await expect.poll(() => there.size).toBe(0);
});

it('one that answers stays', async () => {
  const { load, there, made } = frames(async () => ({ problem: 'status', status: 404 }));
  for (const address of ['a', 'b']) expect(await load(address)).toEqual({ problem: 'status', status: 404 });
  expect([made(), there.size]).toEqual([1, 1]);
});
