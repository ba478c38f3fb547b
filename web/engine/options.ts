// What callers may ask for, and the check of it: misuse is a TypeError with a plain sentence, before anything starts.

import type { Report } from './report.js';
import type { ConfigInput, TaskInput, TasksInput } from './sources.js';
import type { Finding, Route, Severity, TableLayout } from './types.js';
import type { WasmInput } from './wasm-input.js';

export interface CreateOptions {
  /** Where the WebAssembly comes from; by default `core.wasm` beside the module. */
  wasm?: WasmInput;
  /** Work in a worker: by default where there are workers, otherwise in place. */
  worker?: boolean;
}

export interface LabelStudioOptions {
  /** By default the newest known. */
  version?: string;
  /** Whether the server's own check of predictions is switched on; by default off, as in the community edition. */
  serverCheck?: boolean;
  /** How the tasks will come in: uploaded file (the default), body of an API call, storage sync. */
  route?: Route;
}

export interface Limits {
  /** Findings kept in all, by default 10,000; the rest is counted, and the flags of its tasks are complete. */
  findings?: number;
  /** Findings kept of one rule, by default 1000. */
  findingsPerRule?: number;
  /** Tasks looked at; by default all. More are told of by `limit/tasks`. */
  tasks?: number;
  /** Bytes of one task, by default 256 MiB; a larger one is left out, `limit/task-bytes` says so. */
  taskBytes?: number;
  /** Levels of nesting, by default 1000; a deeper task is left out, `limit/depth` says so. */
  depth?: number;
  /** Bytes of pixels unpacked of one task's bitmasks, by default 256 MiB; `limit/bitmask-bytes` says when they are more. */
  bitmaskBytes?: number;
}

/** What is known of an image: of a file given beside the tasks, or of one that was asked for at its address. */
export type GivenImage = ImageFile | RemoteImage;

export interface ImageFile {
  /** Its path or name: tasks are matched to it by the end of their address. */
  name: string;
  /** Pixels as stored, not yet turned; without them only the name counts. */
  width?: number;
  height?: number;
  /** EXIF, 1 to 8. */
  orientation?: number;
}

export interface RemoteImage {
  /** As tasks have it, to the letter. */
  address: string;
  /** Pixels as shown. */
  width?: number;
  height?: number;
  /**
   * Why Label Studio cannot load it, `media/unreachable`: the server answers with an error `status`; with something else
   * than a picture; with a picture of another `type`; with one that other origins may not read, or with no picture and
   * unreadable; not at all; not in time.
   */
  problem?: 'status' | 'not-image' | 'type' | 'cors' | 'unreadable' | 'unreachable' | 'timeout';
  /** Of HTTP. */
  status?: number;
}

/** What every call may say. */
export interface Settings {
  labelStudio?: LabelStudioOptions;
  /** By rule: another severity, or off. */
  rules?: Record<string, Severity | 'off'>;
  limits?: Limits;
  /** Images given beside the tasks, whose sizes `measureImages` tells; and what is known of remote ones. */
  images?: readonly GivenImage[];
}

export interface Progress {
  /** Bytes of tasks files read so far. */
  bytes: number;
  /** Of all files; absent when a stream does not tell. */
  totalBytes?: number;
  tasks: number;
  done: boolean;
}

export interface CheckOptions extends Settings {
  config?: ConfigInput;
  tasks: TasksInput;
  /** About ten times a second, and once at the end. */
  onProgress?: (progress: Progress) => void;
  /** The report so far, at most four times a second; the whole one is what the promise gives. */
  onReport?: (report: Report) => void;
  /** Aborting rejects the promise with the signal's reason, at once. */
  signal?: AbortSignal;
}

/** Where a task stands: what its row in the report says, and the prefix of its pointers. */
export interface TaskPlace {
  task: number;
  file: string;
  /** Bytes from the start of the file. */
  offset: number;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** `/12` in a list, empty for a bare object; `report.pointerOf(task)` tells. */
  pointer: string;
  /** The task is a row of a CSV or TSV file: `report.files[file].table`. Its bytes are those of the row. */
  table?: TableLayout;
}

/** Pixels by name of the object; null for a page whose image is not at hand. */
export type ImageSizes = Record<string, Array<{ width: number; height: number } | null>>;

export interface PreviewOptions extends Settings {
  config?: ConfigInput;
  task: TaskInput;
  /** Pixels of the image itself; without them the results' own `original_width` and `original_height` stand. */
  imageSize?: { width: number; height: number };
  /** The same by object of the config and by page, for tasks with several images; they go before `imageSize`. */
  imageSizes?: ImageSizes;
  /** Decode the masks of brushes as well. */
  masks?: boolean;
  at?: Partial<TaskPlace>;
  signal?: AbortSignal;
}

/**
 * Which fixes to apply: those that need no asking, those offered as well, those of some rules whatever their kind, or
 * those of these findings of a report on the same files and no others.
 */
export type FixChoice = 'auto' | 'all' | { rules: string[] } | Finding[];

/** How far a correction is. */
export type FixProgress = Omit<Progress, 'tasks'>;

export interface FixOptions extends Settings {
  /** Not needed for a list of findings. */
  config?: ConfigInput;
  tasks: TasksInput;
  apply: FixChoice;
  /** About ten times a second, and once at the end. */
  onProgress?: (progress: FixProgress) => void;
  /** Aborting rejects the promise with the signal's reason, at once. */
  signal?: AbortSignal;
}

/** The options the core reads, as JSON. */
export function settingsJson({ labelStudio, rules, limits, images }: Settings): string {
  needObject('labelStudio', labelStudio);
  needObject('rules', rules);
  needObject('limits', limits);
  for (const [name, limit] of Object.entries(limits ?? {})) {
    if (limit !== undefined && !(Number.isFinite(limit) && limit >= 0)) {
      throw new TypeError(`\`limits.${name}\` must be a number, not less than 0.`);
    }
  }
  const serverCheck: unknown = labelStudio?.serverCheck;
  if (serverCheck !== undefined && typeof serverCheck !== 'boolean') {
    throw new TypeError('`labelStudio.serverCheck` must be true or false.');
  }
  if (images !== undefined && !Array.isArray(images)) throw new TypeError('`images` must be a list.');
  return JSON.stringify({ labelStudio, rules, limits, images });
}

/** Throws unless it is an object, or left out. */
export function needObject(name: string, value: unknown): void {
  if (value !== undefined && (typeof value !== 'object' || value === null)) {
    throw new TypeError(`\`${name}\` must be an object.`);
  }
}

/** Throws unless it is a function, or left out. */
export function needFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') throw new TypeError(`\`${name}\` must be a function.`);
}
