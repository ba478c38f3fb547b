// What pictures tell after the check is counted, whatever happens meanwhile; where it is not, that is said.

import { expect, it } from 'vitest';
import type { EnginePort, EngineReport } from '../../../web/elements/workbench/engine-port.js';
import { gatherPicked } from '../../../web/elements/workbench/gather.js';
import { RemotePictures } from '../../../web/elements/workbench/remote-pictures.js';
import { Workbench } from '../../../web/elements/workbench/workbench.js';
import { createPrelabel } from '../../../web/engine/index.js';

const origin = 'http://host:81';
const config = new File(['<View><Image name="image" value="$image"/></View>'], 'config.xml');
const tasks = (name = 'tasks.json', image = `${origin}/gone.jpg`) =>
  new File([JSON.stringify([{ data: { image } }])], name);

type Check = EnginePort['check'];

/** A bench whose checks go through `around`, by their number from 1; pictures are not there. */
async function workbench(around: (number: number, check: () => Promise<EngineReport>) => Promise<EngineReport>) {
  const engine = await createPrelabel({ worker: false });
  let checks = 0;
  const check: Check = (options) => around(++checks, () => engine.check(options));
  const port: EnginePort = {
    check,
    checkConfig: (given) => engine.checkConfig(given),
    preview: (given) => engine.preview(given),
    rules: () => engine.rules(),
    measureImages: (given) => engine.measureImages(given),
  };
  const remote = new RemotePictures(() => async () => ({ problem: 'status', status: 404 }));
  const on = { change() {}, report() {}, pick() {}, error() {} };
  const bench = new Workbench(async () => port, remote, on);
  await bench.give(gatherPicked([config, tasks()]));
  await expect.poll(() => bench.state.opened).not.toBeNull();
  const found = () => bench.state.report?.head.summary.findings.warning;
  return { bench, found, checks: () => checks };
}

it('after the element was moved to another place of its page', async () => {
  const { bench, found, checks } = await workbench((_, check) => check());
  expect(found()).toBe(0);
  bench.cancel();
  await bench.allowOrigin(origin);
  await expect.poll(found).toBe(1);
  expect([checks(), bench.state.uncounted]).toEqual([2, false]);
});

it('when it fails the page says so, and leaves it at that', async () => {
  const { bench, found, checks } = await workbench(async (number, check) => {
    if (number === 2) throw new Error('broken');
    return check();
  });
  await bench.allowOrigin(origin);
  await expect.poll(() => bench.state.uncounted).toBe(true);
  await bench.retryPicture();
  await expect.poll(() => bench.state.opened?.found.remote?.kind).toBe('failed');
  expect([found(), checks()]).toEqual([0, 2]);
  await bench.checkAgain();
  await expect.poll(found).toBe(1);
  expect(bench.state.uncounted).toBe(false);
});

it('a check that begins meanwhile takes its place', async () => {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  const { bench, found, checks } = await workbench(async (number, check) => {
    if (number !== 2) return check();
    await held;
    return check();
  });
  await bench.allowOrigin(origin);
  await expect.poll(checks).toBe(2);
  await bench.give(gatherPicked([tasks(), tasks('more.json', '/b.jpg')]));
  go();
  await expect.poll(() => [bench.state.run, bench.state.report?.head.summary.tasks]).toEqual([null, 2]);
  await new Promise((done) => setTimeout(done, 50));
  expect([bench.state.report?.head.summary.tasks, found(), bench.state.uncounted, checks()]).toEqual([2, 1, false, 3]);
});
