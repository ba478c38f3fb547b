// An SVG as PNG, in its own size, by a browser that is installed.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Drawing } from '../reports/svg/drawing.js';
import { BrowserPipe, findBrowser } from './browser-pipe.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';

/** What browsers take a picture of. */
const kLongestSide = 16_384;

export class SvgToPng {
  #browser: BrowserPipe;
  #session: Promise<string> | undefined;

  /** Throws UsageError when no browser is found. */
  constructor(env: Io['env']) {
    const path = findBrowser(env);
    if (path === undefined) {
      const named = env.PRELABEL_BROWSER;
      const where = named ? `at ${named}, which PRELABEL_BROWSER names` : 'here; PRELABEL_BROWSER may name one';
      throw new UsageError(`PNG needs Chrome or Chromium, and there is none ${where}. SVG needs neither.`, 'draw');
    }
    this.#browser = new BrowserPipe(path);
  }

  /** Larger than browsers take, it is made smaller. Throws UsageError when the browser does not do it. */
  async render(svg: string, size: Drawing['size']): Promise<Uint8Array> {
    try {
      return await this.#render(svg, size);
    } catch (error) {
      throw new UsageError(`The drawing could not be made a PNG: ${(error as Error).message}`);
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #render(svg: string, size: Drawing['size']): Promise<Uint8Array> {
    const { folder } = this.#browser;
    const share = Math.min(1, kLongestSide / Math.max(size.width, size.height));
    const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * share)));
    // As an image nothing in it could run or be fetched.
    const page = `<!doctype html><style>body{margin:0}img{display:block}</style><img src="drawing.svg" width="${width}" height="${height}">`;
    writeFileSync(join(folder, 'drawing.svg'), svg);
    writeFileSync(join(folder, 'drawing.html'), page);
    this.#session ??= this.#open();
    const session = await this.#session;
    const call = (method: string, params = {}) => this.#browser.call(method, params, session);
    await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    const loaded = this.#browser.event('Page.loadEventFired');
    await call('Page.navigate', { url: pathToFileURL(join(folder, 'drawing.html')).href });
    await loaded;
    const expression = 'document.images[0].decode().then(() => true)';
    const { exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true });
    if (exceptionDetails) throw new Error('the browser cannot read it.');
    const { data } = await call('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    return Buffer.from(data as string, 'base64');
  }

  async #open(): Promise<string> {
    const { targetId } = await this.#browser.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#browser.call('Target.attachToTarget', { targetId, flatten: true });
    await this.#browser.call('Page.enable', {}, sessionId as string);
    return sessionId as string;
  }
}
