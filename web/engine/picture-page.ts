// Which of a task's pictures is drawn: an object of the config, and its page.

import type { PreviewOptions } from './options.js';
import type { Preview, PreviewObject, PreviewResults, Region, Relation } from './types.js';

export type KnownSizes = Pick<PreviewOptions, 'imageSize' | 'imageSizes'>;

export interface PicturePage {
  /** null: no object of the task is a picture. */
  object: PreviewObject | null;
  /** From 0; of an object with one picture always 0. */
  page: number;
  address: string | null;
}

/** The first Image that the task gives an address, else its first object; at a page of it that exists. */
export function picturePage({ objects }: Preview, page = 0): PicturePage {
  const object = objects.find((o) => o.url !== null && o.tag === 'Image') ?? objects[0] ?? null;
  const last = Math.max(0, (object?.urls?.length ?? 1) - 1);
  const shown = Math.min(Math.max(0, page), last);
  return { object, page: shown, address: (object?.urls ? object.urls[shown] : object?.url) ?? null };
}

/** The size of the picture on the screen, told as the preview of its task takes it: other pictures have their own. */
export function sizesFor(
  { objects }: Preview,
  { object, page }: PicturePage,
  size: { width: number; height: number },
): KnownSizes {
  const { width, height } = size;
  const alone = !object || (!object.urls && objects.filter(({ tag }) => tag === 'Image').length < 2);
  if (alone) return { imageSize: { width, height } };
  const pages = Array.from({ length: page + 1 }, (_, at) => (at === page ? { width, height } : null));
  return { imageSizes: { [object.name]: pages } };
}

/** Whether a region lies on another picture, or on another page of this one. */
export function isElsewhere(region: Region, { objects }: Preview, { object, page }: PicturePage): boolean {
  if (!object || region.object === object.name) return object?.urls !== undefined && region.itemIndex !== page;
  return objects.some(({ name }) => name === region.object);
}

/** An arrow between two regions, by their indices. */
export interface DrawnRelation {
  from: number;
  to: number;
  relation: Relation;
}

/** The arrows of a layer, by the indices of its regions. An end that is no region has none. */
export function relationsOf({ regions, relations }: PreviewResults): DrawnRelation[] {
  const byId = new Map<string, number>();
  regions.forEach(({ id }, index) => {
    if (id !== '' && !byId.has(id)) byId.set(id, index);
  });
  return relations.flatMap((relation) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, relation }];
  });
}
