// The shared fixtures, judged by the built library in a worker of a real Chromium, under the page's content policy.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import type { Finding } from '../../web/engine/types.js';
import { judged, load, names } from '../fixtures/load.js';
import { launch, newPage, root, type Trouble } from './support/chromium.js';

let browser: Browser;
let page: Page;
let trouble: Trouble;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  served = await serve(`${root}dist`);
  browser = await launch();
  ({ page, trouble } = await newPage(browser));
  await page.goto(`${served.url}page/index.html`);
  // As text: the test runner rewrites imports in functions, and this one runs in the page.
  await page.evaluate(
    `import('/index.js').then(async ({ createPrelabel }) => { window.underTest = await createPrelabel({ worker: true }); })`,
  );
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('fixtures in Chromium', () => {
  it.each(names)('%s', async (name) => {
    const { config, files, settings, expected } = load(name);
    const findings = await page.evaluate(
      async ({ xml, files, settings }) => {
        const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        const { underTest } = window as unknown as {
          underTest: { check(options: unknown): Promise<{ findings: unknown[] }> };
        };
        const report = await underTest.check({
          ...settings,
          config: { name: 'config.xml', data: bytes(xml) },
          tasks: files.map((file) => new File([bytes(file.text)], file.name)),
        });
        return report.findings;
      },
      {
        xml: config.toString('base64'),
        files: files.map(({ name, data }) => ({ name, text: data.toString('base64') })),
        settings,
      },
    );
    expect((findings as Finding[]).map(judged)).toEqual(expected.findings);
  });

  it('nothing of it broke the content policy, threw, or went elsewhere', () => {
    expect(trouble).toEqual({ errors: [], console: [], foreign: [] });
  });
});
