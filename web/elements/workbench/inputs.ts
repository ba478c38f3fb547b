// The files a person has given, and what a new one does to those before it.

import { type GivenFile, gatherPicked } from './gather.js';
import { ImageIndex } from './image-index.js';
import { type FileKind, kHeadBytes, recognise } from './recognise.js';

export interface Inputs {
  config: GivenFile | null;
  /** Several files are one data set. */
  tasks: readonly GivenFile[];
  images: ImageIndex;
  /** Id of the sample these are; undefined: a person's own. */
  sample?: string | undefined;
}

export const kNoInputs: Inputs = { config: null, tasks: [], images: new ImageIndex([]) };

export interface Intake {
  inputs: Inputs;
  /** Whether config or tasks changed, so that a check is due. */
  changed: boolean;
  /** What could not be used, in plain words. */
  notices: string[];
}

/** A new config or tasks file takes the place of the old; images add up; a sample makes way for a person's own files. */
export async function takeIn(before: Inputs, given: readonly GivenFile[]): Promise<Intake> {
  const kinds = await Promise.all(given.map(({ file }) => kindOf(file)));
  const of = (kind: FileKind) => given.filter((_, i) => kinds[i] === kind);
  const [configs, tasks, images, unknown] = [of('config'), of('tasks'), of('image'), of('unknown')];
  const notices = unknown.length > 0 ? [unknownWords(unknown)] : [];
  const config = configs.at(-1);
  if (configs.length > 1 && config) {
    notices.push(`Several labeling configs were given; ${config.path} is used.`);
  }
  if (configs.length + tasks.length + images.length === 0) return { inputs: before, changed: false, notices };
  const base = before.sample === undefined ? before : kNoInputs;
  return {
    inputs: {
      ...toldApart(config ?? base.config, tasks.length > 0 ? tasks : base.tasks),
      images: images.length > 0 ? base.images.with(images) : base.images,
    },
    changed: before.sample !== undefined || configs.length + tasks.length > 0,
    notices,
  };
}

/** Files of the same name go by their paths, then by a number: findings name their file. */
function toldApart(config: GivenFile | null, tasks: readonly GivenFile[]): Pick<Inputs, 'config' | 'tasks'> {
  const all = config ? [config, ...tasks] : tasks;
  const repeated = (name: string) => all.filter(({ file }) => file.name === name).length > 1;
  const taken = new Set<string>();
  const named = all.map((given) => {
    const { file, path } = given;
    const base = repeated(file.name) ? path : file.name;
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base} (${i})`;
    taken.add(name);
    return name === file.name ? given : { file: new File([file], name, { type: file.type }), path };
  });
  return config ? { config: named[0] ?? null, tasks: named.slice(1) } : { config, tasks: named };
}

/** A sample takes the place of everything. */
export async function takeSample(id: string, files: readonly File[]): Promise<Inputs> {
  const { inputs } = await takeIn(kNoInputs, gatherPicked(files));
  return { ...inputs, sample: id };
}

export function isEmpty(inputs: Inputs): boolean {
  return inputs.config === null && inputs.tasks.length === 0 && inputs.images.size === 0;
}

async function kindOf(file: File): Promise<FileKind> {
  try {
    return recognise(file.name, new Uint8Array(await file.slice(0, kHeadBytes).arrayBuffer()));
  } catch {
    return 'unknown';
  }
}

function unknownWords(files: readonly GivenFile[]): string {
  const [first, ...rest] = files;
  if (!first) return '';
  const what = 'neither a labeling config, nor tasks, nor a picture';
  if (rest.length === 0) return `${first.path} is ${what}: left out.`;
  return `${first.path} and ${rest.length} more are ${what}: left out.`;
}
