// Where pictures are asked for: a frame that can reach the allowed hosts and no other, however an answer sends it on.

/** `redirect`: the answer led to a host that is not allowed. `policy`: the page's own policy forbids the address. */
export type Refusal = 'redirect' | 'policy';

export interface Room {
  window: Window & typeof globalThis;
  /** What the browser has refused in here so far. */
  refusal(): Promise<Refusal | null>;
  /** Ends what is still being asked for. */
  close(): void;
}

/** Milliseconds for an empty frame to come up. */
const kStart = 10_000;
/** A host that cannot exist: browsers may write a policy anew, but not without it. */
const kMark = 'prelabel-room.invalid';

/** Whether a policy can name the origin: of other hosts, `[::1]` among them, browsers ignore it. */
export function canName(origin: string): boolean {
  return /^https?:\/\/[\w.-]+(:\d+)?$/.test(origin);
}

/** Without origins, this document itself. Rejects when the frame does not come up. */
export async function openRoom(origins: readonly string[] | undefined): Promise<Room> {
  if (!origins) return roomIn(window, () => {});
  const named = origins.filter(canName).join(' ') || "'none'";
  const policy = `default-src 'none'; img-src ${named}; connect-src ${named}; font-src ${kMark}`;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Loads a picture';
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(() => {
      frame.remove();
      fail(new Error('An empty frame did not come up.'));
    }, kStart);
    frame.onload = () => {
      clearTimeout(timer);
      done();
    };
    (document.body ?? document.documentElement).append(frame);
  });
  return roomIn(frame.contentWindow as Room['window'], () => frame.remove());
}

function roomIn(window: Room['window'], close: () => void): Room {
  let found: Refusal | null = null;
  const take = ({ originalPolicy }: SecurityPolicyViolationEvent) => {
    // The page's own policy goes first: it would forbid any host.
    if (found !== 'policy') found = originalPolicy.includes(kMark) ? 'redirect' : 'policy';
  };
  window.document.addEventListener('securitypolicyviolation', take);
  return {
    window,
    async refusal() {
      // The event comes after the refusal.
      await new Promise((done) => setTimeout(done));
      return found;
    },
    close() {
      window.document.removeEventListener('securitypolicyviolation', take);
      close();
    },
  };
}
