// `--images`: the pictures in a folder, as the engine is told of them.

import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenImage, Prelabel } from '../engine/index.js';
import type { Arguments } from './arguments.js';
import { UsageError } from './failure.js';

const kHead = 1 << 16;
/** Opened one after the other, measured so many at a time. */
const kAtOnce = 64;
const kPictures = /\.(jpe?g|png|gif|webp|bmp|svg)$/i;

/** Images of the folder, those of its folders included; undefined when none was named. Throws UsageError. */
export async function givenImages(given: Arguments, prelabel: Prelabel): Promise<GivenImage[] | undefined> {
  const folder = given.get('images');
  if (folder === undefined) return undefined;
  const names = picturesIn(folder);
  const images: GivenImage[] = [];
  for (let from = 0; from < names.length; from += kAtOnce) {
    const heads = names.slice(from, from + kAtOnce).map((name) => ({ name, data: headOf(join(folder, name)) }));
    images.push(...(await prelabel.measureImages(heads)));
  }
  return images;
}

function picturesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return entries.filter((name) => kPictures.test(name)).sort();
  } catch (error) {
    throw new UsageError(`The images in ${folder} cannot be listed: ${(error as Error).message}.`);
  }
}

/** Empty for what cannot be read: its name still counts. */
function headOf(path: string): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = new Uint8Array(kHead);
    return bytes.subarray(0, readSync(file, bytes, 0, kHead, 0));
  } catch {
    return new Uint8Array();
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
