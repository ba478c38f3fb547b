// Files taken in while something else happens: the later action wins, and nothing that fails stops the next.

import { expect, it, vi } from 'vitest';
import type { EnginePort } from '../../../web/elements/workbench/engine-port.js';
import { gatherPicked } from '../../../web/elements/workbench/gather.js';
import { RemotePictures } from '../../../web/elements/workbench/remote-pictures.js';
import { Workbench } from '../../../web/elements/workbench/workbench.js';

const config = (name: string) => new File(['<View/>'], name);

/** A file that is read only when somebody says so. */
function slow(name: string) {
  let go = () => {};
  const wait = new Promise<void>((done) => {
    go = done;
  });
  const file = config(name);
  const slice = file.slice.bind(file);
  file.slice = (from, to) => {
    const part = slice(from, to);
    const read = part.arrayBuffer.bind(part);
    part.arrayBuffer = () => wait.then(read);
    return part;
  };
  return { file, go: () => go() };
}

function workbench() {
  const checked: string[] = [];
  const engine = {
    rules: async () => [],
    checkConfig: async (file: File) => {
      checked.push(file.name);
      throw new Error('enough');
    },
  } as unknown as EnginePort;
  const on = { change() {}, report() {}, pick() {}, error() {} };
  const bench = new Workbench(async () => engine, new RemotePictures(() => undefined), on);
  return { bench, checked, open: () => bench.state.inputs.config?.path };
}

it('files that are still being read when all is closed do not come back', async () => {
  const { bench, checked, open } = workbench();
  const { file, go } = slow('late.xml');
  const giving = bench.give(gatherPicked([file]));
  await Promise.resolve();
  bench.clear();
  go();
  await giving;
  expect(open()).toBeUndefined();
  expect(checked).toEqual([]);
  expect(bench.state.notices).toEqual([]);
});

it('a sample that is picked meanwhile stays', async () => {
  const { bench, open } = workbench();
  const { file, go } = slow('late.xml');
  const giving = bench.give(gatherPicked([file]));
  await bench.loadSample('one', async () => [config('sample.xml')]);
  go();
  await giving;
  expect(open()).toBe('sample.xml');
  expect(bench.state.inputs.sample).toBe('one');
});

it('a sample that comes after the files a person gave does not take their place', async () => {
  const { bench, open } = workbench();
  let come = (_: File[]) => {};
  const loading = bench.loadSample(
    'one',
    () =>
      new Promise((done) => {
        come = done;
      }),
  );
  await bench.give(gatherPicked([config('own.xml')]));
  come([config('sample.xml')]);
  await loading;
  expect(open()).toBe('own.xml');
});

it('of two drops both count', async () => {
  const { bench, open } = workbench();
  const { file, go } = slow('first.xml');
  const first = bench.give(gatherPicked([file]));
  const second = bench.give(gatherPicked([new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)], 'a.png')]));
  go();
  await Promise.all([first, second]);
  expect(open()).toBe('first.xml');
  expect(bench.state.inputs.images.size).toBe(1);
});

it('goes on after a drop that could not be taken', async () => {
  const { bench, open } = workbench();
  const bad = gatherPicked([config('bad.xml')]);
  vi.spyOn(bad, 'map').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(bench.give(bad)).rejects.toThrow('broken');
  await bench.give(gatherPicked([config('good.xml')]));
  expect(open()).toBe('good.xml');
});
