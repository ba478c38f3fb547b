// One check under way: feeds the files to its session and tells how far it is.

import { Breath } from './breathe.js';
import type { CheckEvents } from './engine.js';
import type { Progress } from './options.js';
import { Pace } from './pace.js';
import type { Session } from './session.js';
import { openSource, type Source } from './sources.js';

const kProgressInterval = 100;
const kReportInterval = 250;
const kFirstReport = 20;

export class CheckRun {
  #session: Session;
  #events: CheckEvents;
  #signal: AbortSignal;
  #bytes = 0;
  #totalBytes: number | undefined;
  #progress = new Pace(kProgressInterval);
  #report = new Pace(kReportInterval, kFirstReport);
  #breath = new Breath();

  constructor(session: Session, tasks: readonly Source[], events: CheckEvents, signal: AbortSignal) {
    this.#session = session;
    this.#events = events;
    this.#signal = signal;
    const sizes = tasks.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]));
    if (sizes.length === tasks.length) this.#totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Feeds one file to its end. Rejects with the signal's reason when that is aborted. */
  async file(source: Source): Promise<void> {
    this.#session.beginFile(source.name);
    const reader = openSource(source);
    // A stream that is waited for ends so.
    const stop = () => reader.cancel();
    this.#signal.addEventListener('abort', stop);
    try {
      for (let chunk = await reader.next(); chunk; chunk = await reader.next()) {
        this.#signal.throwIfAborted();
        this.#bytes += chunk.length;
        if (!this.#session.feed(chunk)) break;
        this.#tell();
        await this.#breath.ifDue();
      }
    } finally {
      this.#signal.removeEventListener('abort', stop);
      reader.cancel();
    }
    this.#signal.throwIfAborted();
    this.#session.endFile();
  }

  /** After the last file: the whole report, as a block. */
  end(): ArrayBuffer {
    this.#events.progress?.(this.#state(true));
    return this.#session.report();
  }

  #tell(): void {
    const { progress, report } = this.#events;
    if (progress) this.#progress.ifDue(() => progress(this.#state(false)));
    if (report) this.#report.ifDue(() => report(this.#session.report()));
  }

  #state(done: boolean): Progress {
    const total = this.#totalBytes === undefined ? {} : { totalBytes: this.#totalBytes };
    return { bytes: this.#bytes, ...total, tasks: this.#session.tasks, done };
  }
}
