// The engine where the core runs in this very thread: in a worker, in Node, or where a page asked for it.

import { CheckRun } from './check-run.js';
import { Core } from './core.js';
import { CoreCorrector } from './corrector.js';
import { EditList } from './edit-list.js';
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
import { runFix } from './fix-run.js';
import type { ImageHead } from './image-heads.js';
import { PreviewSession } from './preview-session.js';
import { readJson } from './read-json.js';
import { Session } from './session.js';
import { BlobSink, type Sink } from './sinks.js';
import { readSource } from './sources.js';
import { startCore } from './start-core.js';

/** Starts an instance of the core; tests put their own in its place. */
export type StartCore = (wasm: WebAssembly.Module) => Promise<ConstructorParameters<typeof Core>[0]>;

export class LocalEngine implements Engine {
  #wasm: WebAssembly.Module;
  #startCore: StartCore;
  #core: Promise<Core> | undefined;
  #disposed: Error | undefined;
  #previews = new PreviewSession();

  constructor(wasm: WebAssembly.Module, start: StartCore = startCore) {
    this.#wasm = wasm;
    this.#startCore = start;
  }

  async start(): Promise<About> {
    const core = await this.#living();
    return core.call('its start', (module) => ({ version: module.version(), catalogue: module.catalogue() }));
  }

  check(job: CheckJob, events: CheckEvents, signal: AbortSignal): Promise<ArrayBuffer> {
    return this.#withSession(job, signal, async (session) => {
      const run = new CheckRun(session, job.tasks, events, signal);
      for (const source of job.tasks) await run.file(source);
      return run.end();
    });
  }

  checkConfig(job: Job, signal: AbortSignal): Promise<ArrayBuffer> {
    return this.#withSession(job, signal, async (session) => session.configReport());
  }

  async preview(job: PreviewJob, signal: AbortSignal): Promise<PreviewAnswer> {
    const config = job.config && (await readSource(job.config));
    const task = await readSource(job.task);
    const core = await this.#living();
    signal.throwIfAborted();
    const session = this.#previews.for(core, job.settings, config, job.config?.name);
    const json = session.preview(task, job.at);
    return job.masks ? { json, masks: session.masks(task, job.at) } : { json };
  }

  images(heads: ImageHead[], signal: AbortSignal): Promise<ArrayBuffer> {
    return this.#withSession({ config: undefined, settings: '{}' }, signal, async (session) => {
      const facts = heads.map(({ name, head }) => readJson(session.imageHeader(name, head)));
      return new TextEncoder().encode(JSON.stringify(facts)).buffer as ArrayBuffer;
    });
  }

  async fix(job: FixJob, events: FixEvents, signal: AbortSignal): Promise<FixAnswer> {
    const sink = new BlobSink();
    const changes = await this.fixInto(sink, job, events, signal);
    return { changes, blobs: sink.blobs };
  }

  /** As `fix`, the corrected bytes going where the caller says; gives UTF-8 JSON of what was changed. */
  fixInto(sink: Sink, job: FixJob, events: FixEvents, signal: AbortSignal): Promise<ArrayBuffer> {
    return this.#withSession(
      job,
      signal,
      async (session) => {
        await runFix({ corrector: new CoreCorrector(session), tasks: job.tasks, sink, events, signal });
        return session.changes();
      },
      job.apply,
    );
  }

  async edit(job: EditJob, events: FixEvents, signal: AbortSignal): Promise<Blob[]> {
    if (this.#disposed) throw this.#disposed;
    const sink = new BlobSink();
    await runFix({ corrector: new EditList(job.edits), tasks: job.tasks, sink, events, signal });
    return sink.blobs;
  }

  dispose(reason: Error): void {
    this.#disposed = reason;
    this.#core = undefined;
  }

  /** With `apply`, the session is one that corrects. */
  async #withSession<T>(
    job: Job,
    signal: AbortSignal,
    work: (session: Session) => Promise<T>,
    apply?: string,
  ): Promise<T> {
    const config = job.config && (await readSource(job.config));
    const core = await this.#living();
    signal.throwIfAborted();
    const session = new Session(core, job.settings, apply);
    try {
      if (config && job.config) session.setConfig(config, job.config.name);
      return await work(session);
    } finally {
      session.close();
    }
  }

  /** A core that works: a new one when the last has stopped. */
  async #living(): Promise<Core> {
    if (this.#disposed) throw this.#disposed;
    this.#core ??= this.#startCore(this.#wasm).then((module) => new Core(module));
    const running = this.#core;
    const core = await running;
    if (!core.death) return core;
    if (this.#core === running) this.#core = undefined;
    return this.#living();
  }
}
