// A region in words: what it is, where it lies, how large it is, and what it is turned about.

import type { Region } from '../../engine/types.js';
import type { Size } from '../../viewer/index.js';
import { visibleText } from '../visible-text.js';
import { whyNotShown } from './reasons.js';

export interface Fact {
  name: string;
  text: string;
  /** What the name means, where it needs saying. */
  title?: string;
}

const kCorner = 'What x and y say: the first corner, which Label Studio turns the box about';
const kEllipse = 'What x and y say; Label Studio turns an ellipse about it';
const kBounds = 'The smallest upright box around it';

/** All there is to say of a region; `size` is that of the picture it lies on, null when nothing tells it. */
export function factsOf(region: Region, size: Size | null): Fact[] {
  const { labels, score, control, kind, id, text, values, results } = region;
  const facts: Fact[] = [
    ...placeOf(region, size),
    { name: 'Score', text: score === null ? 'none' : rounded(score, 4) },
    { name: 'Labels', text: labels.map(visibleText).join(', ') || 'none' },
    { name: 'Control', text: visibleText(control) || 'none' },
    { name: 'Shape', text: kKinds[kind] },
  ];
  if (text.length > 0) facts.push({ name: 'Text', text: text.map(visibleText).join(' / ') });
  for (const value of values) {
    if (value.type === 'textarea' && text.length > 0) continue;
    facts.push({ name: visibleText(value.control), text: value.text.map(visibleText).join(', ') || 'none' });
  }
  facts.push({ name: 'Id', text: visibleText(id) || 'none' });
  if (results.length > 1) facts.push({ name: 'Made of', text: `${results.length} results of this id` });
  if (!region.shown) facts.push({ name: 'Seen', text: whyNotShown(region) });
  return facts;
}

/** One sentence for those who do not see the picture. */
export function spokenOf(region: Region, number: number, size: Size | null): string {
  const facts = factsOf(region, size);
  const say = (name: string) => facts.find((fact) => fact.name === name)?.text;
  const labels = region.labels.map(visibleText).join(', ') || 'no label';
  const parts = [`Region ${number}`, labels, kKinds[region.kind]];
  for (const name of ['Corner', 'Point', 'Centre', 'Size']) {
    const text = name === 'Centre' && region.kind !== 'ellipse' ? undefined : say(name);
    if (text) parts.push(`${name.toLowerCase()} ${text.split(' · ')[0]}`);
  }
  if (region.rotation) parts.push(`turned ${say('Angle')}`);
  return `${parts.join(', ')}.${region.shown ? '' : ` ${whyNotShown(region)}`}`;
}

/** What fits on one line beside its labels: size, and angle if it is turned. */
export function briefOf(region: Region, size: Size | null): string {
  const of = (name: string) =>
    placeOf(region, size)
      .find((fact) => fact.name === name)
      ?.text.split(' · ')[0];
  const extent = of('Size') ?? of('Radii') ?? of('Point');
  return [extent, region.rotation ? `${rounded(region.rotation)}°` : undefined].filter(Boolean).join(', ');
}

const kKinds: Record<Region['kind'], string> = {
  rectangle: 'rectangle',
  ellipse: 'ellipse',
  polygon: 'polygon',
  keypoint: 'key point',
  brush: 'brush mask',
  bitmask: 'bitmask',
  vector: 'vector',
};

function placeOf(region: Region, size: Size | null): Fact[] {
  switch (region.kind) {
    case 'rectangle':
      return ofRectangle(region, size);
    case 'ellipse':
      return [
        { name: 'Centre', text: pointOf(percentOf(region, 'x', 'y'), size), title: kEllipse },
        { name: 'Radii', text: extentOf(percentOf(region, 'radiusX', 'radiusY'), size) },
        { name: 'Angle', text: angleOf(region, 'centre') },
      ];
    case 'keypoint':
      return [
        { name: 'Point', text: pointOf(percentOf(region, 'x', 'y'), size) },
        { name: 'Width', text: widthOf(numberOf(region.value.width), size) },
      ];
    default:
      return [...shapeFacts(region), ...boundsFacts(region, size)];
  }
}

function ofRectangle(region: Region, size: Size | null): Fact[] {
  const [x, y] = percentOf(region, 'x', 'y');
  const [width, height] = percentOf(region, 'width', 'height');
  const turn = ((region.rotation ?? 0) * Math.PI) / 180;
  const facts = [
    { name: 'Corner', text: pointOf([x, y], size), title: kCorner },
    { name: 'Size', text: extentOf([width, height], size) },
  ];
  if (size) {
    const [w, h] = [(width * size.width) / 200, (height * size.height) / 200];
    const [dx, dy] = [w * Math.cos(turn) - h * Math.sin(turn), w * Math.sin(turn) + h * Math.cos(turn)];
    const centre: Pair = [x + (dx / size.width) * 100, y + (dy / size.height) * 100];
    facts.push({ name: 'Centre', text: pointOf(centre, size) });
  } else if (turn === 0) {
    facts.push({ name: 'Centre', text: pointOf([x + width / 2, y + height / 2], size) });
  }
  return [...facts, { name: 'Angle', text: angleOf(region, 'corner') }];
}

function shapeFacts({ kind, outline, closed, pixels, area }: Region): Fact[] {
  const facts: Fact[] = [];
  if (kind === 'polygon' || kind === 'vector') {
    const ends = closed === false ? 'open' : 'closed';
    facts.push({ name: 'Points', text: `${outline?.length ?? 'unknown'}, ${ends}` });
  }
  if (typeof pixels === 'number') facts.push({ name: 'Pixels', text: pixels.toLocaleString('en') });
  else if (area) facts.push({ name: 'Area', text: `${Math.round(area).toLocaleString('en')} px²` });
  return facts;
}

function boundsFacts({ bounds, mask }: Region, size: Size | null): Fact[] {
  const box = bounds ?? mask;
  if (!box || !size) return [{ name: 'Bounds', text: 'unknown without the picture', title: kBounds }];
  const percent = (x: number, y: number): Pair => [(x / size.width) * 100, (y / size.height) * 100];
  return [
    { name: 'Bounds', text: pointOf(percent(box.x, box.y), size), title: kBounds },
    { name: 'Size', text: extentOf(percent(box.width, box.height), size) },
    { name: 'Centre', text: pointOf(percent(box.x + box.width / 2, box.y + box.height / 2), size) },
  ];
}

type Pair = readonly [number, number];

function percentOf({ value }: Region, x: string, y: string): Pair {
  return [numberOf(value[x]), numberOf(value[y])];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** `30, 50.4 px · 5 %, 12.5 %` */
function pointOf([x, y]: Pair, size: Size | null): string {
  const percent = `${rounded(x)} %, ${rounded(y)} %`;
  return size ? `${rounded((x * size.width) / 100)}, ${rounded((y * size.height) / 100)} px · ${percent}` : percent;
}

function extentOf([width, height]: Pair, size: Size | null): string {
  const percent = `${rounded(width)} % × ${rounded(height)} %`;
  const pixels = size && `${rounded((width * size.width) / 100)} × ${rounded((height * size.height) / 100)} px`;
  return pixels ? `${pixels} · ${percent}` : percent;
}

function widthOf(width: number, size: Size | null): string {
  const percent = `${rounded(width)} %`;
  return size ? `${rounded((width * size.width) / 100)} px · ${percent}` : percent;
}

function angleOf({ rotation = 0 }: Region, about: string): string {
  if (rotation === 0) return '0°';
  const way = rotation < 0 ? 'anticlockwise' : 'clockwise';
  return `${rounded(Math.abs(rotation))}° ${way} about the ${about}`;
}

function rounded(value: number, digits = 2): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(digits))) : 'unknown';
}
