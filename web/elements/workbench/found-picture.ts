// The picture of an address: among the given files, inside the address itself, or from the network when that is allowed.

import { baseName, type ImageIndex, pathOf } from '../../engine/image-index.js';
import type { Size } from '../../viewer/index.js';
import { ZipError } from '../zip/zip-error.js';
import { type Picture, readAddress, readPicture } from './picture.js';
import type { PictureFile } from './picture-file.js';
import type { RemotePictures, RemoteState } from './remote-pictures.js';

/** What came of looking for it. */
export interface FoundPicture {
  picture: Picture | null;
  /** Natural size, of the picture or of one that only its size is known of. */
  size: Size | null;
  /** Why a picture that is there cannot be shown: a sentence. */
  trouble: string | null;
  /** How many other given pictures fit the address as well. */
  others: number;
  /** How it stands in the network; null when that is not where it would come from. */
  remote: RemoteState | null;
}

export const kNoPicture: FoundPicture = { picture: null, size: null, trouble: null, others: 0, remote: null };

/** Files go first. The network is asked for nothing here: only what has been loaded from it is used. */
export async function findPicture(
  images: ImageIndex<PictureFile>,
  address: string,
  remote?: RemotePictures,
): Promise<FoundPicture> {
  if (address.startsWith('data:image/')) return found(await readAddress(address, 'inside the task'));
  const name = baseName(pathOf(address));
  const match = images.find(address);
  if (!match) return findRemote(address, name, remote);
  const { picture: file, others } = match;
  try {
    const picture = await readPicture(await file.open(), name);
    const trouble = picture ? null : `${file.path} is no picture this browser can read.`;
    return { ...found(picture), trouble, others };
  } catch (error) {
    const trouble = error instanceof ZipError ? `${error.message}.` : `${file.path} cannot be read any more.`;
    return { ...kNoPicture, trouble, others };
  }
}

async function findRemote(address: string, name: string, remote?: RemotePictures): Promise<FoundPicture> {
  const state = remote?.stateOf(address) ?? null;
  if (state?.kind === 'loaded') return { ...found((await remote?.picture(address, name)) ?? null), remote: state };
  const size = state?.kind === 'failed' ? (state.failure.size ?? null) : null;
  return { ...kNoPicture, size, remote: state };
}

function found(picture: Picture | null): FoundPicture {
  return { ...kNoPicture, picture, size: picture && { width: picture.width, height: picture.height } };
}
