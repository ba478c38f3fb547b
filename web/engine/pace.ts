// How often something may be said while a check runs.

/** Says when the next time has come: `interval` ms apart, and never so often that it takes a tenth of the time. */
export class Pace {
  #interval: number;
  #due: number;

  /** `first`: ms until the first time. */
  constructor(interval: number, first = interval) {
    this.#interval = interval;
    this.#due = performance.now() + first;
  }

  /** Runs `work` when it is due. */
  ifDue(work: () => void): void {
    const started = performance.now();
    if (started < this.#due) return;
    work();
    const ended = performance.now();
    this.#due = ended + Math.max(this.#interval, 10 * (ended - started));
  }
}
