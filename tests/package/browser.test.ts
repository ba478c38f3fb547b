import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import { launch, newPage } from '../browser/support/chromium.ts';
import { config, install, root, tasks } from './support/installed.ts';

const installed = install();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  installed.remove();
});

const main = (entry: string) => `
import { createPrelabel } from '${entry}';
const prelabel = await createPrelabel();
const report = await prelabel.check({ config: ${JSON.stringify(config)}, tasks: ${JSON.stringify(tasks)} });
document.body.dataset.rules = Object.keys(report.summary.byRule).join();
prelabel.dispose();
`;

/** Serves a folder under the strict policy and says what the page in it found. */
async function rulesFound(folder: string, path = ''): Promise<string | undefined> {
  const server = await serve(folder);
  const { page, trouble } = await newPage(browser);
  try {
    await page.goto(server.url + path);
    await page
      .waitForFunction(() => document.body.dataset.rules !== undefined, undefined, { timeout: 20_000 })
      .catch(() => {
        throw new Error(`no answer; ${JSON.stringify(trouble)}`);
      });
    expect(trouble.errors).toEqual([]);
    expect(trouble.foreign).toEqual([]);
    return await page.evaluate(() => document.body.dataset.rules);
  } finally {
    await page.close();
    await server.close();
  }
}

test('works without a bundler, under a strict policy', async () => {
  installed.write('main.js', main('./node_modules/prelabel/dist/index.js'));
  installed.write('plain.html', '<!doctype html><body><script type="module" src="main.js"></script>');
  expect(await rulesFound(installed.folder, 'plain.html')).toContain('label/unknown');
});

test.each(['prelabel', 'prelabel/inline'])('%s works bundled by Vite, with no configuration', async (entry) => {
  installed.write('main.js', main(entry));
  installed.write('index.html', '<!doctype html><body><script type="module" src="main.js"></script>');
  installed.run('node', join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--emptyOutDir');
  expect(await rulesFound(join(installed.folder, 'dist'))).toContain('label/unknown');
});

test('prelabel/elements registers the elements', async () => {
  installed.write(
    'main.js',
    "import './node_modules/prelabel/dist/elements.js'; document.body.dataset.rules = String(!!customElements.get('prelabel-app'));",
  );
  installed.write('elements.html', '<!doctype html><body><script type="module" src="main.js"></script>');
  expect(await rulesFound(installed.folder, 'elements.html')).toBe('true');
});
