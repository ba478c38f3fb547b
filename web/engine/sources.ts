// The many forms in which files are given, brought into one: named sources of bytes.

import {
  blobChunks,
  byteChunks,
  type ChunkReader,
  iterableChunks,
  readAll,
  streamChunks,
  textChunks,
} from './chunks.js';
import { writeJson } from './plain-objects.js';

/** Bytes in any form. `File` is a Blob with a name. */
export type BytesInput =
  | string
  | Uint8Array
  | ArrayBuffer
  | DataView
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** A file with a name of the caller's choice. `bytes`: its size, where the data does not tell. */
export interface NamedInput<Data> {
  name: string;
  data: Data;
  bytes?: number;
}

export type ConfigInput = BytesInput | NamedInput<BytesInput>;
/** The content of one tasks file; plain objects are taken as the JSON they stand for. */
export type TaskInput = BytesInput | object;
/** One file, several (one data set; a FileList too), or plain objects. */
export type TasksInput = TaskInput | NamedInput<TaskInput> | Array<Blob | NamedInput<TaskInput>>;

/** A named source of bytes. What is in it decides how it travels to a worker. */
export type Source = { name: string; bytes?: number } & (
  | { kind: 'blob'; blob: Blob }
  | { kind: 'bytes'; data: Uint8Array }
  | { kind: 'text'; text: string }
  | { kind: 'reader'; open: () => ChunkReader }
);

/** The labeling config as a source. */
export function configSource(input: ConfigInput): Source {
  const source = isNamed<BytesInput>(input) ? bytesSource(input.data, input.name) : bytesSource(input, 'config.xml');
  if (!source) throw new TypeError('`config` must be the XML: a string, bytes, a Blob or File, or a stream of bytes.');
  return source;
}

/** The files of a data set, in order. */
export function taskSources(input: TasksInput): Source[] {
  const files = filesOf(input);
  if (!files) return [taskSource(input, 'tasks.json')];
  const several = files.length > 1;
  return files.map((item, i) => taskSource(item, several ? `tasks-${i + 1}.json` : 'tasks.json'));
}

/** One file, or one task. */
export function taskSource(input: TaskInput | NamedInput<TaskInput>, defaultName: string): Source {
  if (isNamed<TaskInput>(input)) {
    const source = taskSource(input.data, input.name);
    return { ...source, name: input.name, ...(input.bytes === undefined ? {} : { bytes: input.bytes }) };
  }
  const source = bytesSource(input, defaultName);
  if (source) return source;
  if (!isPlain(input) || (Array.isArray(input) && input.some(holdsBytes))) throw notTasks();
  return { name: defaultName, kind: 'reader', open: () => iterableChunks(writeJson(input)) };
}

/** Starts to read a source. */
export function openSource(source: Source): ChunkReader {
  switch (source.kind) {
    case 'blob':
      return readable(blobChunks(source.blob), source.name);
    case 'bytes':
      return byteChunks(source.data);
    case 'text':
      return textChunks(source.text);
    case 'reader':
      return source.open();
  }
}

/** The whole of a source: for configs and single tasks. */
export function readSource(source: Source): Promise<Uint8Array> {
  return source.kind === 'bytes' ? Promise.resolve(source.data) : readAll(openSource(source));
}

function bytesSource(input: unknown, defaultName: string): Source | undefined {
  if (typeof input === 'string') return { name: defaultName, kind: 'text', text: input };
  if (input instanceof Uint8Array) return { name: defaultName, bytes: input.length, kind: 'bytes', data: input };
  if (input instanceof ArrayBuffer) return bytesSource(new Uint8Array(input), defaultName);
  if (input instanceof DataView) {
    return bytesSource(new Uint8Array(input.buffer, input.byteOffset, input.byteLength), defaultName);
  }
  if (input instanceof Blob) {
    const name = 'name' in input && typeof input.name === 'string' && input.name !== '' ? input.name : defaultName;
    return { name, bytes: input.size, kind: 'blob', blob: input };
  }
  if (input instanceof ReadableStream) {
    if (input.locked) throw new TypeError('The stream is being read by somebody else already.');
    return { name: defaultName, kind: 'reader', open: () => streamChunks(input) };
  }
  if (typeof input === 'object' && input !== null && Symbol.asyncIterator in input) {
    return { name: defaultName, kind: 'reader', open: () => iterableChunks(input as AsyncIterable<Uint8Array>) };
  }
  return undefined;
}

/** The files of a list; undefined: it is none, or one of plain objects. */
function filesOf(input: TasksInput): Array<Blob | NamedInput<TaskInput>> | undefined {
  if (isFileList(input)) {
    if (input.length === 0) throw notTasks();
    return Array.from(input);
  }
  if (!Array.isArray(input) || input.length === 0) return undefined;
  return input.every((item) => isNamed(item) || isBytes(item)) ? input : undefined;
}

/** What a file input or a drop gives; there is no such class outside of browsers. */
function isFileList(input: unknown): input is ArrayLike<Blob> {
  return Object.prototype.toString.call(input) === '[object FileList]';
}

/** JSON has a form for it: no Promise, Response or Map, which would become `{}`. */
function isPlain(input: unknown): input is object {
  if (typeof input !== 'object' || input === null) return false;
  if (Array.isArray(input)) return true;
  const prototype: unknown = Object.getPrototypeOf(input);
  // Also an object of another frame.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function holdsBytes(item: unknown): boolean {
  return isBytes(item) || (isNamed(item) && isBytes(item.data));
}

function notTasks(): TypeError {
  return new TypeError(
    '`tasks` must be the file: a string, bytes, a Blob or File, a stream of bytes, plain objects, or a list of files.',
  );
}

function isBytes(input: unknown): boolean {
  const kinds = [Blob, Uint8Array, ArrayBuffer, DataView, ReadableStream];
  return kinds.some((kind) => input instanceof kind);
}

// A task can have a `name` beside its `data`, but then its data is a plain object and no list.
function isNamed<Data>(input: unknown): input is NamedInput<Data> {
  if (typeof input !== 'object' || input === null || !('name' in input) || !('data' in input)) return false;
  const { name, data } = input;
  return typeof name === 'string' && (typeof data === 'string' || Array.isArray(data) || isOther(data));
}

/** Bytes, or what is no task's data: a Promise there is a mistake to be told of. */
function isOther(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (Symbol.asyncIterator in data || !isPlain(data));
}

// A file that changed or vanished under the page's hands.
function readable(reader: ChunkReader, name: string): ChunkReader {
  return {
    cancel: () => reader.cancel(),
    next: () =>
      reader.next().catch((cause) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${name} could not be read: ${why}`, { cause });
      }),
  };
}
