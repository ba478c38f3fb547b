// Finds the picture of a task among the given files, by the end of its path.

import type { GivenFile } from './gather.js';

/** Label Studio puts eight hexadecimal digits before the names of uploaded files. */
const kUploadPrefix = /^[0-9a-f]{8}-/i;

export class ImageIndex {
  readonly files: readonly GivenFile[];
  #byName = new Map<string, GivenFile[]>();

  constructor(files: readonly GivenFile[]) {
    this.files = files;
    for (const given of files) {
      const name = baseName(given.path).toLowerCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), given]);
    }
  }

  get size(): number {
    return this.files.length;
  }

  /** A file given again replaces the one at the same path. */
  with(more: readonly GivenFile[]): ImageIndex {
    const paths = new Map([...this.files, ...more].map((given) => [given.path, given]));
    return new ImageIndex([...paths.values()]);
  }

  /** Same file name; of several, the one whose folders agree longest with the address. */
  find(url: string): File | null {
    const path = pathOf(url);
    const name = baseName(path).toLowerCase();
    const found = this.#byName.get(name) ?? this.#byName.get(name.replace(kUploadPrefix, ''));
    if (!found) return null;
    const best = [...found].sort((a, b) => agreement(b.path, path) - agreement(a.path, path))[0];
    return best?.file ?? null;
  }
}

/** The path that an address means: of `/data/local-files/?d=a/b.jpg` the part behind `d=`. */
export function pathOf(url: string): string {
  const local = /[?&]d=([^&#]*)/.exec(url)?.[1];
  const path = local ?? url.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    return path.replaceAll('\\', '/');
  }
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function agreement(a: string, b: string): number {
  const [left, right] = [a.split('/').reverse(), b.split('/').reverse()];
  let n = 0;
  while (n < left.length && left[n] === right[n]) n++;
  return n;
}
