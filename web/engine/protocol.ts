// What is said between a page and its worker. Results travel as transferred buffers, files as Blobs, never cloned.

import { type ChunkReader, kChunk } from './chunks.js';
import type { About } from './engine.js';
import type { ImageHead } from './image-heads.js';
import type { FixProgress, Progress } from './options.js';
import type { PreviewArguments } from './session.js';
import type { Source } from './sources.js';
import type { Edit } from './types.js';

/** A source on its way. `pull`: its chunks stay on the page's side and are asked for one by one. */
export type WireSource =
  | Exclude<Source, { kind: 'reader' }>
  | { name: string; bytes?: number; kind: 'pull'; pipe: number };

interface WireJob {
  config: WireSource | undefined;
  settings: string;
}

export type WireCall =
  | ({ job: 'check'; tasks: WireSource[]; wantsProgress: boolean; wantsReports: boolean } & WireJob)
  | ({ job: 'fix'; tasks: WireSource[]; apply: string; wantsProgress: boolean } & WireJob)
  | { job: 'edit'; tasks: WireSource[]; edits: Edit[][]; wantsProgress: boolean }
  | ({ job: 'check-config' } & WireJob)
  | { job: 'images'; heads: ImageHead[] }
  | ({ job: 'preview'; task: WireSource; at: PreviewArguments; masks: boolean } & WireJob);

/** What a call comes to: one buffer, and the files it wrote. */
export interface Answer {
  buffer: ArrayBuffer;
  /** Of a preview: its masks. */
  masks?: ArrayBuffer;
  blobs: Blob[];
}

export type ToWorker =
  | { say: 'start'; wasm: WebAssembly.Module }
  | { say: 'call'; id: number; call: WireCall }
  | { say: 'cancel'; id: number }
  /** The answer to `pull`; no bytes: the end. */
  | { say: 'chunk'; pipe: number; bytes: Uint8Array | undefined };

export type FromWorker =
  | { say: 'ready'; about: About }
  | { say: 'unfit'; error: Error }
  | ({ say: 'result'; id: number } & Answer)
  | { say: 'failed'; id: number; error: Error }
  | { say: 'progress'; id: number; progress: Progress }
  | { say: 'fix-progress'; id: number; progress: FixProgress }
  | { say: 'report'; id: number; buffer: ArrayBuffer }
  | { say: 'pull'; pipe: number }
  /** No more of this pipe is wanted. */
  | { say: 'release'; pipe: number }
  /** The core has stopped: every call under way is lost. */
  | { say: 'stopped'; message: string };

/** Everything of a call that changes hands instead of being cloned. */
export function belongings(call: WireCall): Transferable[] {
  const sources = [
    'config' in call ? call.config : undefined,
    ...('tasks' in call ? call.tasks : []),
    call.job === 'preview' ? call.task : undefined,
  ];
  return sources.flatMap((source) => (source?.kind === 'bytes' ? [source.data.buffer] : []));
}

/** A source as it travels; readers become pipes that `open` numbers. */
export function toWire(source: Source, open: (reader: ChunkReader) => number): WireSource {
  // The caller keeps its bytes: a copy is sent, and that copy is given away.
  if (source.kind === 'bytes') return { ...source, data: new Uint8Array(source.data) };
  // A long text travels as a Blob: written as UTF-8 once, and read piece by piece.
  if (source.kind === 'text' && source.text.length > kChunk) {
    const blob = new Blob([source.text]);
    return { name: source.name, bytes: blob.size, kind: 'blob', blob };
  }
  if (source.kind !== 'reader') return source;
  const { name, bytes } = source;
  return { name, ...(bytes === undefined ? {} : { bytes }), kind: 'pull', pipe: open(source.open()) };
}
