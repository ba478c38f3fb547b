// One check under way: feeds the files to its session and tells how far it is.

import type { CheckEvents } from './engine.js';
import type { Progress } from './options.js';
import { Pace } from './pace.js';
import { Reading } from './reading.js';
import type { Session } from './session.js';
import type { Source } from './sources.js';

const kProgressInterval = 100;
const kReportInterval = 250;
const kFirstReport = 20;

export class CheckRun {
  #session: Session;
  #events: CheckEvents;
  #reading: Reading;
  #progress = new Pace(kProgressInterval);
  #report = new Pace(kReportInterval, kFirstReport);

  constructor(session: Session, tasks: readonly Source[], events: CheckEvents, signal: AbortSignal) {
    this.#session = session;
    this.#events = events;
    this.#reading = new Reading(tasks, signal);
  }

  /** Feeds one file to its end. Rejects with the signal's reason when that is aborted. */
  async file(source: Source): Promise<void> {
    this.#session.beginFile(source.name);
    await this.#reading.file(source, (chunk) => {
      if (!this.#session.feed(chunk)) return false;
      this.#tell();
      return true;
    });
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
    return { ...this.#reading.progress, tasks: this.#session.tasks, done };
  }
}
