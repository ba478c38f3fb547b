// A real Chromium for the browser tests, and the built page on a local address.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../tools/find.mjs';
import { serve } from '../../../tools/serve.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const pageFolder = `${root}dist/page`;

// No background traffic: the tests assert that nothing leaves the page.
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; every launch has a new, empty profile. Close it in `afterAll`. */
export async function launch(extraArgs: string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium or Chrome found: run `npm run setup`, or set PRELABEL_BROWSER.');
  return chromium.launch({ executablePath, args: [...args, ...extraArgs] });
}

/** Serves the built page, with the headers `npm start` serves it with. */
export async function servePage(): Promise<{ url: string; port: number; close(): Promise<void> }> {
  if (!existsSync(`${pageFolder}/index.html`)) throw new Error('dist/page is not built: run `npm run build`.');
  return serve(pageFolder);
}

/** What a page did that no page of ours may do. All lists stay empty in a healthy test. */
export interface Trouble {
  /** Uncaught exceptions and unhandled rejections. */
  errors: string[];
  /** console.error, violations of the content policy among them. */
  console: string[];
  /** Requests to anywhere but the page's own origin. */
  foreign: string[];
}

/** A page in a context of its own, watched for trouble. It is not navigated yet. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; trouble: Trouble }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const trouble: Trouble = { errors: [], console: [], foreign: [] };
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.console.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'blob:' || url.protocol === 'data:' || url.hostname === '127.0.0.1';
    if (!local) trouble.foreign.push(request.url());
  });
  return { page, trouble };
}

/** The page itself, opened and watched: browser, server and page in one. `close` ends all three. */
export async function openPage(options: BrowserContextOptions = {}): Promise<{
  browser: Browser;
  page: Page;
  url: string;
  trouble: Trouble;
  close(): Promise<void>;
}> {
  const server = await servePage();
  const browser = await launch();
  const { page, trouble } = await newPage(browser, options);
  await page.goto(server.url);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, page, url: server.url, trouble, close };
}
