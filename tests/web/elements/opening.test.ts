// Tasks opened one after the other: what is told is of the last one.

import { expect, it } from 'vitest';
import type { EnginePort } from '../../../web/elements/workbench/engine-port.js';
import { gatherPicked } from '../../../web/elements/workbench/gather.js';
import { RemotePictures } from '../../../web/elements/workbench/remote-pictures.js';
import { Workbench } from '../../../web/elements/workbench/workbench.js';
import type { Preview } from '../../../web/engine/index.js';

const row = (task: number) => ({ task, file: 0, offset: task, length: 1, line: 1, column: 1, severity: undefined });

/** Two tasks; the preview of each comes when it is told to. */
async function workbench() {
  const asked: Array<{ come(): void; fail(): void }> = [];
  const report = {
    head: () => ({ files: [{}], summary: { byRule: {} } }),
    findingTable: { length: 0, at: () => undefined },
    tasks: { length: 2, at: row, severityAt: () => undefined },
    pointerOf: () => '',
  };
  const engine = {
    rules: async () => [],
    check: async () => report,
    preview: () =>
      new Promise<Preview>((done, fail) => {
        const nothing = { predictions: [], annotations: [], objects: [], findings: [] } as unknown as Preview;
        asked.push({ come: () => done(nothing), fail: () => fail(new Error('broken')) });
      }),
  } as unknown as EnginePort;
  const errors: unknown[] = [];
  const on = { change() {}, report() {}, pick() {}, error: (error: unknown) => errors.push(error) };
  const bench = new Workbench(async () => engine, new RemotePictures(() => undefined), on);
  await bench.give(gatherPicked([new File(['[]'], 'tasks.json')]));
  await expect.poll(() => asked.length).toBe(1);
  return { bench, asked, errors };
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
