// Reading arguments by the table of options; every mistake gets its own sentence.

import { parseArgs } from 'node:util';
import { UsageError } from './failure.js';
import { nearest } from './nearest.js';
import { kOptions, type OptionName, optionSpec } from './options.js';

/** What was given: options by name, and the rest in order. */
export class Arguments {
  readonly positionals: string[] = [];
  #values = new Map<OptionName, string[]>();

  add(option: OptionName, value: string): void {
    const values = this.#values.get(option);
    if (values) values.push(value);
    else this.#values.set(option, [value]);
  }

  has(option: OptionName): boolean {
    return this.#values.has(option);
  }

  /** The value given; of several the last. */
  get(option: OptionName): string | undefined {
    return this.all(option).at(-1);
  }

  all(option: OptionName): string[] {
    return this.#values.get(option) ?? [];
  }

  number(option: OptionName): number | undefined {
    const value = this.get(option);
    return value === undefined ? undefined : Number(value);
  }
}

/** Reads the arguments of a command that has these options. Throws UsageError. */
export function readArguments(argv: readonly string[], options: readonly OptionName[], command?: string): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.keys(kOptions).map((name) => {
        const { value, short } = optionSpec(name as OptionName);
        return [name, { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) } as const];
      }),
    ),
  });
  const read = new Arguments();
  for (const token of tokens) {
    if (token.kind === 'positional') read.positionals.push(token.value);
    else if (token.kind === 'option') {
      const name = token.name as OptionName;
      if (!options.includes(name)) throw new UsageError(unknownWords(token.rawName, options, command), command);
      read.add(name, readValue(token, name, command));
    }
  }
  return read;
}

interface OptionToken {
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readValue({ rawName, value, inlineValue }: OptionToken, name: OptionName, command?: string): string {
  const { value: placeholder, choices, number } = optionSpec(name);
  if (!placeholder) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`, command);
    return '';
  }
  // What looks like the next option is no value, unless it is written with an equals sign.
  const forgotten = value === undefined || (!inlineValue && /^-./.test(value));
  if (forgotten || value === '') {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${placeholder}.`, command);
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(`${rawName} can be ${listWords(choices)}, not ${value}.`, command);
  }
  if (number && !/^\d{1,15}$/.test(value)) {
    throw new UsageError(`${rawName} needs a whole number from 0, not ${value}.`, command);
  }
  return value;
}

function unknownWords(rawName: string, options: readonly OptionName[], command = ''): string {
  const meant = nearest(rawName.replace(/^-+/, ''), options);
  const who = command ? `prelabel ${command}` : 'prelabel';
  return `${who} has no option ${rawName}.${meant ? ` Did you mean --${meant}?` : ''}`;
}

/** `a, b or c` */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
