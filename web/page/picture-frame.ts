// Pictures from other hosts by way of a frame with a policy of its own, so that the page itself stays unable to ask them.

import type { LoadedImage, LoadImage } from '../elements/remote/load-image.js';

/** What the page asks the frame. */
export interface Asked {
  id: number;
  address: string;
}

interface Answered {
  id: number;
  answer: LoadedImage;
}

/** Milliseconds for the frame to come up. */
const kStart = 10_000;

/** The frame is made when the first picture is asked for, never before. */
export function loadByFrame(page: string | URL): LoadImage {
  const waiting = new Map<number, (answer: LoadedImage) => void>();
  let last = 0;
  let port: Promise<MessagePort> | undefined;
  const take = ({ id, answer }: Answered) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  return async (address) => {
    port ??= startFrame(page, take);
    const id = ++last;
    try {
      const frame = await port;
      return await new Promise((done) => {
        waiting.set(id, done);
        frame.postMessage({ id, address } satisfies Asked);
      });
    } catch {
      port = undefined;
      return { problem: 'policy' };
    }
  };
}

/** Rejects when the frame does not come up: its file is missing, or a policy is against it. */
function startFrame(page: string | URL, take: (answered: Answered) => void): Promise<MessagePort> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Loads pictures';
  // No cookies, where the browser knows how.
  if ('credentialless' in frame) frame.credentialless = true;
  frame.src = String(page);
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      frame.remove();
      fail(new Error('The frame for pictures did not start.'));
    }, kStart);
    port1.onmessage = ({ data }: MessageEvent<Answered | 'ready'>) => {
      if (data !== 'ready') return take(data);
      clearTimeout(timer);
      done(port1);
    };
    frame.onload = () => frame.contentWindow?.postMessage('start', location.origin, [port2]);
    document.body.append(frame);
  });
}
