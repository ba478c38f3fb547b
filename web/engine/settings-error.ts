// Settings the core does not understand: its own sentence says which.

/** A TypeError like every misuse; of a kind of its own, so that the command line can tell it from a defect. */
export class SettingsError extends TypeError {}
