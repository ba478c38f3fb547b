// The errors of a kind of their own; what is wrong in a user's files is never one.

/** The core stopped in the middle of something: a defect of ours. The next call gets a new one. */
export class EngineStopped extends Error {
  override name = 'EngineStopped';
}

/** Settings the core does not understand, in its own words: misuse, told apart from the rest by the command line. */
export class SettingsError extends TypeError {}
