// Pictures from other hosts by way of a frame with a policy of its own, so that the page itself stays unable to ask them.

import type { LoadedImage, LoadImage } from '../elements/remote/load-image.js';

/** What the page asks the frame: for a picture, or whether it is still there. */
export type Asked = { id: number; address: string; allowed?: readonly string[] } | 'there?';

interface Answered {
  id: number;
  answer: LoadedImage;
}

/** Milliseconds for the frame to come up. */
const kStart = 10_000;
/** Milliseconds between two questions whether it is still there; it has until the next but one to say so. */
const kAgain = 5_000;

/** The frame is made when the first picture is asked for, never before; and anew when it does not answer any more. */
export function loadByFrame(page: string | URL): LoadImage {
  let frame: Promise<Frame> | undefined;
  return async (address, allowed) => {
    frame ??= Frame.start(page);
    const mine = frame;
    const giveUp = () => {
      if (frame === mine) frame = undefined;
    };
    try {
      return await (await mine).load(address, allowed, giveUp);
    } catch {
      giveUp();
      return { problem: 'policy' };
    }
  };
}

class Frame {
  #element: HTMLIFrameElement;
  #port: MessagePort;
  #waiting = new Map<number, (answer: LoadedImage) => void>();
  #last = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Questions since it last said anything. */
  #unanswered = 0;
  /** Nobody asks it again. */
  #isGone = false;

  private constructor(element: HTMLIFrameElement, port: MessagePort) {
    this.#element = element;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Answered | 'ready'>) => {
      this.#unanswered = 0;
      if (data !== 'ready') this.#answer(data.id, data.answer);
    };
  }

  /** Rejects when it does not come up: its file is missing, or a policy is against it. */
  static start(page: string | URL): Promise<Frame> {
    const element = document.createElement('iframe');
    element.hidden = true;
    element.title = 'Loads pictures';
    // No cookies, where the browser knows how.
    if ('credentialless' in element) element.credentialless = true;
    element.src = String(page);
    const { port1, port2 } = new MessageChannel();
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        element.remove();
        fail(new Error('The frame for pictures did not start.'));
      }, kStart);
      port1.onmessage = () => {
        clearTimeout(timer);
        done(new Frame(element, port1));
      };
      element.onload = () => element.contentWindow?.postMessage('start', location.origin, [port2]);
      document.body.append(element);
    });
  }

  /** `lost` when it dies meanwhile, or cannot load any more: `gone` is called first, and it goes with its last answer. */
  load(address: string, allowed: readonly string[] | undefined, gone: () => void): Promise<LoadedImage> {
    const id = ++this.#last;
    return new Promise((done) => {
      this.#waiting.set(id, (answer) => {
        if ('problem' in answer && answer.problem === 'lost') {
          this.#isGone = true;
          gone();
        }
        done(answer);
      });
      this.#send({ id, address, ...(allowed ? { allowed } : {}) });
      this.#timer ??= setInterval(() => this.#lookAfter(), kAgain);
    });
  }

  #lookAfter(): void {
    if (++this.#unanswered <= 2) return this.#send('there?');
    for (const id of [...this.#waiting.keys()]) this.#answer(id, { problem: 'lost' });
  }

  #send(asked: Asked): void {
    this.#port.postMessage(asked);
  }

  #answer(id: number, answer: LoadedImage): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!this.#isGone) return;
    this.#port.close();
    this.#element.remove();
  }
}
