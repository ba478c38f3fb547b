// Edits known beforehand, made while the bytes pass; everything else stays identical.

import type { Corrector } from './corrector.js';
import type { Edit } from './types.js';

export class EditList implements Corrector {
  #files: Iterator<readonly Edit[]>;
  #encoder = new TextEncoder();
  #name = '';
  #edits: readonly Edit[] = [];
  /** Of the next edit. */
  #next = 0;
  /** Bytes that have passed. */
  #passed = 0;
  /** Bytes up to here are taken out. */
  #removed = 0;

  /** `files`: the edits of each file, by offset, none overlapping another. */
  constructor(files: Iterable<readonly Edit[]>) {
    this.#files = files[Symbol.iterator]();
  }

  beginFile(name: string): void {
    this.#name = name;
    this.#edits = this.#files.next().value ?? [];
    this.#next = this.#passed = this.#removed = 0;
  }

  feed(chunk: Uint8Array): Uint8Array[] {
    const start = this.#passed;
    const end = start + chunk.length;
    const pieces: Uint8Array[] = [];
    let at = Math.min(end, Math.max(start, this.#removed));
    const copyTo = (offset: number) => {
      if (offset > at) pieces.push(chunk.subarray(at - start, offset - start));
    };
    for (let edit = this.#edits[this.#next]; edit && edit.offset < end; edit = this.#edits[++this.#next]) {
      copyTo(edit.offset);
      this.#insert(edit, pieces);
      at = Math.min(end, this.#removed);
    }
    copyTo(end);
    this.#passed = end;
    return pieces;
  }

  /** Throws TypeError when the file ended before its edits did. */
  endFile(): Uint8Array[] {
    const pieces: Uint8Array[] = [];
    for (const edit of this.#edits.slice(this.#next)) {
      this.#insert(edit, pieces);
    }
    if (this.#removed > this.#passed) this.#refuse();
    return pieces;
  }

  #insert({ offset, length, text }: Edit, pieces: Uint8Array[]): void {
    if (text !== '') pieces.push(this.#encoder.encode(text));
    this.#removed = offset + length;
  }

  #refuse(): never {
    throw new TypeError(`${this.#name} is not the file the findings in \`apply\` are of: it is too short.`);
  }
}
