// A Chrome or Chromium that is told what to do through a pipe: no port is opened, and it ends with this program.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const kNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const kElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const kArguments = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Nothing that is asked here takes so long. */
const kPatienceMs = 60_000;

/** `PRELABEL_BROWSER`, or one that is installed; undefined: there is none. */
export function findBrowser(env: Record<string, string | undefined>): string | undefined {
  const named = env.PRELABEL_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    kNames.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  return [...onPath, ...kElsewhere].find((path) => existsSync(path));
}

type Answer = Record<string, unknown>;

interface Message {
  id?: number;
  method?: string;
  result?: Answer;
  error?: { message: string };
}

interface Waiting {
  done(answer: Answer): void;
  fail(error: Error): void;
}

export class BrowserPipe {
  /** For its profile, and for files that it shall open. */
  readonly folder: string;
  #child: ChildProcess;
  #to: Writable;
  #text = '';
  #last = 0;
  /** By id of the call, or name of the event. */
  #waiting = new Map<number | string, Waiting>();
  #ended: Error | undefined;

  constructor(path: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'prelabel-draw-'));
    // As root its sandbox does not start.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const profile = `--user-data-dir=${join(this.folder, 'profile')}`;
    this.#child = spawn(path, [...kArguments, ...asRoot, profile], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#to = this.#child.stdio[3] as Writable;
    const from = this.#child.stdio[4] as Readable;
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    const end = (why: string) => this.#end(new Error(`The browser ${why}.`));
    this.#to.on('error', () => end('does not listen'));
    from.on('error', () => end('does not answer'));
    this.#child.on('error', () => end('cannot be started'));
    this.#child.on('exit', () => end('has ended'));
  }

  /** Asks for something. Rejects with an Error when that fails, or the browser has ended. */
  call(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
    const id = ++this.#last;
    const answer = this.#wait(id);
    if (!this.#ended)
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return answer;
  }

  /** The next event of this name. */
  event(method: string): Promise<Answer> {
    return this.#wait(method);
  }

  async close(): Promise<void> {
    const over = new Promise<void>((done) => (this.#ended ? done() : this.#child.once('exit', () => done())));
    this.#child.kill();
    const harder = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await over;
    clearTimeout(harder);
    await remove(this.folder);
  }

  #wait(key: number | string): Promise<Answer> {
    return new Promise((done, fail) => {
      if (this.#ended) return fail(this.#ended);
      const timer = setTimeout(() => settle(() => fail(new Error('The browser does not answer.'))), kPatienceMs);
      const settle = (work: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(key);
        work();
      };
      this.#waiting.set(key, {
        done: (answer) => settle(() => done(answer)),
        fail: (error) => settle(() => fail(error)),
      });
    });
  }

  #read(text: string): void {
    this.#text += text;
    for (let end = this.#text.indexOf('\0'); end >= 0; end = this.#text.indexOf('\0')) {
      this.#take(JSON.parse(this.#text.slice(0, end)) as Message);
      this.#text = this.#text.slice(end + 1);
    }
  }

  #take({ id, method, result = {}, error }: Message): void {
    const waiting = this.#waiting.get(id ?? method ?? '');
    if (error) waiting?.fail(new Error(error.message));
    else waiting?.done(result);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { fail } of [...this.#waiting.values()]) fail(this.#ended);
  }
}

/**
 * The browser's helpers write into its profile a little longer than it lives. Node's own retries do not look for new
 * files. What is still there in the end stays among the temporary files: that is no reason to fail.
 */
async function remove(folder: string): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      await new Promise((again) => setTimeout(again, 100));
    }
  }
}
