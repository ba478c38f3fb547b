// The viewer beside Label Studio's editor, the same rectangles in Chromium: from mounting to everything drawn, each run
// in a page of its own; and how smoothly the viewer is panned and zoomed.

import { call, withPages } from './browser.mjs';
import { editorTimes, rectangles } from './editor.mjs';
import { fixed, median, table } from './measure.mjs';

const late = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];

/** Answers a Markdown table. `withEditor`: measure the editor too, which takes minutes. */
export async function viewer(runs = 5, counts = [1000, 5000], frames = 120, withEditor = true) {
  const rows = await withPages('viewer-page.mjs', async (open) => {
    const all = [];
    for (const count of counts) {
      const given = rectangles(count);
      const drawn = [];
      const moves = { pan: [], zoom: [] };
      for (let run = 0; run < runs; ++run) {
        const page = await open();
        drawn.push(await call(page, 'draw', given, count));
        const { pan, zoom } = await call(page, 'move', frames);
        moves.pan.push(...pan);
        moves.zoom.push(...zoom);
        await page.close();
      }
      all.push({ count, ms: median(drawn), pan: late(moves.pan), zoom: late(moves.zoom) });
    }
    return all;
  });
  const editor = withEditor ? await editorTimes(counts) : {};
  const head = ['rectangles', 'viewer ms, mounted to drawn', "Label Studio's editor ms", 'ratio'];
  return table(
    [...head, 'viewer: frame ms while panned, 95th percentile', 'while zoomed'],
    rows.map(({ count, ms, pan, zoom }) => {
      const theirs = editor[count];
      const beside = theirs ? [fixed(theirs, 0), `${fixed(theirs / ms, 0)} ×`] : ['not run', '–'];
      return [count, fixed(ms, 0), ...beside, fixed(pan), fixed(zoom)];
    }),
  );
}
