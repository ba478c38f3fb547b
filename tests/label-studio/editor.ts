// The real editor in a real Chromium: one case in, what it did with it out.
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/support/chromium.js';
import { type Case, taskOf } from './case.js';
import { whiteImage } from './png.js';
import { serveEditor } from './server.mjs';
import { labelStudio } from './setup.mjs';
import { tidy, type Verdict } from './verdict.js';

export interface Editor {
  run(given: Case): Promise<Verdict>;
  /** A PNG of the stage: the image in whole, and what is drawn on it. The case must open. */
  picture(given: Case): Promise<Buffer>;
  close(): Promise<void>;
}

/** Installs Label Studio when it is not there, starts server and browser. Throws when one of them cannot be had. */
export async function startEditor(): Promise<Editor> {
  const server = await serveEditor(labelStudio());
  const browser = await launch();
  let page = await open(browser, server.url);
  let spoiled = false;
  const again = async () => {
    await page.context().close();
    page = await open(browser, server.url);
    spoiled = false;
  };
  const once = async (given: Case): Promise<Verdict> => {
    // After an uncaught error the page's editor is not usable any more.
    if (spoiled) await again();
    const task = taskOf(given, whiteImage);
    // As JSON, as the server sends it: there `undefined` is no value.
    const asked = JSON.stringify({ config: given.config, task });
    const call = page.evaluate((json) => (window as unknown as EditorPage).runCase(JSON.parse(json)), asked);
    const answer = await Promise.race([call, late(20_000)]).catch((error) => ({ failed: String(error) }));
    if (!answer || 'failed' in answer) {
      spoiled = true;
      return { view: 'blank', uncaught: answer ? answer.failed.slice(0, 160) : 'no answer in 20 s' };
    }
    spoiled = answer.uncaught.length > 0 || answer.verdict.view !== 'opens';
    return tidy(answer.verdict, answer.uncaught, idsOf(task));
  };
  return {
    async run(given) {
      const verdict = await once(given);
      // Blank without a reason: the machine was slow.
      return verdict.view === 'blank' && !verdict.uncaught ? once(given) : verdict;
    },
    async picture(given) {
      const verdict = await once(given);
      if (verdict.view !== 'opens') throw new Error(`The editor does not open it: ${JSON.stringify(verdict)}`);
      return page.locator('#editor .konvajs-content').screenshot();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

interface EditorPage {
  ready: boolean;
  runCase(asked: unknown): Promise<{ verdict: Record<string, unknown>; uncaught: string[] }>;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as EditorPage).ready, undefined, { timeout: 30_000 });
  return page;
}

const late = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds));

/** Every `id` of the case, as the editor writes it: text, cut at the first `#`. */
function idsOf(task: unknown): string[] {
  const ids: string[] = [];
  JSON.stringify(task, (key, value) => {
    if (key === 'id' && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) {
      ids.push(String(value).split('#')[0]!);
    }
    return value;
  });
  return ids;
}
