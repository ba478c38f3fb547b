// From arguments to an exit status: finds the command, runs it, and says in plain words what went wrong.

import { SettingsError } from '../engine/errors.js';
import { createPrelabel } from '../engine/index.js';
import { safeText } from '../reports/safe-text.js';
import { readArguments } from './arguments.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { config } from './config.js';
import { draw } from './draw.js';
import { kExit, UsageError } from './failure.js';
import { fix } from './fix.js';
import { commandHelp, overview } from './help.js';
import { inspect } from './inspect.js';
import type { Io } from './io.js';
import { nearest } from './nearest.js';
import { rules } from './rules.js';

export const kCommands: readonly Command[] = [check, inspect, draw, fix, config, rules];

/** Runs `prelabel` with these arguments (without the program's name); gives the exit status, never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return await tell(error, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    await io.stderr.write(overview(kCommands));
    return kExit.usage;
  }
  if (name.startsWith('-') && name !== '-') return general(argv, io);
  if (name === 'help') return help(rest, io);
  const command = commandOf(name);
  const given = readArguments(rest, command.options, command.name);
  if (given.has('help')) return help([name], io);
  return command.run(given, io);
}

/** `prelabel --help`, `prelabel --version`. */
async function general(argv: readonly string[], io: Io): Promise<number> {
  const given = readArguments(argv, ['help', 'version']);
  if (given.has('version')) {
    const { version } = await createPrelabel({ worker: false });
    await io.stdout.write(`prelabel ${version}\n`);
    return kExit.clean;
  }
  return help(given.positionals, io);
}

async function help([name]: readonly string[], io: Io): Promise<number> {
  await io.stdout.write(name === undefined ? overview(kCommands) : commandHelp(commandOf(name)));
  return kExit.clean;
}

function commandOf(name: string): Command {
  const command = kCommands.find((one) => one.name === name);
  if (command) return command;
  const names = kCommands.map((one) => one.name);
  const meant = nearest(name, names);
  const isFile = name === '-' || /\.\w+$/.test(name);
  const end = meant
    ? `Did you mean ${meant}?`
    : isFile
      ? `To check a file: prelabel check ${name}`
      : `There are: ${names.join(', ')}.`;
  throw new UsageError(`There is no command ${name}. ${end}`);
}

async function tell(error: unknown, { stderr, env }: Io): Promise<number> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof SettingsError) {
    const command = error instanceof UsageError ? error.command : undefined;
    const more = command === undefined ? '' : `prelabel ${command} --help shows how it is used.\n`;
    await stderr.write(`prelabel: ${safeText(message)}\n${more}`);
    return kExit.usage;
  }
  const stack = env.PRELABEL_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  await stderr.write(
    `prelabel: ${safeText(message)}\nThis is a defect of prelabel, not of your files. PRELABEL_DEBUG=1 shows more.\n${stack}`,
  );
  return kExit.defect;
}
