// The line that shows how far a check is, on standard error.

import type { FixProgress } from '../engine/options.js';
import { count } from '../reports/numbers.js';
import type { Arguments } from './arguments.js';
import type { Io } from './io.js';

const kClearLine = '\r\u001b[K';
const kMegabyte = 1e6;

/** What to call with the progress; undefined when nobody wants to see it. */
export function progressLine(given: Arguments, { stderr }: Io): ProgressLine | undefined {
  const when = given.get('progress') ?? 'auto';
  const wanted = when === 'always' || (when === 'auto' && stderr.terminal && !given.has('quiet'));
  return wanted ? new ProgressLine(stderr) : undefined;
}

/** A correction counts no tasks. */
type Shown = FixProgress & { tasks?: number };

export class ProgressLine {
  #stderr: Io['stderr'];

  constructor(stderr: Io['stderr']) {
    this.#stderr = stderr;
  }

  /** On a terminal one line that is written over, elsewhere a line each time. */
  show(progress: Shown): void {
    this.say(progressWords(progress), progress.done);
  }

  say(line: string, done: boolean): void {
    if (!this.#stderr.terminal) void this.#stderr.write(`${line}\n`);
    else void this.#stderr.write(done ? kClearLine : `${kClearLine}${line}`);
  }

  /** Takes the line away, so that what follows stands at the start of one. */
  clear(): void {
    if (this.#stderr.terminal) void this.#stderr.write(kClearLine);
  }
}

/** `45 of 91 MB, 50 %, 12,345 tasks` */
export function progressWords({ bytes, totalBytes, tasks }: Shown): string {
  const megabytes = (n: number) => (n / kMegabyte).toFixed(n < 10 * kMegabyte ? 1 : 0);
  const size =
    totalBytes === undefined
      ? `${megabytes(bytes)} MB`
      : `${megabytes(bytes)} of ${megabytes(totalBytes)} MB, ${Math.floor((100 * bytes) / Math.max(1, totalBytes))} %`;
  return tasks === undefined ? size : `${size}, ${count(tasks, 'task')}`;
}
