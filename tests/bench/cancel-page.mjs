// The half of the cancel bench that runs in the page.

const { createPrelabel } = await import('/index.js');

const chosen = () => document.querySelector('#file').files[0];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** ms from abort() until the promise is rejected, and until another check in the same worker is through; one of each a round. */
export async function cancel(config, kind, rounds) {
  const prelabel = await createPrelabel();
  const times = { rejected: [], free: [] };
  for (let round = -1; round < rounds; ++round) {
    const controller = new AbortController();
    let under = false;
    const onProgress = () => {
      under = true;
    };
    const { signal } = controller;
    const run = prelabel[kind]({ config, tasks: chosen(), apply: 'auto', signal, onProgress }).then(
      () => 'through',
      (error) => error.name,
    );
    while (!under) await pause(1);
    await pause(Math.random() * 50);
    const start = performance.now();
    controller.abort();
    const end = await run;
    if (end !== 'AbortError') throw new Error(`The ${kind} ended before it was cancelled: ${end}.`);
    const rejected = performance.now() - start;
    await prelabel.check({ tasks: '[]' });
    const free = performance.now() - start;
    if (round < 0) continue;
    times.rejected.push(rejected);
    times.free.push(free);
  }
  prelabel.dispose();
  return times;
}
