// Files by drop, picker and paste, in any order and all at once.

import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  drawn,
  expectHeading,
  give,
  heading,
  openWorkbench,
  picture,
  samples,
  seedConfig,
  seedTask,
} from './workbench.js';

let opened: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;
beforeEach(async () => {
  opened = await openWorkbench();
  page = opened.page;
  await page.getByRole('button', { name: 'Close all files' }).click();
  await page.getByText('Drop files anywhere').waitFor();
});
afterEach(async () => {
  expect(opened.trouble).toEqual({ errors: [], console: [], foreign: [] });
  await opened.close();
});

interface Given {
  name: string;
  base64: string;
}

const given = async (name: string, path: string): Promise<Given> => ({
  name,
  base64: (await readFile(path)).toString('base64'),
});

/** Real drag events with a real DataTransfer, bubbling through the page. */
async function drop(files: Given[], end: 'drop' | 'dragleave' = 'drop'): Promise<void> {
  await page.locator('prelabel-app').evaluate(
    (app, { files, end }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of files) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      }
      for (const type of ['dragenter', 'dragover', end]) {
        app.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
        );
      }
    },
    { files, end },
  );
}

/** A drop as the system makes it, with paths of files or folders. */
async function dropFromSystem(paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
}

async function expectSeed(): Promise<void> {
  await expectHeading(page, /This task will show all its predictions./);
  await drawn(page);
  expect(await page.locator('prelabel-results .word').allInnerTexts()).toEqual([
    '1: Airplane',
    '2: Car',
    'choice: Airbus',
  ]);
}

describe('a drop', () => {
  it('takes everything at once, whatever the names say', async () => {
    await drop([
      await given('picture.bin', picture),
      await given('sample.jpg', picture),
      await given('t.txt', seedTask),
      await given('c.txt', seedConfig),
    ]);
    await expectSeed();
    expect(await page.locator('prelabel-picture .hint').count()).toBe(0);
  });

  it.each([
    ['config first', [0, 1, 2]],
    ['tasks first', [1, 0, 2]],
    ['picture first', [2, 1, 0]],
  ])('one by one, %s', async (_, order) => {
    const all = [
      await given('config.xml', seedConfig),
      await given('tasks.json', seedTask),
      await given('sample.jpg', picture),
    ];
    for (const i of order) {
      await drop([all[i]!]);
      await expect.poll(() => page.getByText(all[i]!.name, { exact: true }).count()).toBeGreaterThan(0);
    }
    await expectSeed();
    await expect.poll(() => page.locator('prelabel-picture .hint').count()).toBe(0);
  });

  it('made by the system, folders included', async () => {
    const folder = join(tmpdir(), `prelabel-drop-${process.pid}`);
    mkdirSync(join(folder, 'photos'), { recursive: true });
    writeFileSync(join(folder, 'photos', 'sample.jpg'), await readFile(picture));
    writeFileSync(join(folder, 'config.xml'), await readFile(seedConfig));
    await dropFromSystem([folder, seedTask]);
    await expectSeed();
    await expect.poll(() => page.locator('prelabel-picture .hint').count()).toBe(0);
  });

  it('shows where it would land, and forgets it when the files leave', async () => {
    const overlay = page.getByText('Drop config, tasks and pictures');
    await page.locator('prelabel-app').evaluate((app) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'x'));
      app.dispatchEvent(
        new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
      );
    });
    await expect.poll(() => overlay.isVisible()).toBe(true);
    await drop([await given('x', seedConfig)], 'dragleave');
    await drop([await given('x', seedConfig)], 'dragleave');
    await page.locator('prelabel-app').dispatchEvent('dragleave', {
      dataTransfer: await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'x'));
        return transfer;
      }),
    });
    await expect.poll(() => overlay.isVisible()).toBe(false);
  });

  it('says plainly what it cannot use, and uses the rest', async () => {
    await drop([
      await given('notes.txt', join(samples, '../main.ts')),
      await given('tasks.json', seedTask),
      await given('config.xml', seedConfig),
    ]);
    await expectSeed();
    expect(await page.getByRole('alert').innerText()).toContain(
      'notes.txt is neither a labeling config, nor tasks, nor a picture',
    );
  });

  it('replaces the file of the same kind', async () => {
    await drop([await given('config.xml', seedConfig), await given('tasks.json', seedTask)]);
    await expectSeed();
    await drop([await given('other.json', `${samples}broken/tasks.json`)]);
    await expectHeading(page, /1 of 5 tasks/);
    expect(await page.getByText('config.xml').count()).toBeGreaterThan(0);
  });
});

it('takes files from the picker', async () => {
  await give(page, [seedConfig, seedTask, picture]);
  await expectSeed();
});

it('takes pasted text of either kind, and pasted pictures', async () => {
  const paste = (text: string | undefined, file?: Given) =>
    page.locator('prelabel-app').evaluate(
      (app, { text, file }) => {
        const clipboardData = new DataTransfer();
        if (text !== undefined) clipboardData.setData('text/plain', text);
        if (file)
          clipboardData.items.add(
            new File([Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0))], file.name, { type: 'image/jpeg' }),
          );
        app.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
        );
      },
      { text, file },
    );
  await paste(await readFile(seedConfig, 'utf8'));
  await expect.poll(() => page.getByText('pasted.xml').count()).toBeGreaterThan(0);
  await paste(await readFile(seedTask, 'utf8'));
  await expectSeed();
  await paste(undefined, await given('sample.jpg', picture));
  await expect.poll(() => page.locator('prelabel-picture .hint').count()).toBe(0);
  await paste('good morning');
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('neither a labeling config nor tasks');
});

it('draws on a blank sheet when the picture is not at hand, and never fetches it', async () => {
  await give(page, [seedConfig, seedTask]);
  await expectSeed();
  expect(await page.locator('prelabel-picture .hint').innerText()).toContain(
    'http://localhost:8080/static/samples/sample.jpg',
  );
  expect(await heading(page)).toContain('all its predictions');
});
