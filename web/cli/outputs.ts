// Where reports go: standard output and files, each in its form.

import { dirname, extname, resolve } from 'node:path';
import type { Report } from '../engine/index.js';
import { jsonReport } from '../reports/json.js';
import { ndjsonReport } from '../reports/ndjson.js';
import { textReport, textSummary } from '../reports/text.js';
import { type Arguments, listWords } from './arguments.js';
import { UsageError } from './failure.js';
import { FileOutput } from './file-output.js';
import { colorOf, type Io } from './io.js';
import { type Format, kFormats } from './options.js';
import { isSame, statOf } from './same-file.js';
import { writing } from './writing.js';

const kWriters: Record<Format, (report: Report, color: boolean) => Iterable<string>> = {
  text: (report, color) => textReport(report, { color }),
  json: (report) => jsonReport(report),
  ndjson: (report) => ndjsonReport(report),
};

interface Output {
  file: string;
  format: Format;
}

/** What will be written, read from the options before the work begins, so that mistakes show at once. */
export class Outputs {
  #io: Io;
  #quiet: boolean;
  #format: Format | undefined;
  #files: Output[];

  /** `inputs`: files that must not be written over. Throws UsageError. */
  constructor(given: Arguments, io: Io, inputs: readonly string[]) {
    this.#io = io;
    this.#quiet = given.has('quiet');
    this.#format = formatOption(given, ['text', 'json', 'ndjson']);
    this.#files = given.all('output').map((file) => ({ file, format: formatOfFile(file) }));
    for (const { file } of this.#files) checkWritable(file, inputs);
  }

  async write(report: Report): Promise<void> {
    for (const { file, format } of this.#files) await writeFile(file, kWriters[format](report, false));
    const { stdout, env } = this.#io;
    const color = colorOf(stdout, env);
    if (this.#quiet && (this.#format ?? 'text') === 'text') return;
    // With the report in files, and no form asked for here, the verdict is enough.
    if (!this.#format && this.#files.length > 0) await stdout.write(textSummary(report, { color }));
    else await stdout.write(kWriters[this.#format ?? 'text'](report, color));
  }
}

/** The value of --format, one of `known`. */
export function formatOption<F extends string>(given: Arguments, known: readonly F[]): F | undefined {
  const format = given.get('format');
  if (format === undefined || (known as readonly string[]).includes(format)) return format as F | undefined;
  throw new UsageError(`The format ${format} is not known here; known: ${listWords(known)}.`);
}

function formatOfFile(file: string): Format {
  const extension = extname(file).slice(1).toLowerCase();
  const formats = Object.keys(kFormats) as Format[];
  const found = formats.find((format) => (kFormats[format] as readonly string[]).includes(extension));
  if (found) return found;
  const known = formats.flatMap((format) => kFormats[format]).map((word) => `.${word}`);
  throw new UsageError(`The form of ${file} is not known by its extension; known: ${listWords(known)}.`);
}

function checkWritable(file: string, inputs: readonly string[]): void {
  if (inputs.some((input) => isSame(file, input))) {
    throw new UsageError(`${file} is an input; a report would be written over it.`);
  }
  const folder = dirname(resolve(file));
  if (!statOf(folder)?.isDirectory()) {
    throw new UsageError(`${file} cannot be written: there is no folder ${folder}.`);
  }
}

/** All of it, or the file stays as it was. */
async function writeFile(file: string, pieces: Iterable<string>): Promise<void> {
  const output = new FileOutput([file], false);
  await writing(output, async () => {
    output.begin(0);
    for (const bytes of inBytes(pieces)) output.write([bytes]);
    output.end();
  });
}

/** Many small pieces as few large ones. */
function* inBytes(pieces: Iterable<string>): Generator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 1 << 16) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
