// How the command line ends, and what it says then.

/** Exit statuses of the contract. */
export const kExit = { clean: 0, findings: 1, usage: 2, defect: 3 } as const;

/** Wrong usage, or a file that cannot be opened: one plain sentence, status 2. */
export class UsageError extends Error {
  /** The command whose help is worth a look. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}
