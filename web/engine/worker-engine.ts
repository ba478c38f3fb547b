// The engine as a page has it: a worker that is told what to do, and replaced when it dies.

import type {
  About,
  CheckEvents,
  CheckJob,
  EditJob,
  Engine,
  FixAnswer,
  FixEvents,
  FixJob,
  Job,
  PreviewAnswer,
  PreviewJob,
} from './engine.js';
import { EngineStopped } from './errors.js';
import type { ImageHead } from './image-heads.js';
import { PagePipes } from './page-pipes.js';
import {
  type Answer,
  belongings,
  type FromWorker,
  type ToWorker,
  toWire,
  type WireCall,
  type WireSource,
} from './protocol.js';
import type { Source } from './sources.js';

/** The part of a worker that is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

interface WireBase {
  config: WireSource | undefined;
  settings: string;
}

interface CallEvents extends CheckEvents {
  fixProgress?: FixEvents['progress'];
}

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
  events: CallEvents;
  /** Name of what it is about. */
  about: string;
}

export class WorkerEngine implements Engine {
  #wasm: WebAssembly.Module;
  #spawn: () => WorkerLike;
  #worker: WorkerLike | undefined;
  #ready: Promise<About> | undefined;
  #started: { resolve: (about: About) => void; reject: (error: unknown) => void } | undefined;
  #calls = new Map<number, Pending>();
  #pipes = new PagePipes();
  #last = 0;
  #disposed: Error | undefined;

  constructor(wasm: WebAssembly.Module, spawn: () => WorkerLike) {
    this.#wasm = wasm;
    this.#spawn = spawn;
  }

  start(): Promise<About> {
    if (this.#disposed) return Promise.reject(this.#disposed);
    this.#ready ??= new Promise((resolve, reject) => {
      this.#started = { resolve, reject };
      const worker = this.#spawn();
      this.#worker = worker;
      worker.onmessage = (event: MessageEvent<FromWorker>) => this.#hear(event.data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.#lose(`The engine's worker stopped${this.#work()}: ${event.message || 'its script could not be run'}.`);
      };
      worker.onmessageerror = () =>
        this.#lose(`The engine's worker gave an answer${this.#work()} that cannot be read.`);
      this.#post({ say: 'start', wasm: this.#wasm });
    });
    const ready = this.#ready;
    // Who asks next starts anew.
    ready.catch(() => {
      if (this.#ready === ready) this.#ready = undefined;
    });
    return ready;
  }

  async check(job: CheckJob, events: CheckEvents, signal: AbortSignal): Promise<ArrayBuffer> {
    const { buffer } = await this.#call(signal, events, job, namesOf(job.tasks), (wire, base) => ({
      job: 'check',
      ...base,
      tasks: job.tasks.map(wire),
      wantsProgress: events.progress !== undefined,
      wantsReports: events.report !== undefined,
    }));
    return buffer;
  }

  async checkConfig(job: Job, signal: AbortSignal): Promise<ArrayBuffer> {
    const make = (_: unknown, base: WireBase): WireCall => ({ job: 'check-config', ...base });
    return (await this.#call(signal, {}, job, job.config?.name, make)).buffer;
  }

  async fix(job: FixJob, { progress }: FixEvents, signal: AbortSignal): Promise<FixAnswer> {
    const { buffer, blobs } = await this.#call(
      signal,
      { fixProgress: progress },
      job,
      namesOf(job.tasks),
      (wire, base) => ({
        job: 'fix',
        ...base,
        tasks: job.tasks.map(wire),
        apply: job.apply,
        wantsProgress: progress !== undefined,
      }),
    );
    return { changes: buffer, blobs };
  }

  async edit(job: EditJob, { progress }: FixEvents, signal: AbortSignal): Promise<Blob[]> {
    const { blobs } = await this.#call(signal, { fixProgress: progress }, {}, namesOf(job.tasks), (wire) => ({
      job: 'edit',
      tasks: job.tasks.map(wire),
      edits: job.edits,
      wantsProgress: progress !== undefined,
    }));
    return blobs;
  }

  async preview(job: PreviewJob, signal: AbortSignal): Promise<PreviewAnswer> {
    const about = `task ${job.at.task} of ${job.at.file}`;
    const { buffer, masks } = await this.#call(signal, {}, job, about, (wire, base) => ({
      job: 'preview',
      ...base,
      task: wire(job.task),
      at: job.at,
      masks: job.masks ?? false,
    }));
    return masks ? { json: buffer, masks } : { json: buffer };
  }

  async images(heads: ImageHead[], signal: AbortSignal): Promise<ArrayBuffer> {
    const about = heads[0]?.name ?? 'no images';
    return (await this.#call(signal, {}, {}, about, () => ({ job: 'images', heads }))).buffer;
  }

  dispose(reason: Error): void {
    this.#disposed = reason;
    this.#end(reason);
  }

  async #call(
    signal: AbortSignal,
    events: CallEvents,
    { config, settings = '{}' }: Partial<Job>,
    about: string | undefined,
    make: (wire: (source: Source) => WireSource, base: WireBase) => WireCall,
  ): Promise<Answer> {
    await this.start();
    // Disposed of in the same moment.
    if (this.#disposed) throw this.#disposed;
    signal.throwIfAborted();
    const id = ++this.#last;
    const pipes: number[] = [];
    let cancel = () => {};
    try {
      return await new Promise((resolve, reject) => {
        cancel = () => reject(signal.reason);
        signal.addEventListener('abort', cancel);
        this.#calls.set(id, { resolve, reject, events, about: about ?? 'nothing' });
        const wire = (source: Source) =>
          toWire(source, (reader) => {
            const pipe = this.#pipes.open(reader, reject);
            pipes.push(pipe);
            return pipe;
          });
        const call = make(wire, { config: config && wire(config), settings });
        this.#post({ say: 'call', id, call }, belongings(call));
      });
    } finally {
      signal.removeEventListener('abort', cancel);
      // Still there: it was not the worker that ended it.
      if (this.#calls.delete(id) && this.#worker) this.#post({ say: 'cancel', id });
      for (const pipe of pipes) this.#pipes.release(pipe);
    }
  }

  #post(message: ToWorker, transfer: Transferable[] = []): void {
    if (!this.#worker) throw new EngineStopped("The engine's worker is gone.");
    this.#worker.postMessage(message, transfer);
  }

  #hear(message: FromWorker): void {
    switch (message.say) {
      case 'ready':
        return this.#started?.resolve(message.about);
      case 'unfit':
        return this.#end(message.error);
      case 'result':
        return this.#settle(message.id)?.resolve(message);
      case 'failed':
        return this.#settle(message.id)?.reject(message.error);
      case 'progress':
        return this.#calls.get(message.id)?.events.progress?.(message.progress);
      case 'fix-progress':
        return this.#calls.get(message.id)?.events.fixProgress?.(message.progress);
      case 'report':
        return this.#calls.get(message.id)?.events.report?.(message.buffer);
      case 'pull': {
        const { pipe } = message;
        void this.#pipes.pull(pipe, (chunk) => {
          // Read too late: nobody waits for it.
          if (!this.#worker) return;
          // A copy of its own: a view would take all of its buffer along, and the stream may use that again.
          const bytes = chunk && new Uint8Array(chunk);
          this.#post({ say: 'chunk', pipe, bytes }, bytes ? [bytes.buffer] : []);
        });
        return;
      }
      case 'release':
        return this.#pipes.release(message.pipe);
      case 'stopped':
        return this.#lose(message.message);
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#calls.get(id);
    this.#calls.delete(id);
    return pending;
  }

  /** What was under way, for the message that tells of the end. */
  #work(): string {
    const what = [...this.#calls.values()].map(({ about }) => about);
    return what.length > 0 ? ` while it worked on ${what.join(', ')}` : '';
  }

  #lose(message: string): void {
    this.#end(new EngineStopped(message));
  }

  /** The worker goes; what it was at is rejected; the next call gets a fresh one. */
  #end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
    this.#started?.reject(reason);
    this.#started = undefined;
    const lost = [...this.#calls.values()];
    this.#calls.clear();
    this.#pipes.releaseAll();
    for (const { reject } of lost) reject(reason);
  }
}

function namesOf(tasks: readonly Source[]): string {
  return tasks.map(({ name }) => name).join(', ');
}
