// Pictures from the network: which hosts a person has allowed, what came of each address. Without permission nothing is
// asked for.

import type { GivenImage } from '../../engine/index.js';
import type { FailedImage, LoadedImage, LoadImage } from '../remote/load-image.js';
import { type Picture, readPicture } from './picture.js';

/** How it stands with the picture of an address. `ask`: its host is not allowed yet. */
export type RemoteState =
  | { kind: 'ask' | 'loading' | 'loaded'; origin: string; host: string }
  | { kind: 'failed'; origin: string; host: string; failure: FailedImage };

/** Pictures that are kept to be shown again. */
const kKept = 16;

export class RemotePictures {
  #load: () => LoadImage | undefined;
  #allowed = new Set<string>();
  /** Origins that may send on to any host. */
  #followed = new Set<string>();
  #loading = new Map<string, Promise<void>>();
  #facts = new Map<string, GivenImage>();
  #failed = new Map<string, FailedImage>();
  #kept = new Map<string, Blob>();
  #changes = 0;

  /** Without a function nothing remote is ever offered. */
  constructor(load: () => LoadImage | undefined) {
    this.#load = load;
  }

  /** Until the page is closed. `origin` in any spelling of an address. */
  allow(origin: string): void {
    this.#allowed.add(originOf(origin)?.origin ?? origin);
  }

  /** Follows this origin wherever it sends on to, until the page is closed. */
  follow(origin: string): void {
    this.allow(origin);
    this.#followed.add(originOf(origin)?.origin ?? origin);
  }

  /** null: it is no address of the network, or nobody can load it. */
  stateOf(address: string): RemoteState | null {
    const at = originOf(address);
    if (!at || !this.#load()) return null;
    const failure = this.#failed.get(address);
    if (failure) return { ...at, kind: 'failed', failure };
    if (this.#kept.has(address)) return { ...at, kind: 'loaded' };
    return { ...at, kind: this.#allowed.has(at.origin) ? 'loading' : 'ask' };
  }

  /** Resolves when something has come of the address, for what `stateOf` calls `loading`. */
  load(address: string): Promise<void> {
    const under = this.#loading.get(address);
    if (under) return under;
    const work = this.#loadNow(address).finally(() => this.#loading.delete(address));
    this.#loading.set(address, work);
    return work;
  }

  /** The picture of an address that is `loaded`. */
  async picture(address: string, name: string): Promise<Picture | null> {
    const blob = this.#kept.get(address);
    return blob ? readPicture(blob, name) : null;
  }

  /** Forgets that it failed. */
  retry(address: string): void {
    this.#failed.delete(address);
    if (this.#facts.delete(address)) this.#changes++;
  }

  /** Another number when the facts are others. */
  get changes(): number {
    return this.#changes;
  }

  /** For a check: what is known of each address. */
  get facts(): readonly GivenImage[] {
    return [...this.#facts.values()];
  }

  async #loadNow(address: string): Promise<void> {
    const loaded = await this.#ask(address);
    if ('problem' in loaded) return this.#fail(address, loaded);
    const picture = await readPicture(loaded.image, '');
    if (!picture) return this.#fail(address, { problem: 'not-image' });
    const { width, height } = picture;
    picture.close();
    const problem = isPictureType(loaded.image.type) ? {} : { problem: 'type' as const };
    this.#learn({ address, width, height, ...problem });
    this.#kept.set(address, loaded.image);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > kKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #ask(address: string): Promise<LoadedImage> {
    try {
      return (await this.#load()?.(address, this.#boundsOf(address))) ?? { problem: 'unreachable' };
    } catch {
      return { problem: 'unreachable' };
    }
  }

  #learn(fact: GivenImage & { address: string }): void {
    this.#facts.set(fact.address, fact);
    this.#changes++;
  }

  /** undefined: any host, by a person's leave or, where nobody is asked for one, by that of the page. */
  #boundsOf(address: string): readonly string[] | undefined {
    const origin = originOf(address)?.origin ?? '';
    return this.#allowed.has(origin) && !this.#followed.has(origin) ? [...this.#allowed] : undefined;
  }

  #fail(address: string, failure: FailedImage): void {
    this.#failed.set(address, failure);
    const { problem, status, size } = failure;
    switch (problem) {
      // These say something of this page, not of the picture; one of two things, not which.
      case 'closed':
      case 'mixed':
      case 'policy':
      case 'redirect':
      case 'lost':
      case 'too-large':
        return;
    }
    this.#learn({ address, problem, ...(status === undefined ? {} : { status }), ...size });
  }
}

/** Whether Label Studio takes what comes with this type for a picture: it looks no further. */
export function isPictureType(type: string): boolean {
  return type === '' || type.includes('octet-stream') || type.startsWith('image/');
}

/** Of an http or https address. */
export function originOf(address: string): { origin: string; host: string } | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { origin, host } = new URL(address);
  return { origin, host };
}
