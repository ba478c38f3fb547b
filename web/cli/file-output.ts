// Corrected bytes into files: under a temporary name beside the place, and into it when everything is done.

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './failure.js';
import type { Output } from './writing.js';

interface Place {
  /** As the user wrote it. */
  target: string;
  path: string;
  /** undefined: written to as it is, a device or a pipe. */
  temporary: string | undefined;
}

export class FileOutput implements Output {
  #targets: readonly string[];
  #folders: boolean;
  #places: Place[] = [];
  #file: number | undefined;

  /** `folders`: folders that are missing are made. */
  constructor(targets: readonly string[], folders: boolean) {
    this.#targets = targets;
    this.#folders = folders;
  }

  begin(file: number): void {
    const target = this.#targets[file]!;
    this.#try(target, () => {
      if (this.#folders) mkdirSync(dirname(resolve(target)), { recursive: true });
      const place = placeOf(target);
      this.#places.push(place);
      this.#file = place.temporary === undefined ? openSync(place.path, 'w') : openSync(place.temporary, 'wx');
    });
  }

  write(pieces: readonly Uint8Array[]): void {
    const file = this.#file!;
    this.#try(this.#places.at(-1)!.target, () => {
      for (const piece of pieces) {
        for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
      }
    });
  }

  end(): void {
    const { target, temporary } = this.#places.at(-1)!;
    this.#try(target, () => {
      if (temporary !== undefined) fsyncSync(this.#file!);
      this.#close();
    });
  }

  /** The files take their places. */
  commit(): void {
    for (let place = this.#places[0]; place; place = this.#places[0]) {
      const { target, path, temporary } = place;
      this.#try(target, () => temporary !== undefined && renameSync(temporary, path));
      this.#places.shift();
    }
  }

  /** Nothing stays of what has not taken its place. */
  discard(): void {
    this.#close();
    for (const { temporary } of this.#places.splice(0)) {
      if (temporary !== undefined) rmSync(temporary, { force: true });
    }
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #try(target: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      throw new UsageError(`${target} cannot be written: ${reasonOf(error, target)}.`);
    }
  }
}

function placeOf(target: string): Place {
  const there = statSync(target, { throwIfNoEntry: false });
  // What a link points to is replaced, not the link.
  const path = there ? realpathSync(target) : resolve(target);
  if (there && !there.isFile()) return { target, path, temporary: undefined };
  return { target, path, temporary: join(dirname(path), `.${basename(path)}.${process.pid}.part`) };
}

function reasonOf(error: unknown, target: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${dirname(resolve(target))}`;
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'its folder may not be written to';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    default:
      return message;
  }
}
