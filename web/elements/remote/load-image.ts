// Loads a picture from the network, and finds out why when it cannot be had. Runs only where somebody allowed it.

import { canName, openRoom, type Room } from './room.js';

/**
 * `mixed`: this page came by https, the picture would by http. `policy`: this page's own server forbids it. `redirect`:
 * its host sends it on to one that is not allowed. `lost`: what was to load it has not answered. `closed`: `unreachable`
 * or `unreadable`, which could be told apart only by following it wherever it is sent on to.
 */
export type ImageProblem =
  | 'status'
  | 'not-image'
  | 'cors'
  | 'unreadable'
  | 'unreachable'
  | 'closed'
  | 'timeout'
  | 'mixed'
  | 'policy'
  | 'redirect'
  | 'lost'
  | 'too-large';

export interface FailedImage {
  problem: ImageProblem;
  /** Of HTTP, with `status`. */
  status?: number;
  /** Natural size in pixels: some pictures may be shown by a page that may not read them. */
  size?: { width: number; height: number };
}

export type LoadedImage = { image: Blob } | FailedImage;

/**
 * Handed to the elements by those who allow it. Never rejects for what is wrong with the address or its server.
 * `allowed`: the origins that may be asked, also when one sends on to another; undefined: any.
 */
export type LoadImage = (address: string, allowed?: readonly string[]) => Promise<LoadedImage>;

export interface LoadLimits {
  /** Milliseconds without a word from the server. */
  silence: number;
  bytes: number;
}

export const kLoadLimits: LoadLimits = { silence: 10_000, bytes: 512 * 2 ** 20 };

/** Without cookies and referrer. */
const kRequest: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/** What comes with 200 may still be no picture: the caller sees when decoding it. */
export async function loadImage(
  address: string,
  allowed?: readonly string[],
  limits: LoadLimits = kLoadLimits,
): Promise<LoadedImage> {
  const { protocol, hostname, origin } = new URL(address);
  const isSafe = protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (location.protocol === 'https:' && !isSafe) return { problem: 'mixed' };
  const isBound = allowed === undefined || canName(origin);
  let room: Room;
  try {
    room = await openRoom(isBound ? allowed : undefined);
  } catch {
    return { problem: 'lost' };
  }
  try {
    const loaded = await ask(address, room, limits, isBound);
    const refusal = 'problem' in loaded ? await room.refusal() : null;
    return refusal ? { problem: refusal } : loaded;
  } finally {
    room.close();
  }
}

/** Not bound to hosts that a policy names, it follows nothing that sends it on. */
async function ask(address: string, room: Room, limits: LoadLimits, isBound: boolean): Promise<LoadedImage> {
  const patience = new Patience(limits.silence);
  try {
    const redirect = isBound ? 'follow' : 'manual';
    const answer = await room.window.fetch(address, { ...kRequest, redirect, signal: patience.signal });
    patience.renew();
    if (answer.type === 'opaqueredirect') return { problem: 'redirect' };
    if (!answer.ok) return { problem: 'status', status: answer.status };
    return await bodyOf(answer, patience, limits.bytes);
  } catch {
    if (patience.isOver) return { problem: 'timeout' };
  } finally {
    patience.end();
  }
  if (!isBound) return { problem: 'closed' };
  if (await room.refusal()) return { problem: 'unreachable' };
  return await askWithoutReading(address, room, limits);
}

async function bodyOf(answer: Response, patience: Patience, most: number): Promise<LoadedImage> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    patience.renew();
    size += value.length;
    if (size > most) {
      await reader?.cancel();
      return { problem: 'too-large' };
    }
    parts.push(value as BlobPart);
  }
  return { image: new Blob(parts, { type: answer.headers.get('content-type') ?? '' }) };
}

/** What can be told of a server that does not let this page read: does it send a picture, or anything at all? */
async function askWithoutReading(address: string, { window }: Room, { silence }: LoadLimits): Promise<FailedImage> {
  const size = await sizeOnly(address, window, silence);
  if (size === 'timeout') return { problem: 'timeout' };
  if (size) return { problem: 'cors', size };
  const patience = new Patience(silence);
  try {
    await window.fetch(address, { ...kRequest, mode: 'no-cors', signal: patience.signal });
    return { problem: 'unreadable' };
  } catch {
    return { problem: patience.isOver ? 'timeout' : 'unreachable' };
  } finally {
    patience.end();
  }
}

function sizeOnly(address: string, window: Room['window'], silence: number): Promise<FailedImage['size'] | 'timeout'> {
  return new Promise((done) => {
    const image = new window.Image();
    const timer = setTimeout(() => {
      done('timeout');
      image.src = '';
    }, silence);
    image.referrerPolicy = 'no-referrer';
    image.onload = () => {
      clearTimeout(timer);
      done({ width: image.naturalWidth, height: image.naturalHeight });
    };
    image.onerror = () => {
      clearTimeout(timer);
      done(undefined);
    };
    image.src = address;
  });
}

/** Aborts after a while of silence. */
class Patience {
  isOver = false;
  #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: number;

  constructor(silence: number) {
    this.#silence = silence;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#controller.abort();
    }, this.#silence);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
