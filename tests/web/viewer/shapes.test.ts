// Shapes that are not rectangles: what a click hits, where captions stand, what lies on top, and where arrows end.

import { describe, expect, it } from 'vitest';
import { captionText } from '../../../web/engine/caption.js';
import { isElsewhere, picturePage, relationsOf } from '../../../web/engine/picture-page.js';
import type { Preview, PreviewResults, Region, RegionKind } from '../../../web/engine/types.js';
import { bottomUp } from '../../../web/viewer/layers.js';
import { edgeTowards } from '../../../web/viewer/relations.js';
import type { SceneRegion } from '../../../web/viewer/scene.js';
import { shapeKinds } from '../../../web/viewer/shapes/index.js';
import { makeRegion } from './make-region.js';

const view = { scale: 2, x: 10, y: 20, fit: 1 };

function region(kind: RegionKind, over: Partial<Region>): Region {
  return makeRegion({ x: 0, y: 0, width: 1, height: 1 }, undefined, { kind, outline: null, ...over });
}

const hits = (shape: Region, x: number, y: number) => shapeKinds[shape.kind].distance(shape, { x, y }, 3, view);

describe('what a click hits', () => {
  it('is inside an ellipse, turned as it is', () => {
    const flat = region('ellipse', { center: [100, 100], radii: [50, 10], rotation: 0 });
    expect(hits(flat, 140, 100)).toBe(0);
    expect(hits(flat, 140, 115)).toBeNull();
    expect(hits(flat, 100, 112)).toBeCloseTo(2, 1);
    expect(hits({ ...flat, rotation: 90 }, 100, 140)).toBe(0);
    expect(hits({ ...flat, rotation: 90 }, 140, 100)).toBeNull();
    expect(hits({ ...flat, radii: [0, 10] }, 101, 100)).toBeCloseTo(1);
    expect(hits({ ...flat, radii: [-1, 10] }, 100, 100)).toBeNull();
  });

  it('is in the middle of a star, and in no hole of a ring wound the other way', () => {
    const star = [0, 2, 4, 1, 3].map((i): [number, number] => [
      100 + 50 * Math.sin((i * 2 * Math.PI) / 5),
      100 - 50 * Math.cos((i * 2 * Math.PI) / 5),
    ]);
    expect(hits(region('polygon', { outline: star, closed: true }), 100, 100)).toBe(0);
    const square = (r: number): Array<[number, number]> => [
      [-r, -r],
      [r, -r],
      [r, r],
      [-r, r],
      [-r, -r],
    ];
    const ring = region('polygon', { outline: [...square(50), ...square(20).reverse()], closed: true });
    expect(hits(ring, 0, 0)).toBeNull();
    expect(hits(ring, 35, 0)).toBe(0);
  });

  it('is on the line of an open polygon only', () => {
    const outline: Array<[number, number]> = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    const open = region('polygon', { outline, closed: false });
    expect(hits(open, 50, 2)).toBe(2);
    expect(hits(open, 90, 50)).toBeNull();
    expect(hits(open, 50, 50)).toBeNull();
    expect(hits({ ...open, closed: true }, 90, 50)).toBe(0);
    expect(hits(region('polygon', { outline: [[5, 5]], closed: true }), 6, 5)).toBe(1);
  });

  it('is on the curve of a vector, inside it only when it is closed', () => {
    const arch = region('vector', {
      outline: [
        [0, 0],
        [100, 0],
      ],
      segments: [[0, 0, 0, 100, 100, 100, 100, 0]],
      closed: false,
    });
    expect(hits(arch, 50, 75)).toBeLessThan(1);
    expect(hits(arch, 50, 30)).toBeNull();
    expect(hits({ ...arch, closed: true }, 50, 30)).toBe(0);
  });

  it('is in a key point as large as it is on the screen', () => {
    const point = region('keypoint', { center: [100, 100], radius: 10 });
    expect(hits(point, 104.5, 100)).toBe(0); // ten pixels of the screen, which shows it twice as large
    expect(hits(point, 109, 100)).toBeNull();
    expect(hits({ ...point, radius: 0 }, 100.9, 100)).toBe(0);
  });
});

it('places captions as the editor does', () => {
  const place = (shape: Region) => shapeKinds[shape.kind].caption(shape, view);
  expect(place(region('ellipse', { center: [100, 50], radii: [20, 10], rotation: 30 }))).toMatchObject({
    x: 169.5,
    y: 99.5,
  });
  expect(place(region('polygon', { bounds: { x: 5, y: 6, width: 1, height: 1 } }))).toMatchObject({ x: 20, y: 34 });
  expect(place(region('keypoint', { center: [100, 50], radius: 10 }))).toMatchObject({ x: 222, y: 132 });
  expect(place(region('vector', { bounds: null }))).toBeNull();
  const mask = { x: 5, y: 6, width: 3, height: 4, alpha: new Uint8Array(12) };
  expect(place(region('brush', { mask }))).toMatchObject({ x: 20, y: 34, maxWidth: Infinity });
});

it('draws a box with the captions of polygons, vectors and masks', () => {
  const box = (shape: Region) => shapeKinds[shape.kind].captionBox?.(shape, view);
  const bounds = { x: 5, y: 6, width: 3, height: 4 };
  const onScreen = { x: 20, y: 32, width: 6, height: 8 };
  expect(box(region('polygon', { bounds }))).toEqual(onScreen);
  expect(box(region('vector', { bounds }))).toEqual(onScreen);
  expect(box(region('bitmask', { mask: { ...bounds, alpha: new Uint8Array(12) } }))).toEqual(onScreen);
  expect(box(region('brush', { mask: null }))).toBeNull();
  for (const kind of ['rectangle', 'ellipse', 'keypoint'] as const)
    expect(box(region(kind, { bounds }))).toBeUndefined();
});

it('puts rings on points, as wide as a screen pixel and never dashed', () => {
  const outline: Array<[number, number]> = [
    [0, 0],
    [50, 0],
    [50, 50],
  ];
  const rings = (kind: RegionKind, closed: boolean) => {
    const state = { strokeStyle: 'rgba(170, 0, 170, 0.5)', fillStyle: '#123456', lineWidth: 5, dash: [3, 3] };
    const [before, drawn] = [{ ...state }, [] as unknown[]];
    let at: number[] | null = null;
    const nothing = () => {};
    const ctx = {
      ...{ lineTo: nothing, moveTo: nothing, closePath: nothing, fill: nothing },
      save: nothing,
      restore: () => Object.assign(ctx, before),
      beginPath: () => {
        at = null;
      },
      arc: (...place: number[]) => {
        at = place;
      },
      setLineDash: (dash: number[]) => {
        ctx.dash = dash;
      },
      stroke: () => {
        if (at) drawn.push([at.slice(0, 3), ctx.fillStyle, ctx.strokeStyle, ctx.lineWidth, ctx.dash]);
      },
      ...state,
    };
    const one = region(kind, { outline, segments: [], closed });
    shapeKinds[kind].draw(ctx as unknown as CanvasRenderingContext2D, one, view, true, true);
    return drawn;
  };
  const line = 'rgba(170, 0, 170, 0.5)';
  expect(rings('vector', false)).toEqual([
    [[10, 20, 3], '#f8fafc', line, 1, []],
    [[110, 20, 3], '#f8fafc', line, 1, []],
    [[110, 120, 3], '#f8fafc', line, 1, []],
  ]);
  expect(rings('polygon', false)).toEqual([
    [[10, 20, 4], line, '#000000', 1, []],
    [[110, 20, 4], '#ffffff', '#000000', 1, []],
    [[110, 120, 4], '#ffffff', '#000000', 1, []],
  ]);
  expect(rings('polygon', true)).toEqual([]);
});

it('adds the first line of text to a caption', () => {
  const caption = (labels: string[], text: string[]) =>
    captionText({ region: region('rectangle', { labels, text }), number: 1 });
  expect(caption(['Car'], ['hello', 'more'])).toBe('1: Car: hello');
  expect(caption([], ['only text'])).toBe('1: only text');
  expect(caption(['Car'], [''])).toBe('1: Car');
  expect(caption(['Person', 'Car'], [])).toBe('1: Person,Car');
  expect(caption([], [])).toBe('1');
});

it('lays brushes below shapes, bitmasks above, and the first of each on top', () => {
  const kinds: RegionKind[] = ['bitmask', 'rectangle', 'brush', 'polygon', 'brush'];
  const regions = kinds.map((kind) => ({ region: region(kind, {}) })) as SceneRegion[];
  expect(bottomUp(regions, [0, 1, 2, 3, 4])).toEqual([4, 2, 3, 1, 0]);
  expect(bottomUp(regions, [1, 3])).toEqual([3, 1]);
});

it('ends arrows where they leave the box', () => {
  const box = { x: 0, y: 0, width: 20, height: 10 };
  expect(edgeTowards(box, { x: 110, y: 5 })).toEqual({ x: 20, y: 5 });
  expect(edgeTowards(box, { x: 10, y: -95 })).toEqual({ x: 10, y: 0 });
  expect(edgeTowards(box, { x: 12, y: 5 })).toEqual({ x: 12, y: 5 });
});

describe('the picture on the screen', () => {
  const pages = { name: 'many', tag: 'Image', url: 'a.png', size: null, urls: ['a.png', 'b.png'] };
  const preview = { objects: [{ name: 'text', tag: 'Text', url: 'x', size: null }, pages] } as unknown as Preview;

  it('is the first image, at a page that exists', () => {
    expect(picturePage(preview)).toMatchObject({ object: pages, page: 0, address: 'a.png' });
    expect(picturePage(preview, 1).address).toBe('b.png');
    expect(picturePage(preview, 7).page).toBe(1);
    expect(picturePage({ objects: [] } as unknown as Preview)).toMatchObject({ object: null, address: null });
  });

  it('has the regions of its object and page', () => {
    const place = picturePage(preview, 1);
    expect(isElsewhere(region('rectangle', { object: 'many', itemIndex: 1 }), preview, place)).toBe(false);
    expect(isElsewhere(region('rectangle', { object: 'many', itemIndex: 0 }), preview, place)).toBe(true);
    expect(isElsewhere(region('rectangle', { object: 'text', itemIndex: 1 }), preview, place)).toBe(true);
    expect(isElsewhere(region('rectangle', { object: 'nobody' }), preview, place)).toBe(false);
  });

  it('has arrows between regions that are there', () => {
    const relation = { direction: 'right', labels: [], shown: true };
    const regions = ['a', 'b', 'a', ''].map((id) => region('rectangle', { id }));
    const relations = [
      { ...relation, from: 'a', to: 'b' },
      { ...relation, from: 'a', to: 'nobody' },
      { ...relation, from: '', to: 'b' },
    ];
    const found = relationsOf({ regions, relations } as unknown as PreviewResults);
    expect(found.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  });
});
