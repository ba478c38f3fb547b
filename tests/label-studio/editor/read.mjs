// Reads what the editor holds and has drawn for one annotation, from its store and from the nodes of its canvas.
import { drawing } from './nodes.mjs';
import { relationsOf } from './relations.mjs';

/**
 * @param {any} annotation the selected one
 * @returns {{ regions: object[], order: number[], values: object[], relations: object[], waiting: boolean }}
 *   `order`: indices into `regions`, the lowest first. `waiting`: a mask is not drawn yet
 */
export function readAnnotation(annotation) {
  const areas = [...annotation.areas.values()];
  const regions = areas.filter((area) => !area.classification && area.type !== '');
  const listed = new Set(annotation.regionStore.regions.map((region) => region.id));
  const drawn = regions.map((region) => drawing(region));
  const facts = regions.map((region, i) => ({
    id: region.cleanId,
    kind: region.type.replace(/region$/, ''),
    listed: listed.has(region.id),
    shown: drawn[i].shown,
    results: region.results.map((result) => result.type),
    labels: [...new Set(region.results.flatMap((result) => result.mainValue ?? []))].filter(
      (x) => typeof x === 'string',
    ),
    caption: captionOf(region),
    ...drawn[i].facts,
  }));
  const order = regions.map((_, i) => i).filter((i) => drawn[i].shown);
  order.sort((a, b) => compare(drawn[a].place, drawn[b].place));
  return {
    regions: facts,
    order,
    values: areas
      .filter((area) => !regions.includes(area))
      .flatMap((area) => area.results.map((result) => ({ control: result.from_name.name, type: result.type }))),
    answers: answersOf(annotation),
    relations: relationsOf(annotation, regions),
    waiting: drawn.some((one) => one.waiting),
  };
}

/** What stands beside the region when labels are shown. @param {any} region */
function captionOf(region) {
  try {
    return region.getLabelText(',');
  } catch {
    return undefined; // Text that is none.
  }
}

/** What the controls of the whole image hold, by control. @param {any} annotation */
function answersOf(annotation) {
  const controls = [...annotation.names.values()].filter((tag) => tag.isClassificationTag && !tag.perregion);
  const held = controls.map((tag) => {
    const value = tag.selectedValues?.();
    return [tag.name.replace(/@.*/, ''), value?.toJSON?.() ?? value ?? null];
  });
  return Object.fromEntries(held.filter(([, value]) => value !== null && value !== '' && value.length !== 0));
}

/** Paths of indices from the stage down. @param {number[]} a @param {number[]} b */
function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
