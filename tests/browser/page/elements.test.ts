// The elements in somebody else's page: properties in, typed events out.

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrelabelApp, PrelabelFindings, PrelabelViewer } from '../../../web/elements/define.js';
import { frames, openWorkbench, seedConfig, seedTask } from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let config: string;
let task: string;
beforeAll(async () => {
  opened = await openWorkbench();
  config = await readFile(seedConfig, 'utf8');
  task = (await readFile(seedTask, 'utf8')).replace('"Car"', '"Truck"');
  await opened.page.evaluate(() => document.body.replaceChildren());
});
afterAll(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

it('<prelabel-viewer> draws one task, given as text or as an object', async () => {
  const { page } = opened;
  const names = await page.evaluate(
    async ({ config, task }) => {
      const found: string[] = [];
      for (const given of [task, JSON.parse(task) as object]) {
        const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
        viewer.style.cssText = 'width: 640px; height: 480px';
        viewer.config = config;
        viewer.task = given;
        document.body.append(viewer);
        while (!viewer.scene) await new Promise((done) => setTimeout(done, 20));
        await viewer.updateComplete;
        found.push(viewer.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label') ?? '');
      }
      return found;
    },
    { config, task },
  );
  const words = 'Picture of 600 by 403 pixels, 2 drawn: 1: Airplane; 2: Truck';
  expect(names).toEqual([words, words]);
});

it('<prelabel-viewer> shows what was given last, though it came first', async () => {
  const { page } = opened;
  const name = await page.evaluate(
    async ({ config, task }) => {
      const address = Object.values(JSON.parse(task).data)[0] as string;
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
      const late = new File([svg], address.split('/').pop()!, { type: 'image/svg+xml' });
      let go = () => {};
      const wait = new Promise<void>((done) => {
        go = done;
      });
      late.slice = () => ({ arrayBuffer: () => wait.then(() => new TextEncoder().encode(svg).buffer) }) as Blob;
      const viewer = document.createElement('prelabel-viewer') as PrelabelViewer;
      Object.assign(viewer, { config, task, images: [late] });
      document.body.append(viewer);
      await viewer.updateComplete;
      viewer.images = [];
      while (!viewer.scene) await new Promise((done) => setTimeout(done, 20));
      go();
      await new Promise((done) => setTimeout(done, 700));
      const { scene } = viewer;
      viewer.remove();
      return `${scene.size.width} ${scene.image === null ? 'no picture' : 'a picture'}`;
    },
    { config, task },
  );
  expect(name).toBe('600 no picture');
});

it('<prelabel-viewer> tells what was clicked', async () => {
  const { page } = opened;
  const viewer = page.locator('prelabel-viewer').first();
  const picked = viewer.evaluate(
    (element) =>
      new Promise<string | undefined>((done) =>
        (element as PrelabelViewer).addEventListener('prelabel-select', (event) => done(event.detail.item?.pointer), {
          once: true,
        }),
      ),
  );
  await frames(page);
  const { scale, x, y } = await viewer.evaluate((element) => ({ ...(element as PrelabelViewer).view! }));
  const box = (await viewer.boundingBox())!;
  await page.mouse.click(box.x + x + 127 * scale, box.y + y + 142 * scale);
  expect(await picked).toBe('/predictions/0/result/0');
});

it('<prelabel-app> checks what it is given, and tells; <prelabel-findings> lists it', async () => {
  const { page } = opened;
  const rules = await page.evaluate(
    async ({ config, task }) => {
      document.body.replaceChildren();
      const app = document.createElement('prelabel-app') as PrelabelApp;
      app.style.height = '600px';
      app.config = config;
      app.tasks = task;
      const reported = new Promise<HTMLElementEventMap['prelabel-report']>((done) =>
        app.addEventListener('prelabel-report', done),
      );
      document.body.append(app);
      const { detail } = await reported;
      const list = document.createElement('prelabel-findings') as PrelabelFindings;
      list.findings = detail.findings;
      document.body.append(list);
      await list.updateComplete;
      return [...(list.shadowRoot?.querySelectorAll('.rule') ?? [])].map((rule) => rule.textContent);
    },
    { config, task },
  );
  expect(rules).toContain('label/unknown');
});

it('<prelabel-app> leaves the keys of the page around it alone', async () => {
  const { page } = opened;
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('textarea').fill('');
  await page.locator('textarea').pressSequentially('jkf?');
  expect(await page.locator('textarea').inputValue()).toBe('jkf?');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
