// What does the work, in place or in a worker: the same four jobs, bytes and sources in, buffers out.

import type { Progress } from './options.js';
import type { PreviewArguments } from './session.js';
import type { Source } from './sources.js';

/** What the core says of itself. */
export interface About {
  version: string;
  /** JSON list of RuleInfo. */
  catalogue: string;
}

export interface Job {
  config: Source | undefined;
  /** Options of the core as JSON. */
  settings: string;
}

export interface CheckJob extends Job {
  tasks: Source[];
}

export interface PreviewJob extends Job {
  task: Source;
  at: PreviewArguments;
}

/** What a check tells on its way; each is asked for by being there. */
export interface CheckEvents {
  progress?: ((progress: Progress) => void) | undefined;
  /** A report block of everything so far. */
  report?: ((block: ArrayBuffer) => void) | undefined;
}

export interface Engine {
  /** Rejects when the engine cannot run here. */
  start(): Promise<About>;
  /** A report block. */
  check(job: CheckJob, events: CheckEvents, signal: AbortSignal): Promise<ArrayBuffer>;
  /** UTF-8 JSON of a ConfigReport. */
  checkConfig(job: Job, signal: AbortSignal): Promise<ArrayBuffer>;
  /** UTF-8 JSON of a Preview. */
  preview(job: PreviewJob, signal: AbortSignal): Promise<ArrayBuffer>;
  /** Ends it; what is under way is rejected with `reason`. */
  dispose(reason: Error): void;
}
