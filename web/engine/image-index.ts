// Finds the picture of a task among the given files, by the end of its path. As src/images/image_index.cpp does.

/** Label Studio puts eight hexadecimal digits before the names of uploaded files. */
const kUploadPrefix = /^[0-9a-f]{8}-(?=.)/i;

/** A given file: its path, with folders where they are known. */
interface Named {
  readonly path: string;
}

export interface ImageMatch<P extends Named> {
  picture: P;
  /** How many other pictures agree with the address as well as this one. */
  others: number;
}

export class ImageIndex<P extends Named> {
  readonly files: readonly P[];
  #byName = new Map<string, P[]>();

  constructor(files: readonly P[]) {
    this.files = files;
    for (const picture of files) {
      const name = lower(baseName(composed(picture.path)));
      const same = this.#byName.get(name);
      if (same) same.push(picture);
      else this.#byName.set(name, [picture]);
    }
  }

  get size(): number {
    return this.files.length;
  }

  /** A file given again replaces the one at the same path. */
  with(more: readonly P[]): ImageIndex<P> {
    const paths = new Map([...this.files, ...more].map((picture) => [picture.path, picture]));
    return new ImageIndex([...paths.values()]);
  }

  /** Same file name; of several, the one whose folders agree longest with the address. Letter case counts last. */
  find(address: string): ImageMatch<P> | null {
    for (const path of pathsOf(address).map(composed)) {
      const name = lower(baseName(path));
      const found = this.#byName.get(name) ?? this.#byName.get(name.replace(kUploadPrefix, ''));
      if (found) return bestOf(found, path);
    }
    return null;
  }
}

function bestOf<P extends Named>(found: readonly P[], path: string): ImageMatch<P> | null {
  let best: ImageMatch<P> | null = null;
  let most = -1;
  for (const picture of found) {
    const agreed = agreement(composed(picture.path), path);
    if (best && agreed === most) best.others++;
    if (best && agreed <= most) continue;
    best = { picture, others: 0 };
    most = agreed;
  }
  return best;
}

/**
 * The paths that an address may mean, the likeliest first, without percent escapes and as they stand: of
 * `/data/local-files/?d=a/b.jpg` what stands behind `d=`; else what stands before `?` or `#`, the whole, and what
 * parameters of the query name a file.
 */
export function pathsOf(address: string): string[] {
  const paths = new Set<string>();
  const add = (path: string) => paths.add(decoded(path)).add(slashes(path));
  const parameters = [...(/\?([^#]*)/.exec(address)?.[1] ?? '').split('&')].flatMap((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? [] : [[part.slice(0, equals), part.slice(equals + 1)] as const];
  });
  if (address.includes('/local-files/')) for (const [key, value] of parameters) if (key === 'd') add(value);
  add(address.replace(/[?#].*$/s, ''));
  add(address);
  for (const [, value] of parameters) if (baseName(decoded(value)).includes('.')) paths.add(decoded(value));
  return [...paths];
}

/** The likeliest. */
export function pathOf(address: string): string {
  return pathsOf(address)[0] ?? '';
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function decoded(path: string): string {
  const plain = slashes(path);
  try {
    return decodeURIComponent(plain);
  } catch {
    // Escapes that are no text stay; the others are still read.
    return plain.replace(/%[0-7][0-9a-f]/gi, (part) => decodeURIComponent(part));
  }
}

/** Letters with their accents as one: files from a Mac have them apart. */
function composed(path: string): string {
  return slashes(path).normalize('NFC');
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Letters of ASCII only, as the core has it. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Parts that are the same from the end but for letter case; where these are as many, those that are the same. */
function agreement(a: string, b: string): number {
  const [left, right] = [a.split('/').reverse(), b.split('/').reverse()];
  let [parts, exact] = [0, 0];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [one = '', other = ''] = [left[i], right[i]];
    if (lower(one) !== lower(other)) break;
    parts++;
    if (one === other) exact++;
  }
  return parts * 1000 + Math.min(exact, 999);
}
