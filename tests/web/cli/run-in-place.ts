// The command line in this process: what it prints, and how it ends.
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Out } from '../../../web/cli/io.js';
import { run } from '../../../web/cli/run.js';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  stdin?: string;
  env?: Record<string, string>;
  terminal?: boolean;
}

export async function prelabel(
  argv: string[],
  { stdin = '', env = {}, terminal = false }: Surroundings = {},
): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const texts = [stdout, stderr].map(textOf);
  const status = await run(argv, {
    stdout: new Out(Object.assign(stdout, { isTTY: terminal })),
    stderr: new Out(Object.assign(stderr, { isTTY: terminal })),
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    env,
  });
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(texts);
  return { status, stdout: out, stderr: err };
}

async function textOf(stream: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

/** Path of a file of a fixture. */
export function fixture(name: string, file: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}/${file}`, import.meta.url));
}
