// Seeded damage to good tasks: two hundred of them, the same on every machine.
import type { Case, Result } from '../case.js';
import { encodeMask } from '../rle.js';
import { area, item, kLabels, one, onImage, relation } from './build.js';

const kCount = 200;
const kTags = ['Rectangle', 'Ellipse', 'KeyPoint', 'Polygon', 'Vector', 'Brush'];
const config =
  onImage(`${kTags.map((tag) => `<${tag}Labels name="${tag}" toName="img">${kLabels}</${tag}Labels>`).join('')}
<Rectangle name="box" toName="img"/><Labels name="labels" toName="img">${kLabels}</Labels>
<TextArea name="text" toName="img" perRegion="true"/>
<Choices name="choices" toName="img"><Choice value="Red"/><Choice value="Blue"/></Choices>
<Rating name="rating" toName="img" perRegion="true"/><Relations><Relation value="near"/></Relations>`);

const kBox = { x: 20, y: 30, width: 20, height: 10, rotation: 10 };
const original = { original_width: 40, original_height: 20 };
const labelled = (tag: string, id: string, value: Result): Result =>
  item(`${tag}Labels`, { ...value, [`${tag.toLowerCase()}labels`]: ['Car'] }, { id, from_name: tag, ...original });
const inBox = (x: number, y: number): number => (x >= 10 && x < 25 && y >= 5 && y < 12 ? 255 : 0);

const rectangle = labelled('Rectangle', 'r', kBox);
const ellipse = labelled('Ellipse', 'e', { x: 60, y: 50, radiusX: 10, radiusY: 20, rotation: 0 });
const keyPoint = labelled('KeyPoint', 'k', { x: 80, y: 20, width: 2 });
const polygon = labelled('Polygon', 'p', {
  points: [
    [10, 60],
    [40, 62],
    [30, 90],
  ],
  closed: true,
});
const vector = labelled('Vector', 'v', {
  closed: false,
  vertices: [
    { id: 'p', x: 50, y: 60, prevPointId: null, isBezier: false },
    {
      id: 'q',
      x: 90,
      y: 90,
      prevPointId: 'p',
      isBezier: true,
      controlPoint1: { x: 60, y: 95 },
      controlPoint2: { x: 95, y: 70 },
    },
  ],
});
const brush = labelled('Brush', 'b', { format: 'rle', rle: encodeMask(40, 20, inBox) });
const triple = [
  item('rectangle', kBox, { id: 't', from_name: 'box', ...original }),
  item('labels', { ...kBox, labels: ['Person'] }, { id: 't', from_name: 'labels', ...original }),
  item('textarea', { ...kBox, text: ['hello'] }, { id: 't', from_name: 'text', ...original }),
];
const values = [
  item('choices', { choices: ['Red'] }, { id: 'c', from_name: 'choices' }),
  item('rating', { ...kBox, rating: 4 }, { id: 'r', from_name: 'rating' }),
];

const bases: Result[][] = [
  [rectangle, ellipse],
  [keyPoint, rectangle],
  [polygon, rectangle],
  [vector, rectangle],
  [brush, ellipse],
  triple,
  [...triple, ...values],
  [rectangle, ...values],
  [rectangle, ellipse, relation('r', 'e', { labels: ['near'] })],
  [rectangle, polygon, vector, keyPoint],
];

/** Numbers in 0..1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string;
}

/** Every value of the items but the bytes of masks, of which there would be too many. */
function places(items: unknown): Place[] {
  if (typeof items !== 'object' || items === null) return [];
  return Object.entries(items).flatMap(([key, value]) => [
    { holder: items as Place['holder'], key },
    ...(key === 'rle' ? [] : places(value)),
  ]);
}

type Pick = <T>(list: T[]) => T;
const put = ({ holder, key }: Place, value: unknown): void => {
  (holder as Record<string, unknown>)[key] = value;
};

/** Each changes the items and says what it did. */
const damages: Array<(items: unknown[], pick: Pick) => string> = [
  (items, pick) => {
    const place = pick(places(items).filter(({ holder }) => !Array.isArray(holder)));
    delete (place.holder as Record<string, unknown>)[place.key];
    return `without ${place.key}`;
  },
  (items, pick) => {
    const place = pick(places(items));
    const wrong = pick<unknown>([null, 'text', '', 7, -3, true, [], {}, ['a'], 0.5]);
    put(place, wrong);
    return `${place.key} is ${JSON.stringify(wrong)}`;
  },
  (items, pick) => {
    const place = pick(places(items).filter(({ holder, key }) => typeof (holder as Result)[key] === 'number'));
    const before = (place.holder as Result)[place.key] as number;
    const after = pick([-before, before * 10, before / 1000, 0, 1e9]);
    put(place, after);
    return `${place.key} ${before} becomes ${after}`;
  },
  (items, pick) => {
    const place = pick(places(items).filter(({ holder, key }) => typeof (holder as Result)[key] === 'string'));
    const before = (place.holder as Result)[place.key] as string;
    const after = pick([before.toUpperCase(), `${before}x`, ` ${before}`, before.slice(1)]);
    put(place, after);
    return `${place.key} is "${after}"`;
  },
  (items) => {
    items.reverse();
    return 'reversed';
  },
  (items, pick) => {
    const again = structuredClone(pick(items));
    items.push(again);
    return 'an item twice';
  },
  (items, pick) => {
    const [from, to] = [pick(items) as Result, pick(items) as Result];
    to.id = from.id;
    return `one id ${String(from.id)}`;
  },
  (items, pick) => {
    const [from, to] = [pick(items) as Result, pick(items) as Result];
    const value = from.value;
    from.value = to.value;
    to.value = value;
    return 'values swapped';
  },
  (items, pick) => {
    const taken = pick(items) as Result;
    taken.from_name = pick([...kTags, 'box', 'labels', 'text', 'img']);
    return `from_name ${taken.from_name}`;
  },
  (items, pick) => {
    const taken = pick(items) as Result;
    taken.type = pick(['rectanglelabels', 'polygon', 'labels', 'choices', 'textarea', 'brushlabels', 'vector']);
    return `type ${taken.type}`;
  },
];

function mutate(seed: number): Case {
  const next = random(seed);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)]!;
  const items = structuredClone(pick(bases)) as unknown[];
  const count = next() < 0.7 ? 1 : 2;
  const done: string[] = [];
  for (let i = 0; i < count; i += 1) {
    try {
      done.push(pick(damages)(items, pick));
    } catch {
      // The first damage left nothing for the second to act on.
    }
  }
  return one(`${String(seed).padStart(3, '0')} ${done.join(', ')}`, config, items, { size: [40, 20] });
}

export const mutated = area(
  'mutated',
  Array.from({ length: kCount }, (_, i) => mutate(i + 1)),
);
