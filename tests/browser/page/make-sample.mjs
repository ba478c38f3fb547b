// Draws sample.jpg from airport.svg with headless Chromium: node tests/browser/page/make-sample.mjs
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../tools/find.mjs';

const svg = await readFile(new URL('../../../web/page/samples/picture/airport.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 600, height: 403 } });
  await page.setContent(`<body style="margin:0">${svg}`);
  const path = new URL('../../../web/page/samples/sample.jpg', import.meta.url).pathname;
  await page.screenshot({ path, type: 'jpeg', quality: 90 });
} finally {
  await browser.close();
}
