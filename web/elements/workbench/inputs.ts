// The files a person has given, and what a new one does to those before it.

import { ImageIndex } from '../../engine/image-index.js';
import { type GivenFile, gatherPicked } from './gather.js';
import { type PictureFile, pictureFile } from './picture-file.js';
import { type FileKind, kHeadBytes, recognise } from './recognise.js';
import { type Unzipped, unzip } from './unzip.js';

export interface Inputs {
  config: GivenFile | null;
  /** Several files are one data set. */
  tasks: readonly GivenFile[];
  images: ImageIndex<PictureFile>;
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

/**
 * A new config or tasks file takes the place of the old; images add up; a sample makes way for a person's own files. Of
 * a zip, its entries count as given.
 */
export async function takeIn(before: Inputs, given: readonly GivenFile[]): Promise<Intake> {
  const { found, notices } = await lookThrough(given);
  const of = (kind: FileKind) => found.flatMap((one) => (one.kind === kind && 'given' in one ? [one.given] : []));
  const [configs, tasks, unknown] = [of('config'), of('tasks'), of('unknown')];
  const images = picturesOf(found);
  if (unknown.length > 0) notices.push(unknownWords(unknown));
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

/** The given files as pictures, those in zips among them; whatever else there is counts as one too. */
export async function takePictures(given: readonly GivenFile[]): Promise<ImageIndex<PictureFile>> {
  const kinds = await Promise.all(given.map(({ file }) => kindOf(file)));
  const zips = await Promise.all(given.filter((_, i) => kinds[i] === 'zip').map(unzip));
  const files = given.filter((_, i) => kinds[i] !== 'zip').map(pictureFile);
  return new ImageIndex([...files, ...zips.flatMap(({ found }) => picturesOf(found))]);
}

async function lookThrough(given: readonly GivenFile[]): Promise<{ found: Unzipped[]; notices: string[] }> {
  const kinds = await Promise.all(given.map(({ file }) => kindOf(file)));
  const found: Unzipped[] = [];
  const notices: string[] = [];
  for (const [i, one] of given.entries()) {
    const kind = kinds[i] ?? 'unknown';
    if (kind === 'image') found.push({ kind, picture: pictureFile(one) });
    else if (kind !== 'zip') found.push({ kind, given: one });
    else {
      const zip = await unzip(one);
      // Not spread into push: browsers differ in how many arguments a call may have.
      for (const entry of zip.found) found.push(entry);
      notices.push(...zip.notices);
    }
  }
  return { found, notices };
}

function picturesOf(found: readonly Unzipped[]): PictureFile[] {
  return found.flatMap((one) => (one.kind === 'image' ? [one.picture] : []));
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
  const what = 'neither a labeling config, nor tasks, nor a picture, nor a zip of them';
  if (rest.length === 0) return `${first.path} is ${what}: left out.`;
  return `${first.path} and ${rest.length} more are ${what}: left out.`;
}
