// The files named on the command line, as the engine reads them.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { NamedInput } from '../engine/index.js';
import { UsageError } from './failure.js';
import type { Io } from './io.js';

const kChunk = 1 << 20;

type StandardInput = Pick<Io, 'stdin'>;

/** A tasks file: named as it was given, read from the start each time `data` is asked for. */
export interface TasksFile extends NamedInput<AsyncIterable<Uint8Array>> {
  /** Some bytes of it again. */
  slice(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Opens a file, or standard input for `-`. `again`: slices of it will be asked for. Throws UsageError. */
export function openTasks(name: string, io: StandardInput, again = false): TasksFile {
  if (name === '-') return once('stdin', io.stdin, again, () => {});
  const { file, bytes } = open(name);
  const close = () => closeSync(file);
  if (bytes === undefined) return once(name, chunksOf(file, name), again, close);
  const slice = (offset: number, length: number) => sliceOf(file, name, offset, length);
  return { name, bytes, data: chunksOf(file, name), slice, close };
}

/** The whole of a small file, as the labeling config. Throws UsageError. */
export async function readConfig(name: string, io: StandardInput): Promise<NamedInput<Uint8Array>> {
  if (name === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk as Uint8Array);
    return { name: 'stdin', data: Buffer.concat(chunks) };
  }
  const { file } = open(name);
  try {
    return { name, data: readFileSync(file) };
  } catch (error) {
    throw cannotRead(name, error);
  } finally {
    closeSync(file);
  }
}

/** `bytes` undefined: a pipe or the like, which can be read once only. */
function open(name: string): { file: number; bytes: number | undefined } {
  try {
    const file = openSync(name, 'r');
    const info = fstatSync(file);
    if (!info.isDirectory()) return { file, bytes: info.isFile() ? info.size : undefined };
    closeSync(file);
  } catch (error) {
    throw cannotOpen(name, error);
  }
  throw new UsageError(`${name} is a folder; name the files in it.`);
}

// Two buffers in turn: a chunk stays good while the next one is read.
async function* chunksOf(file: number, name: string): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(kChunk), new Uint8Array(kChunk)];
  for (let i = 0; ; i ^= 1) {
    const buffer = buffers[i]!;
    const length = read(file, name, buffer, null);
    if (length === 0) return;
    yield buffer.subarray(0, length);
  }
}

function sliceOf(file: number, name: string, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const more = read(file, name, bytes.subarray(filled), offset + filled);
    if (more === 0) throw new UsageError(`${name} became shorter while it was read.`);
    filled += more;
  }
  return bytes;
}

function read(file: number, name: string, into: Uint8Array, position: number | null): number {
  try {
    return readSync(file, into, 0, into.length, position);
  } catch (error) {
    throw cannotRead(name, error);
  }
}

/** What can be read once only: kept while it is read, when slices of it will be asked for. */
function once(name: string, stream: AsyncIterable<Uint8Array>, keep: boolean, close: () => void): TasksFile {
  const chunks: Uint8Array[] = [];
  let all: Uint8Array | undefined;
  async function* chunksKept(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      if (keep) chunks.push(new Uint8Array(chunk));
      yield chunk;
    }
  }
  const slice = (offset: number, length: number) => {
    all ??= Buffer.concat(chunks);
    return all.subarray(offset, offset + length);
  };
  return { name, data: chunksKept(), slice, close };
}

const kReasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTDIR: 'part of its path is not a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return kReasons[code] ?? message;
}

function cannotOpen(name: string, error: unknown): UsageError {
  return new UsageError(`${name} cannot be opened: ${reasonOf(error)}.`);
}

function cannotRead(name: string, error: unknown): UsageError {
  return new UsageError(`${name} cannot be read: ${reasonOf(error)}.`);
}
