// One region's nodes on the canvas: whether it is drawn, where in pixels of the image, and how.
import { maskFacts } from './masks.mjs';
import { segmentsOf } from './path.mjs';

/**
 * @param {any} region of the editor's store
 * @returns {{ shown: boolean, facts: object, place: number[], waiting?: boolean }} `place`: the way from the stage down
 */
export function drawing(region) {
  const stage = region.object?.stageRef;
  if (!stage) return hidden;
  const read = readers[region.type];
  return read && inFirstView(region) ? read(region, stage) : hidden;
}

const hidden = { shown: false, facts: {}, place: [] };

/** Kinds that are not drawn unless their box, in percent, touches the view. */
const boxed = new Set(['rectangleregion', 'ellipseregion', 'keypointregion', 'polygonregion']);
/** Percent of each side that the application's first view cuts off; ours shows the whole image. */
const cut = ((1 - 1 / 1.014) / 2) * 100;

/** The editor's own question, for the view that the application opens with. */
function inFirstView({ type, bboxCoords }) {
  if (!boxed.has(type) || !bboxCoords) return true;
  const { left, top, right, bottom } = bboxCoords;
  // A polygon without points has no box.
  return left === undefined || (right >= cut && bottom >= cut && left <= 100 - cut && top <= 100 - cut);
}

const readers = {
  rectangleregion: withNode((node, toImage) => {
    const { width, height } = node.attrs;
    return { outline: points(node, toImage, [0, 0, width, 0, width, height, 0, height]), ...paint(node) };
  }),
  ellipseregion: withNode((node, toImage) => {
    const { radiusX: rx, radiusY: ry } = node.attrs;
    const outline = points(node, toImage, [rx, 0, 0, ry, -rx, 0, 0, -ry]);
    return { outline, center: points(node, toImage, [0, 0])[0], ...paint(node) };
  }),
  keypointregion: withNode((node, toImage) => {
    const [center, side] = points(node, toImage, [0, 0, node.radius(), 0]);
    return { center, radius: Math.hypot(side[0] - center[0], side[1] - center[1]), ...paint(node) };
  }),
  polygonregion: polygon,
  vectorregion: vector,
  brushregion: (region, stage) =>
    mask(
      region,
      stage.find((node) => node.nodeType === 'Layer' && node.id() === region.cleanId),
    ),
  bitmaskregion: (region, stage) =>
    mask(
      region,
      stage.find((node) => node.name() === 'bitmask' && node.id() === region.cleanId),
    ),
};

/** A kind that is one node, named after the region. */
function withNode(read) {
  return (region, stage) => {
    const node = stage.findOne((one) => one.name() === `${region.id} _transformable`);
    if (!node?.isVisible()) return hidden;
    return finite(read(node, toImageOf(region, stage)), placeOf(node));
  };
}

function polygon(region, stage) {
  const group = stage.findOne((one) => one.nodeType === 'Group' && one.name() === region.id);
  if (!group?.isVisible()) return hidden;
  const toImage = toImageOf(region, stage);
  const body = group.findOne('.poly')?.findOne('Line');
  const lines = body ? [body] : (group.findOne('.borders')?.find('Line') ?? []);
  if (lines.length === 0 || lines[0].points().length === 0) return { ...hidden, facts: { closed: Boolean(body) } };
  const ends = lines.map((line) => points(line, toImage, line.points()));
  const outline = body ? ends[0] : [ends[0][0], ...ends.map((pair) => pair[1])];
  return finite(
    { outline, closed: Boolean(body), ...paint(lines[0]), ...(body ? {} : { fill: null }) },
    placeOf(group),
  );
}

function vector(region, stage) {
  const group = stage.findOne((one) => one.nodeType === 'Group' && one.name() === region.id);
  if (!group?.isVisible()) return hidden;
  const toImage = toImageOf(region, stage);
  const paths = group.find('Path').filter((path) => path.stroke() !== 'transparent' && path.data());
  const handles = group.find('Circle').length;
  if (paths.length === 0) return { shown: handles > 0, facts: { segments: [], handles }, place: placeOf(group) };
  const segments = paths.flatMap((path) =>
    segmentsOf(path.data()).map((numbers) => points(path, toImage, numbers).flat()),
  );
  const closed = paths.some((path) => path.data().includes('Z'));
  return finite({ segments, closed, ...paint(paths[0]) }, placeOf(group));
}

/** A mask's canvas is the natural image's; how it lies on the stage is read as well. */
function mask(region, nodes) {
  const node = nodes.at(-1);
  if (!node) return hidden;
  const image = node.findOne('Image');
  const facts = maskFacts(image?.image());
  const style = { fillOpacity: Number(region.opacity), strokeWidth: 0, stroke: null };
  if (!facts) return { ...hidden, waiting: true };
  return { shown: facts.pixels > 0, facts: { ...facts, ...style }, place: placeOf(node), waiting: facts.pixels === 0 };
}

/** NaN anywhere means that nothing is drawn. */
function finite(facts, place) {
  const numbers = [facts.outline, facts.segments, facts.center, facts.radius].flat(3).filter((x) => x !== undefined);
  return numbers.every(Number.isFinite) ? { shown: true, facts, place } : { ...hidden, facts: { broken: true } };
}

/** From the stage to pixels of the natural image: back through the image's own node. */
function toImageOf(region, stage) {
  const node = stage.findOne('Image');
  const { naturalWidth, naturalHeight } = region.object;
  const back = node.getAbsoluteTransform().copy().invert();
  return (point) => {
    const { x, y } = back.point(point);
    return [(x / node.width()) * naturalWidth, (y / node.height()) * naturalHeight];
  };
}

function points(node, toImage, flat) {
  const transform = node.getAbsoluteTransform();
  const result = [];
  for (let i = 0; i + 1 < flat.length; i += 2) result.push(toImage(transform.point({ x: flat[i], y: flat[i + 1] })));
  return result;
}

function paint(node) {
  return { stroke: node.stroke() ?? null, strokeWidth: node.strokeWidth(), fill: node.fill() ?? null };
}

function placeOf(node) {
  const place = [];
  for (let one = node; one?.parent; one = one.parent) place.unshift(one.index);
  return place;
}
