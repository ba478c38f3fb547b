// Output that counts only when all of it is there.

import type { Sink } from '../engine/sinks.js';
import type { Out } from './io.js';

export interface Output extends Sink {
  /** All is written. */
  commit(): void;
  /** It will not be: nothing half done stays. */
  discard(): void;
}

const kSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Commits the output after `work`, or discards it when that fails or the program is told to end. */
export async function writing<T>(output: Output, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals) => {
    output.discard();
    // Nobody listens any more: now it ends the program.
    process.kill(process.pid, signal);
  };
  for (const signal of kSignals) process.once(signal, stop);
  try {
    const result = await work();
    output.commit();
    return result;
  } catch (error) {
    output.discard();
    throw error;
  } finally {
    for (const signal of kSignals) process.off(signal, stop);
  }
}

/** Into a stream, which keeps what it got. */
export function outputTo(out: Out): Output {
  return { ...kNowhere, write: (pieces) => out.writeBytes(pieces) };
}

export const kNowhere: Output = { begin() {}, write() {}, end() {}, commit() {}, discard() {} };
