// A low-level module that counts braces: enough to see what crosses the border, and when.
import type { LowLevel } from '../../../web/engine/low-level.js';
import { makeBlock, makeHead, makeRow } from './make-block.js';

const kRules = JSON.stringify([{ id: 'label/unknown' }]);

/** Bytes with this in them kill it. */
export const kDeadly = 'TRAP';

export class FakeModule implements LowLevel {
  HEAPU8 = new Uint8Array(4 << 20);
  /** What was called, in order. */
  log: string[] = [];
  /** All bytes fed, by file. */
  files = new Map<string, string>();
  open_ = new Set<number>();
  #last = 0;
  #correcting = 0;
  #file = '';
  #tasks = 0;
  #output = new Uint8Array();
  #decoder = new TextDecoder();

  version = () => '0.0.1';
  catalogue = () => kRules;

  open(options: string): number {
    if (options.includes('no/rule')) {
      this.#put(JSON.stringify({ error: 'There is no rule `no/rule`.' }));
      return 0;
    }
    this.#tasks = 0;
    this.open_.add(++this.#last);
    this.log.push(`open ${options}`);
    return this.#last;
  }

  /** Corrects by making every `x` an `y`. */
  openFix(options: string, apply: string): number {
    const session = this.open(options);
    this.#correcting = session;
    this.log.push(`apply ${apply}`);
    return session;
  }

  changes = () => this.#put('{"applied":1,"skipped":0,"changes":[],"problems":[]}');

  close(session: number): void {
    this.open_.delete(session);
  }

  reserve = () => 64;

  setConfig(_: number, length: number, name: string): void {
    this.log.push(`config ${name} ${this.#read(length)}`);
  }

  beginFile(_: number, name: string): void {
    this.#file = name;
    this.files.set(name, '');
  }

  feed(session: number, length: number): boolean {
    const text = this.#read(length);
    if (session === this.#correcting) this.#put(text.replaceAll('x', 'y'));
    this.#tasks += text.split('{').length - 1;
    this.files.set(this.#file, this.files.get(this.#file) + text);
    return !text.includes('ENOUGH');
  }

  endFile(session: number): void {
    if (session === this.#correcting) this.#put('');
  }

  tasks = () => this.#tasks;

  report(): void {
    const row = makeRow({ offset: 0, length: 1, findings: 0, severity: 0, view: 0 });
    const head = makeHead({
      files: [...this.files.keys()].map((name) => ({ name, bytes: 0, tasks: 0, form: 'json-list' })),
    });
    this.#put(new Uint8Array(makeBlock(head, [], Array(this.#tasks).fill(row))));
  }

  /** Its table of tasks is part of the output. */
  rowBlocks = () => 0;
  rowBlock = () => 0;
  rowBlockLength = () => 0;

  configReport = () => this.#put('{"config":{},"findings":[]}');

  preview(_: number, length: number, args: string): void {
    this.#put(JSON.stringify({ args: JSON.parse(args), text: this.#read(length) }));
  }

  /** As wide as the bytes are many. */
  imageHeader(_: number, length: number): void {
    this.#read(length);
    this.#put(JSON.stringify({ format: 'PNG', width: length, height: length && 2, orientation: 1 }));
  }

  /** No masks. */
  masks(_: number, length: number): void {
    this.#read(length);
    this.#put(new Uint8Array(new Uint32Array([0x4b4d4c50, 0, 0, 0]).buffer));
  }

  output = () => 1 << 20;
  outputLength = () => this.#output.length;

  #put(output: string | Uint8Array): void {
    this.#output = typeof output === 'string' ? new TextEncoder().encode(output) : new Uint8Array(output);
    // As when memory grows: whoever kept the old heap is lost.
    this.HEAPU8 = new Uint8Array(this.HEAPU8);
    this.HEAPU8.set(this.#output, 1 << 20);
  }

  #read(length: number): string {
    const text = this.#decoder.decode(this.HEAPU8.subarray(64, 64 + length));
    if (text.includes(kDeadly)) throw new WebAssembly.RuntimeError('unreachable');
    return text;
  }
}

/** The smallest module there is: the fake does not look at it. */
export const kEmptyWasm = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
