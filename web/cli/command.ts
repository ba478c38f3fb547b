// What a command is.

import type { Arguments } from './arguments.js';
import type { Io } from './io.js';
import type { OptionName, OptionSpec } from './options.js';

export interface Command {
  name: string;
  /** What follows the name: `[options] TASKS...` */
  usage: string;
  /** One line for the list of commands. */
  what: string;
  /** For its own help: what the arguments are. */
  about: string;
  options: readonly OptionName[];
  /** What help says of an option where it means something else here. */
  wording?: { [Name in OptionName]?: Partial<Pick<OptionSpec, 'value' | 'words'>> };
  /** Exit statuses, where they are not those of a check. */
  exit?: string;
  /** Does it; gives the exit status. Throws UsageError for status 2. */
  run(given: Arguments, io: Io): Promise<number>;
}
