// One correction under way: files in, corrected bytes out, never the whole of one.

import type { Corrector } from './corrector.js';
import type { FixEvents } from './engine.js';
import { Pace } from './pace.js';
import { Reading } from './reading.js';
import type { Sink } from './sinks.js';
import type { Source } from './sources.js';

const kProgressInterval = 100;

export interface FixRun {
  corrector: Corrector;
  tasks: readonly Source[];
  sink: Sink;
  events: FixEvents;
  signal: AbortSignal;
}

/** Rejects with the signal's reason when that is aborted. */
export async function runFix({ corrector, tasks, sink, events, signal }: FixRun): Promise<void> {
  const reading = new Reading(tasks, signal);
  const pace = new Pace(kProgressInterval);
  const tell = (done: boolean) => events.progress?.({ ...reading.progress, done });
  const write = async (pieces: Uint8Array[]) => {
    if (pieces.length > 0) await sink.write(pieces);
  };
  for (const [i, source] of tasks.entries()) {
    await sink.begin(i);
    corrector.beginFile(source.name);
    await reading.file(source, async (chunk) => {
      await write(corrector.feed(chunk));
      pace.ifDue(() => tell(false));
      return true;
    });
    await write(corrector.endFile());
    await sink.end();
  }
  tell(true);
}
