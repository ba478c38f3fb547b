// The half of the viewer's bench that runs in the page.

await import('/elements.js');
const { createPrelabel } = await import('/index.js');

// Ready before the clock runs, as the editor's scripts are.
const engine = await createPrelabel();

const frame = () => new Promise((done) => requestAnimationFrame(done));
let viewer;

/** ms from mounting a viewer with a task to the frame after everything was drawn. */
export async function draw({ config, task }, count) {
  const start = performance.now();
  viewer = document.createElement('prelabel-viewer');
  Object.assign(viewer.style, { width: '1280px', height: '860px' });
  let failed;
  viewer.addEventListener('prelabel-error', ({ detail }) => {
    failed = detail.error;
  });
  Object.assign(viewer, { engine, config, task });
  document.body.append(viewer);
  while (!viewer.scene) {
    if (failed) throw failed;
    await frame();
  }
  if (viewer.scene.regions.length !== count) throw new Error(`${viewer.scene.regions.length} regions of ${count}.`);
  await viewer.updateComplete;
  // It paints in the next frame; the one after that has it on the screen.
  await frame();
  await frame();
  const ms = performance.now() - start;
  if (!painted()) throw new Error('Nothing is drawn.');
  return ms;
}

/** Whether there is colour on the canvas. */
function painted() {
  const canvas = viewer.shadowRoot.querySelector('canvas');
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < data.length; i += 4) {
    if (
      data[i + 3] > 0 &&
      Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 60
    )
      return true;
  }
  return false;
}

/** ms between frames while the view moves in each: panned to and fro, then zoomed in and out. */
export async function move(frames) {
  const times = { pan: [], zoom: [] };
  for (const [kind, step] of Object.entries({
    pan: (i) => {
      const { scale, x, y } = viewer.view;
      viewer.view = { scale, x: x + (i % 40 < 20 ? 6 : -6), y: y + (i % 40 < 20 ? 3 : -3) };
    },
    zoom: (i) => viewer.zoomBy(i % 40 < 20 ? 1.05 : 1 / 1.05),
  })) {
    let last = await frame();
    for (let i = 0; i < frames; ++i) {
      step(i);
      const now = await frame();
      times[kind].push(now - last);
      last = now;
    }
  }
  return times;
}
