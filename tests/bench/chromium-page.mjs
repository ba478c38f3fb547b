// The half of the bench that runs in the page.

// Before the engine is loaded: the memory of modules that are made in the page itself.
let memory = null;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args);
  const { exports } = made.instance ?? made;
  memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory) ?? memory;
  return made;
};

const { createPrelabel } = await import('/index.js');
const { default: validate } = await import('/peer.js');

const chosen = () => document.querySelector('#file').files[0];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians in ms of checking the chosen file and of what the page would do without. */
export async function race(config, rounds) {
  const prelabel = await createPrelabel();
  const contenders = {
    prelabel: () => prelabel.check({ config, tasks: chosen() }),
    peer: async () => validate(JSON.parse(await chosen().text())),
  };
  const times = { prelabel: [], peer: [] };
  for (let round = -1; round < rounds; ++round) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      await run();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  prelabel.dispose();
  return { prelabel: median(times.prelabel), peer: median(times.peer) };
}

/** One check of the chosen file in place: its time, the heap it needed, and when the first tasks could be shown. */
export async function once(config) {
  const prelabel = await createPrelabel({ worker: false });
  const start = performance.now();
  let first = 0;
  const onReport = (report) => {
    if (!first && report.tasks.length > 0) first = performance.now() - start;
  };
  await prelabel.check({ config, tasks: chosen(), onReport });
  const ms = performance.now() - start;
  const heap = memory.buffer.byteLength;
  prelabel.dispose();
  return { ms, heap, first: first || ms };
}

/** The findings of the chosen file: as the block that is transferred, and as objects that are cloned. */
export async function border(config) {
  const prelabel = await createPrelabel();
  const many = 1_000_000;
  const report = await prelabel.check({ config, tasks: chosen(), limits: { findings: many, findingsPerRule: many } });
  const block = report.findingTable.rules.buffer;
  const objects = report.findings;
  const time = (send) => {
    const times = [];
    for (let round = 0; round < 7; ++round) {
      const start = performance.now();
      send();
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const clone = time(() => structuredClone(objects));
  let moving = block.slice();
  const turns = 1000; // one is quicker than the page's clock can tell
  const columns =
    time(() => {
      for (let i = 0; i < turns; ++i) moving = structuredClone(moving, { transfer: [moving] });
    }) / turns;
  prelabel.dispose();
  return { findings: objects.length, columns, clone };
}
