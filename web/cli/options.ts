// The options of the command line: one table, from which arguments are read and help is written.

export interface OptionSpec {
  /** What stands for its value in help; undefined: a switch. */
  value?: string;
  short?: string;
  /** May be given several times. */
  multiple?: true;
  /** The words it takes. */
  choices?: readonly string[];
  /** Takes whole numbers from 0. */
  number?: true;
  words: string;
}

/** The forms of a report, and the file extensions that mean them. */
export const kFormats = {
  text: ['txt', 'text'],
  json: ['json'],
  ndjson: ['ndjson', 'jsonl'],
} as const;
export type Format = keyof typeof kFormats;

export const kOptions = {
  config: { value: 'FILE', words: 'the labeling config (XML); without it only structure and geometry are checked' },
  images: {
    value: 'DIR',
    words:
      'the pictures of the tasks: found by path and name, their sizes and EXIF turns compared with what results say',
  },
  format: { value: 'FORMAT', words: 'form of what is printed: text (the default), json or ndjson' },
  output: {
    value: 'FILE',
    short: 'o',
    multiple: true,
    words: 'write the report to a file, its form by the extension (.txt, .json, .ndjson); may be given several times',
  },
  apply: {
    value: 'WHICH',
    words: 'fixes to apply: auto (those that need no asking, the default), all (offers too), or ids of rules: ID,ID',
  },
  'dry-run': { words: 'write nothing, only list what would be changed' },
  'fail-on': {
    value: 'SEVERITY',
    choices: ['error', 'warning', 'note', 'never'],
    words: 'findings from this severity on end with status 1: error (the default), warning, note, or never',
  },
  'max-findings': { value: 'N', number: true, words: 'keep so many findings and only count the rest' },
  'max-tasks': { value: 'N', number: true, words: 'check so many tasks and say so when there are more (default: all)' },
  'max-task-bytes': { value: 'N', number: true, words: 'leave out tasks with more bytes (default: 256 MiB)' },
  'max-depth': { value: 'N', number: true, words: 'leave out tasks that nest deeper (default: 1000 levels)' },
  'max-bitmask-bytes': {
    value: 'N',
    number: true,
    words: "unpack so many bytes of a task's bitmasks (default: 256 MiB)",
  },
  rule: {
    value: 'ID=SEVERITY',
    multiple: true,
    words: 'another severity for a rule: off, note, warning or error; may be given several times',
  },
  'label-studio': { value: 'VERSION', words: 'the Label Studio it is for (default: the newest known)' },
  'server-check': {
    value: 'on|off',
    choices: ['on', 'off'],
    words: "whether the server's own check of predictions is switched on (default: off)",
  },
  route: {
    value: 'ROUTE',
    choices: ['file', 'api', 'storage'],
    words: 'how the tasks will come in: file (uploaded, the default), api (body of a call) or storage (sync)',
  },
  annotations: {
    words:
      'also draw each annotation that a task has, a picture each, named after its number (from 0), and -cancelled where it was',
  },
  task: { value: 'N', number: true, words: 'only this task, counted from 0' },
  quiet: { words: 'no text and no progress: the exit status tells; other forms and --output are still written' },
  progress: {
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    words: 'show how far it is: auto (on a terminal, the default), always or never',
  },
  help: { short: 'h', words: 'show this help' },
  version: { words: 'show the version' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof kOptions;

export function optionSpec(name: OptionName): OptionSpec {
  return kOptions[name];
}
