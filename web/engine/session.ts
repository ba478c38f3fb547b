// One session of the core, typed: bytes in, copied blocks out. Nothing that leaves here looks into wasm memory.

import type { Core } from './core.js';
import { SettingsError } from './errors.js';
import type { LowLevel } from './low-level.js';
import type { ImageSizes, TaskPlace } from './options.js';

export interface PreviewArguments extends TaskPlace {
  imageSize?: { width: number; height: number };
  imageSizes?: ImageSizes;
}

export class Session {
  #core: Core;
  #number: number;
  #file = '';
  #fed = 0;

  /**
   * `options` as JSON, see wasm/border.md; with `apply` it corrects. Throws TypeError, with the core's sentence, when
   * they are not understood.
   */
  constructor(core: Core, options: string, apply?: string) {
    this.#core = core;
    const opened = core.call('the options', (module) => {
      const number = apply === undefined ? module.open(options) : module.openFix(options, apply);
      return { number, error: number === 0 ? new TextDecoder().decode(outputOf(module, 0)) : '' };
    });
    if (opened.number === 0) throw new SettingsError((JSON.parse(opened.error) as { error: string }).error);
    this.#number = opened.number;
  }

  get alive(): boolean {
    return this.#core.death === undefined;
  }

  setConfig(xml: Uint8Array, name: string): void {
    this.#core.call(name, (module) => {
      this.#write(module, xml);
      module.setConfig(this.#number, xml.length, name);
    });
  }

  beginFile(name: string): void {
    this.#file = name;
    this.#fed = 0;
    this.#core.call(name, (module) => module.beginFile(this.#number, name));
  }

  /** The next chunk of the file, cut anywhere. False: no more of it is wanted. */
  feed(chunk: Uint8Array): boolean {
    const from = this.#fed;
    this.#fed += chunk.length;
    return this.#core.call(`${this.#file}, bytes ${from} to ${this.#fed}`, (module) => {
      this.#write(module, chunk);
      return module.feed(this.#number, chunk.length);
    });
  }

  endFile(): void {
    this.#core.call(`the end of ${this.#file}`, (module) => module.endFile(this.#number));
  }

  get tasks(): number {
    return this.#core.call(this.#file, (module) => module.tasks(this.#number));
  }

  /** The report block of everything so far. */
  report(): ArrayBuffer {
    return this.#core.call(`the report on ${this.#file}`, (module) => {
      module.report(this.#number);
      return reportOf(module, this.#number);
    });
  }

  /** Of a correcting session, after `feed` and `endFile`: the corrected bytes that are ready. */
  corrected(): ArrayBuffer {
    return this.#output(`the corrected bytes of ${this.#file}`, () => {});
  }

  /** Of a correcting session: JSON of what was changed, in UTF-8. */
  changes(): ArrayBuffer {
    return this.#output(`the changes of ${this.#file}`, (module) => module.changes(this.#number));
  }

  /** JSON of a ConfigReport, in UTF-8. */
  configReport(): ArrayBuffer {
    return this.#output('the report on the config', (module) => module.configReport(this.#number));
  }

  /** JSON of a Preview, in UTF-8. */
  preview(task: Uint8Array, place: PreviewArguments): ArrayBuffer {
    return this.#output(`task ${place.task} of ${place.file}`, (module) => {
      this.#write(module, task);
      module.preview(this.#number, task.length, JSON.stringify(place));
    });
  }

  /** The mask block of a task. */
  masks(task: Uint8Array, place: PreviewArguments): ArrayBuffer {
    return this.#output(`the masks of task ${place.task} of ${place.file}`, (module) => {
      this.#write(module, task);
      module.masks(this.#number, task.length, JSON.stringify(place));
    });
  }

  /** JSON of what the beginning of an image file tells, in UTF-8. */
  imageHeader(name: string, head: Uint8Array): ArrayBuffer {
    return this.#output(name, (module) => {
      this.#write(module, head);
      module.imageHeader(this.#number, head.length);
    });
  }

  /** Gives everything back; the session is of no use afterwards. */
  close(): void {
    if (this.alive) this.#core.call('the end of a check', (module) => module.close(this.#number));
  }

  #write(module: LowLevel, bytes: Uint8Array): void {
    const at = module.reserve(this.#number, bytes.length);
    module.HEAPU8.set(bytes, at);
  }

  #output(what: string, make: (module: LowLevel) => void): ArrayBuffer {
    return this.#core.call(what, (module) => {
      make(module);
      return outputOf(module, this.#number);
    });
  }
}

/** The table of tasks is copied from where it grew: the module has no second one. */
function reportOf(module: LowLevel, session: number): ArrayBuffer {
  const [at, length] = [module.output(session), module.outputLength(session)];
  const blocks = Array.from({ length: module.rowBlocks(session) }, (_, i) => {
    return { at: module.rowBlock(session, i), length: module.rowBlockLength(session, i) };
  });
  const report = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, length));
  report.set(module.HEAPU8.subarray(at, at + length));
  let end = length;
  for (const block of blocks) {
    report.set(module.HEAPU8.subarray(block.at, block.at + block.length), end);
    end += block.length;
  }
  return report.buffer;
}

function outputOf(module: LowLevel, session: number): ArrayBuffer {
  const at = module.output(session);
  // A copy, and its own buffer: memory may move in the next call.
  return new Uint8Array(module.HEAPU8.subarray(at, at + module.outputLength(session))).buffer;
}
