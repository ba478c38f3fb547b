// Help, written from the tables of commands and options.

import type { Command } from './command.js';
import { type OptionName, type OptionSpec, optionSpec } from './options.js';

const kWidth = 100;

/** What `prelabel --help` prints. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, what }): [string, string] => [`prelabel ${name}`, what]);
  return [
    'prelabel checks Label Studio predictions before the import.\n',
    table(rows),
    'prelabel COMMAND --help tells more. prelabel --version shows the version.\n',
    exitWords(),
  ].join('\n');
}

/** What `prelabel COMMAND --help` prints. */
export function commandHelp({ name, usage, what, about, options, wording, exit }: Command): string {
  const sentence = `${what[0]?.toUpperCase()}${what.slice(1)}.`;
  const rows = options.map((option): [string, string] => {
    const spec = { ...optionSpec(option), ...wording?.[option] };
    return [signature(option, spec), spec.words];
  });
  return [`prelabel ${name} ${usage}\n`, wrap(`${sentence} ${about}`, ''), table(rows), exitWords(exit)].join('\n');
}

const kStatuses = '0 nothing at or above --fail-on; 1 findings; 2 wrong usage; 3 a defect of prelabel';

function exitWords(exit = kStatuses): string {
  return `Exit status: ${exit}.\n`;
}

function signature(name: OptionName, { value, short }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

/** Two columns, the second one wrapped. */
function table(rows: ReadonlyArray<[string, string]>): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.map(([left, right]) => `  ${left}`.padEnd(width) + wrap(right, ' '.repeat(width))).join('');
}

/** Lines of at most 100 characters; `indent` before all but the first. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent.length + line.length + word.length >= kWidth) {
      lines.push(line);
      line = '';
    }
    line += (line && ' ') + word;
  }
  return `${[...lines, line].join(`\n${indent}`)}\n`;
}
