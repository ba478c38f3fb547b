// Where drawings go: a folder, a file for each, under names that any file system takes; never over an input.

import { join } from 'node:path';
import { baseName, pathOf } from '../engine/image-index.js';
import { UsageError } from './failure.js';
import { FileOutput } from './file-output.js';
import type { PictureFolder } from './picture-data.js';
import { isSame, statOf } from './same-file.js';
import { writing } from './writing.js';

/** Letters of a picture's name that are kept. */
const kLongest = 60;

/** Throws UsageError for what is there and no folder. */
export function needFolder(folder: string): void {
  const there = statOf(folder);
  if (folder === '-' || (there && !there.isDirectory())) {
    throw new UsageError(`${folder} is no folder; drawings need one: -o DIR.`, 'draw');
  }
}

export class DrawnFiles {
  #folder: string;
  #inputs: readonly string[];
  #pictures: PictureFolder;

  constructor(folder: string, inputs: readonly string[], pictures: PictureFolder) {
    this.#folder = folder;
    this.#inputs = inputs;
    this.#pictures = pictures;
  }

  /** All of it, or nothing. Throws UsageError when that cannot be, or would be written over an input. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const target = join(this.#folder, name);
    const isInput = this.#inputs.some((input) => isSame(target, input));
    if (isInput || (statOf(target) && this.#pictures.holds(target))) {
      throw new UsageError(`${target} is an input; it is never written over.`, 'draw');
    }
    const output = new FileOutput([target], true);
    await writing(output, async () => {
      output.begin(0);
      output.write([typeof content === 'string' ? Buffer.from(content) : content]);
      output.end();
    });
  }
}

/** `007-street-page-0`: the task of so many, the picture's name, and the page where there are several; all from 0. */
export function drawingName(task: number, tasks: number, address: string | null, page: number | null): string {
  const number = String(task).padStart(String(Math.max(0, tasks - 1)).length, '0');
  const name = address === null || /^\s*data:/i.test(address) ? '' : safeName(baseName(pathOf(address)));
  return [number, name, page === null ? '' : `page-${page}`].filter(Boolean).join('-');
}

function safeName(name: string): string {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '_');
  return [...plain]
    .slice(0, kLongest)
    .join('')
    .replace(/[._]+$/, '');
}
