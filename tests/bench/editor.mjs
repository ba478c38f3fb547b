// The real editor of Label Studio with many rectangles: from mounting it to the frame that shows the last of them.
// Installs Label Studio when it is not there (tests/label-studio/setup.mjs).

import { chromium as playwright } from 'playwright-core';
import { findBrowser } from '../../tools/find.mjs';
import { serveEditor } from '../label-studio/server.mjs';
import { labelStudio } from '../label-studio/setup.mjs';
import { fixed, median, table } from './measure.mjs';

const kLabels = ['Car', 'Person', 'Bicycle'];
const kSize = { width: 1600, height: 1000 };

/** The config and the task both sides of a comparison draw: upright boxes of a hundredth of the image, in rows. */
export function rectangles(count) {
  const columns = Math.ceil(Math.sqrt(count));
  const step = 90 / columns;
  const result = Array.from({ length: count }, (_, i) => ({
    id: `box-${i}`,
    type: 'rectanglelabels',
    from_name: 'label',
    to_name: 'img',
    original_width: kSize.width,
    original_height: kSize.height,
    value: {
      x: 5 + (i % columns) * step,
      y: 5 + Math.floor(i / columns) * step,
      width: step * 0.8,
      height: step * 0.8,
      rotation: 0,
      rectanglelabels: [kLabels[i % kLabels.length]],
    },
  }));
  const labels = kLabels.map((label) => `<Label value="${label}"/>`).join('');
  const config = `<View><Image name="img" value="$image"/>
<RectangleLabels name="label" toName="img">${labels}</RectangleLabels></View>`;
  const image = `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${kSize.width}" height="${kSize.height}"/>`,
  )}`;
  return { config, size: kSize, task: { data: { image }, predictions: [{ result }] } };
}

/** Medians in ms by count, each run in a new page. */
export async function editorTimes(counts = [1000, 5000], runs = 3) {
  const server = await serveEditor(labelStudio());
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await playwright.launch({ executablePath: findBrowser(), args });
  try {
    const medians = {};
    for (const count of counts) {
      const times = [];
      for (let run = 0; run < runs; run += 1) times.push(await once(browser, server.url, count));
      medians[count] = median(times);
    }
    return medians;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function once(browser, url, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(url);
    await page.waitForFunction(() => window.ready);
    return await page.evaluate(([given, many]) => window.timeRectangles(given, many), [rectangles(count), count]);
  } finally {
    await context.close();
  }
}

export async function editor() {
  const medians = await editorTimes();
  const rows = Object.entries(medians).map(([count, ms]) => [count, fixed(ms / 1000, 2)]);
  return `Label Studio's editor, mounted to everything drawn\n\n${table(['rectangles', 's'], rows)}`;
}
