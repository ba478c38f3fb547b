// Relations: what the store holds, and which arrows stand in the overlay.

/** @param {any} annotation @param {any[]} regions */
export function relationsOf(annotation, regions) {
  return annotation.relationStore.relations.map((relation) => {
    const line = document.getElementById(relation.id);
    const path = line?.querySelector(':scope > path:last-of-type');
    const [start, end] = ['marker-start', 'marker-end'].map((name) => path?.hasAttribute(name) ?? false);
    return {
      from: regions.findIndex((region) => region === relation.node1),
      to: regions.findIndex((region) => region === relation.node2),
      shown: path !== null && path !== undefined,
      direction: path ? (start && end ? 'bi' : start ? 'left' : end ? 'right' : 'none') : relation.direction,
      text: line?.querySelector('text')?.textContent ?? '',
    };
  });
}
