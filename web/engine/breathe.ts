// Letting others have their turn between two pieces of work.

const kPatience = 24;

type Immediate = (callback: () => void) => void;

const immediate = (globalThis as { setImmediate?: Immediate }).setImmediate;

/** Waits for the event loop to come round, without the pause timers make. */
function turn(): Promise<void> {
  if (immediate) return new Promise((done) => immediate(done));
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Takes a breath when 24 ms have passed since the last one. */
export class Breath {
  #last = performance.now();

  async ifDue(): Promise<void> {
    if (performance.now() - this.#last < kPatience) return;
    await turn();
    this.#last = performance.now();
  }
}
