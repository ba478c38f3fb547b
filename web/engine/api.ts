// What callers hold: createPrelabel, and the calls on what it gives.

/// <reference lib="esnext.disposable" preserve="true" />

import type { Engine } from './engine.js';
import { type FixResult, fix } from './fix.js';
import { givenImage, headOf, type ImageFacts, type ImageInput } from './image-heads.js';
import { attachMasks } from './mask-block.js';
import {
  type CheckOptions,
  type CreateOptions,
  type FixOptions,
  type FixProgress,
  type ImageFile,
  needFunction,
  needObject,
  type PreviewOptions,
  type Settings,
  settingsJson,
} from './options.js';
import { readJson } from './read-json.js';
import { Report } from './report.js';
import { type ConfigInput, configSource, taskSource, taskSources } from './sources.js';
import { startEngine } from './start-engine.js';
import type { ConfigReport, Preview, RuleInfo } from './types.js';

/** prelabel, ready to work. Calls may overlap. Nothing is sent anywhere. */
export interface Prelabel {
  /** Of prelabel. */
  readonly version: string;
  /** Checks a labeling config alone. */
  checkConfig(config: ConfigInput, settings?: Settings): Promise<ConfigReport>;
  /**
   * Checks tasks files, several of them as one data set; what is wrong in them is in the report, never thrown.
   * Rejects with the signal's reason when that is aborted, and with an Error when a file cannot be read any more.
   */
  check(options: CheckOptions): Promise<Report>;
  /** One task: what Label Studio would do with it and draw. */
  preview(options: PreviewOptions): Promise<Preview>;
  /**
   * Applies fixes: the corrected files, identical to the byte but for them, and what was changed. Rejects as `check`
   * does.
   */
  fix(options: FixOptions): Promise<FixResult>;
  /** What a check should know of images given beside the tasks; of each file only the beginning is read. */
  measureImages(images: readonly ImageInput[]): Promise<ImageFile[]>;
  /** The catalogue. */
  rules(): Promise<RuleInfo[]>;
  /** Ends it: calls under way are rejected, later ones too. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Loads the WebAssembly and starts the worker. Rejects when that cannot be done here. */
export async function createPrelabel(options: CreateOptions = {}): Promise<Prelabel> {
  needObject('options', options);
  const { engine, about } = await startEngine(options);
  return new LivePrelabel(engine, about.version, JSON.parse(about.catalogue) as RuleInfo[]);
}

/** Beginnings held in memory. */
const kImagesAtOnce = 64;

class LivePrelabel implements Prelabel {
  readonly version: string;
  declare [Symbol.dispose]: () => void;
  #engine: Engine;
  #rules: RuleInfo[];
  #ruleIds: string[];
  #disposed = false;
  #running = new Set<AbortController>();

  constructor(engine: Engine, version: string, rules: RuleInfo[]) {
    this.version = version;
    this.#engine = engine;
    this.#rules = rules;
    this.#ruleIds = rules.map(({ id }) => id);
    // Not in every browser yet.
    if (Symbol.dispose) this[Symbol.dispose] = () => this.dispose();
  }

  async checkConfig(config: ConfigInput, settings: Settings = {}): Promise<ConfigReport> {
    this.#needLiving();
    const job = { config: configSource(config), settings: settingsJson(settings) };
    return this.#withAbort(undefined, async (own) => readJson(await this.#engine.checkConfig(job, own.signal)));
  }

  async check(options: CheckOptions): Promise<Report> {
    this.#needLiving();
    needObject('options', options ?? null);
    const { config, tasks, onProgress, onReport, signal } = options;
    if (tasks === undefined) throw new TypeError('check() needs `tasks`.');
    needFunction('onProgress', onProgress);
    needFunction('onReport', onReport);
    const job = {
      config: config === undefined ? undefined : configSource(config),
      tasks: taskSources(tasks),
      settings: settingsJson(options),
    };
    return this.#withAbort(signal, async (own) => {
      // A callback that throws ends the check it was called by.
      const careful = <T>(callback: ((value: T) => void) | undefined) =>
        callback && ((value: T) => own.abortIfThrown(() => callback(value)));
      const events = {
        progress: careful(onProgress),
        report: careful(onReport && ((block: ArrayBuffer) => onReport(new Report(block, this.#ruleIds)))),
      };
      return new Report(await this.#engine.check(job, events, own.signal), this.#ruleIds);
    });
  }

  async preview(options: PreviewOptions): Promise<Preview> {
    this.#needLiving();
    needObject('options', options ?? null);
    const { config, task, imageSize, imageSizes, masks, at, signal } = options;
    if (task === undefined) throw new TypeError('preview() needs `task`.');
    const place = { task: 0, file: 'tasks.json', offset: 0, line: 1, column: 1, pointer: '', ...at };
    const job = {
      config: config === undefined ? undefined : configSource(config),
      task: taskSource(task, place.file),
      settings: settingsJson(options),
      at: { ...place, ...(imageSize && { imageSize }), ...(imageSizes && { imageSizes }) },
      masks: masks === true,
    };
    return this.#withAbort(signal, async (own) => {
      const answer = await this.#engine.preview(job, own.signal);
      const preview = readJson<Preview>(answer.json);
      if (answer.masks) attachMasks(preview, answer.masks);
      return preview;
    });
  }

  async fix(options: FixOptions): Promise<FixResult> {
    this.#needLiving();
    needObject('options', options ?? null);
    const { onProgress, signal } = options;
    needFunction('onProgress', onProgress);
    return this.#withAbort(signal, (own) => {
      // As in a check.
      const progress = onProgress && ((value: FixProgress) => own.abortIfThrown(() => onProgress(value)));
      return fix(this.#engine, options, { progress }, own.signal);
    });
  }

  async measureImages(images: readonly ImageInput[]): Promise<ImageFile[]> {
    this.#needLiving();
    const measured: ImageFile[] = [];
    for (let from = 0; from < images.length; from += kImagesAtOnce) {
      const heads = await Promise.all(images.slice(from, from + kImagesAtOnce).map(headOf));
      const answer = await this.#withAbort(undefined, (own) => this.#engine.images(heads, own.signal));
      const facts = readJson<ImageFacts[]>(answer);
      measured.push(...heads.map((head, i) => givenImage(head, facts[i] as ImageFacts)));
    }
    return measured;
  }

  async rules(): Promise<RuleInfo[]> {
    this.#needLiving();
    return structuredClone(this.#rules);
  }

  dispose(): void {
    this.#disposed = true;
    const reason = new Error('This prelabel was disposed of while it worked.');
    this.#engine.dispose(reason);
    // An engine in this thread goes on until it is told.
    for (const controller of this.#running) controller.abort(reason);
  }

  /** Runs `work` under a signal of its own, and rejects the moment that or the caller's is aborted, or this is disposed of. */
  async #withAbort<T>(signal: AbortSignal | undefined, work: (own: OwnAbort) => Promise<T>): Promise<T> {
    if (signal !== undefined && !(signal instanceof AbortSignal)) {
      throw new TypeError('`signal` must be an AbortSignal.');
    }
    signal?.throwIfAborted();
    const controller = new AbortController();
    this.#running.add(controller);
    const forward = () => controller.abort(signal?.reason);
    signal?.addEventListener('abort', forward);
    const aborted = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
    });
    const abortIfThrown = (call: () => void) => {
      try {
        call();
      } catch (error) {
        controller.abort(error);
      }
    };
    try {
      return await Promise.race([work({ signal: controller.signal, abortIfThrown }), aborted]);
    } finally {
      this.#running.delete(controller);
      signal?.removeEventListener('abort', forward);
    }
  }

  #needLiving(): void {
    if (this.#disposed) throw new TypeError('This prelabel was disposed of: make another with createPrelabel().');
  }
}

interface OwnAbort {
  signal: AbortSignal;
  abortIfThrown(work: () => void): void;
}
