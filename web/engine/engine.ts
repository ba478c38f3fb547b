// What does the work, in place or in a worker: the same jobs, bytes and sources in, buffers and Blobs out.

import type { ImageHead } from './image-heads.js';
import type { FixProgress, Progress } from './options.js';
import type { PreviewArguments } from './session.js';
import type { Source } from './sources.js';
import type { Edit } from './types.js';

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
  /** The masks of brushes are wanted too. */
  masks?: boolean;
}

export interface PreviewAnswer {
  /** UTF-8 JSON of a Preview. */
  json: ArrayBuffer;
  /** A mask block, when it was asked for. */
  masks?: ArrayBuffer;
}

export interface FixJob extends Job {
  tasks: Source[];
  /** What the core is to apply, in its words. */
  apply: string;
}

/** Edits known beforehand: no config, and nothing of the core. */
export interface EditJob {
  tasks: Source[];
  /** Of each file, by offset, none overlapping another. */
  edits: Edit[][];
}

/** What a correction gives. */
export interface FixAnswer {
  /** UTF-8 JSON of what was changed. */
  changes: ArrayBuffer;
  /** The corrected files, in order. */
  blobs: Blob[];
}

/** What a check tells on its way; each is asked for by being there. */
export interface CheckEvents {
  progress?: ((progress: Progress) => void) | undefined;
  /** A report block of everything so far. */
  report?: ((block: ArrayBuffer) => void) | undefined;
}

/** What a correction tells on its way. */
export interface FixEvents {
  progress?: ((progress: FixProgress) => void) | undefined;
}

export interface Engine {
  /** Rejects when the engine cannot run here. */
  start(): Promise<About>;
  /** A report block. */
  check(job: CheckJob, events: CheckEvents, signal: AbortSignal): Promise<ArrayBuffer>;
  /** UTF-8 JSON of a ConfigReport. */
  checkConfig(job: Job, signal: AbortSignal): Promise<ArrayBuffer>;
  preview(job: PreviewJob, signal: AbortSignal): Promise<PreviewAnswer>;
  /** UTF-8 JSON: a list of ImageFacts. */
  images(heads: ImageHead[], signal: AbortSignal): Promise<ArrayBuffer>;
  /** Corrects by the core's own findings. */
  fix(job: FixJob, events: FixEvents, signal: AbortSignal): Promise<FixAnswer>;
  /** Makes these edits and no others; the corrected files, in order. */
  edit(job: EditJob, events: FixEvents, signal: AbortSignal): Promise<Blob[]>;
  /** Ends it; what is under way is rejected with `reason`. */
  dispose(reason: Error): void;
}
