// The inputs of a command that reads tasks: opened all together, before anything is done with them.

import type { NamedInput } from '../engine/index.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './failure.js';
import { openTasks, readConfig, type TasksFile } from './files.js';
import type { Io } from './io.js';

export interface Inputs {
  config?: NamedInput<Uint8Array>;
  tasks: TasksFile[];
}

/** `again`: slices of the tasks will be asked for. Throws UsageError. */
export async function openInputs(given: Arguments, io: Io, command: string, again = false): Promise<Inputs> {
  const config = given.get('config');
  const names = given.positionals;
  if (names.length === 0) {
    throw new UsageError(`prelabel ${command} needs a tasks file, or - for standard input.`, command);
  }
  if ([config, ...names].filter((name) => name === '-').length > 1) {
    throw new UsageError('Standard input can be one file only: - is given more than once.', command);
  }
  const tasks: TasksFile[] = [];
  try {
    for (const name of names) tasks.push(openTasks(name, io, again));
    return config === undefined ? { tasks } : { config: await readConfig(config, io), tasks };
  } catch (error) {
    closeInputs({ tasks });
    throw error;
  }
}

export function closeInputs({ tasks }: Inputs): void {
  for (const file of tasks) file.close();
}
