// Tasks opened one after the other, and pictures that come after the check: what is told is what holds now.

import { expect, it } from 'vitest';
import type { EnginePort } from '../../../web/elements/workbench/engine-port.js';
import { gatherPicked } from '../../../web/elements/workbench/gather.js';
import { RemotePictures } from '../../../web/elements/workbench/remote-pictures.js';
import { Workbench } from '../../../web/elements/workbench/workbench.js';
import type { CheckOptions, Preview } from '../../../web/engine/index.js';

const row = (task: number) => ({ task, file: 0, offset: task, length: 1, line: 1, column: 1, severity: undefined });

/** Two tasks; the preview of each comes when it is told to. Of what a check knows of pictures, `checked` tells. */
async function workbench(tasks = '[]') {
  const checked: string[][] = [];
  const asked: Array<{ come(): void; fail(): void }> = [];
  const report = {
    head: () => ({ files: [{}], summary: { byRule: {} } }),
    findingTable: { length: 0, at: () => undefined },
    tasks: { length: 2, at: row, severityAt: () => undefined },
    pointerOf: () => '',
  };
  const engine = {
    rules: async () => [],
    check: async ({ images = [], signal }: CheckOptions) => {
      checked.push(images.map((image) => ('name' in image ? image.name : image.address)));
      await new Promise((done) => setTimeout(done, 5));
      signal?.throwIfAborted();
      return report;
    },
    measureImages: async (images: Array<{ name: string }>) => images.map(({ name }) => ({ name })),
    preview: () =>
      new Promise<Preview>((done, fail) => {
        const nothing = { predictions: [], annotations: [], objects: [], findings: [] } as unknown as Preview;
        asked.push({ come: () => done(nothing), fail: () => fail(new Error('broken')) });
      }),
  } as unknown as EnginePort;
  const errors: unknown[] = [];
  const on = { change() {}, report() {}, pick() {}, error: (error: unknown) => errors.push(error) };
  const bench = new Workbench(async () => engine, new RemotePictures(() => undefined), on);
  await bench.give(gatherPicked([new File([tasks], 'tasks.json')]));
  await expect.poll(() => asked.length).toBe(1);
  return { bench, asked, errors, checked };
}

it('a task that cannot be opened is told', async () => {
  const { bench, asked, errors } = await workbench();
  asked[0]?.fail();
  await expect.poll(() => bench.state.failure).toBe('broken');
  expect(errors).toHaveLength(1);
});

it('one that fails after another was opened is not', async () => {
  const { bench, asked, errors } = await workbench();
  const second = bench.open(1);
  await expect.poll(() => asked.length).toBe(2);
  asked[0]?.fail();
  asked[1]?.come();
  await second;
  expect(bench.state.opened?.row.task).toBe(1);
  expect(bench.state.failure).toBeNull();
  expect(errors).toEqual([]);
});

it('nor one that fails after all was closed', async () => {
  const { bench, asked, errors } = await workbench();
  bench.clear();
  asked[0]?.fail();
  await new Promise((done) => setTimeout(done, 20));
  expect(bench.state.failure).toBeNull();
  expect(errors).toEqual([]);
});

const png = (name: string) => new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)], name);

it('pictures that come after the check are counted, and what is open stays', async () => {
  const { bench, asked, checked } = await workbench();
  asked[0]?.come();
  await expect.poll(() => bench.state.opened?.row.task).toBe(0);
  bench.filter({ text: '1' });
  const { report } = bench.state;
  const giving = [bench.give(gatherPicked([png('a.png')])), bench.give(gatherPicked([png('b.png')]))];
  await expect.poll(() => asked.length).toBe(3);
  for (const one of asked) one.come();
  await Promise.all(giving);
  await expect.poll(() => checked.at(-1)).toEqual(['a.png', 'b.png']);
  await expect.poll(() => bench.state.report).not.toBe(report);
  expect([bench.state.task, bench.state.opened?.row.task, bench.state.run]).toEqual([0, 0, null]);
  expect(bench.state.filter.text).toBe('1');
  expect(bench.state.uncounted).toBe(false);
  expect(checked[0]).toEqual([]);
});

it('of large files only when told to', async () => {
  const { bench, asked, checked } = await workbench(`[${' '.repeat(9_000_000)}]`);
  asked[0]?.come();
  await expect.poll(() => bench.state.opened?.row.task).toBe(0);
  void bench.give(gatherPicked([png('a.png')]));
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.come();
  await expect.poll(() => bench.state.uncounted).toBe(true);
  expect(checked).toHaveLength(1);
  await bench.checkAgain();
  expect(checked).toEqual([[], ['a.png']]);
  expect(bench.state.uncounted).toBe(false);
});
