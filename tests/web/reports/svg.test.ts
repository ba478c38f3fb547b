// Drawings as SVG: well-formed whatever is in them, nothing from outside, shapes as elements in the right order.
import { describe, expect, it } from 'vitest';
import type { Region, RegionMask, Relation } from '../../../web/engine/index.js';
import { type DrawnRegion, kDrawingOptions } from '../../../web/reports/svg/drawing.js';
import { svgOf, unitOf } from '../../../web/reports/svg/svg.js';
import { makeRegion } from '../viewer/make-region.js';
import { allOf, readXml, type XmlElement } from './read-xml.js';

const size = { width: 400, height: 300 };

function region(kind: Region['kind'], more: Partial<Region>): Region {
  const bare = { kind, rotation: 0, outline: null, bounds: null };
  return makeRegion({ x: 0, y: 0, width: 1, height: 1 }, size, { ...bare, ...more });
}

function draw(regions: Array<Region | DrawnRegion>, more: Partial<Parameters<typeof svgOf>[0]> = {}, options = {}) {
  const items = regions.map((one, i) => ('region' in one ? one : { region: one, number: i + 1 }));
  const drawing = { size, picture: null, regions: items, relations: [], ...more };
  return svgOf(drawing, { ...kDrawingOptions, ...options });
}

const read = (svg: string) => readXml([svg])[0]!;
const named = (root: XmlElement, name: string) => allOf(root).filter((one) => one.name === name);
/** Regions in the order they are drawn in. */
const drawn = (root: XmlElement) => allOf(root).filter(({ attributes }) => attributes['data-region'] !== undefined);

const box = (more: Partial<Region> = {}) =>
  region('rectangle', {
    outline: [
      [10, 20],
      [110, 20],
      [110, 70],
      [10, 70],
    ],
    ...more,
  });

const hostile = [
  '</text><script>alert(1)</script>',
  '"\'><image href="https://example.org/x.png"/>',
  '&lt;&amp;]]><!--',
  'a\u0000b\u001bc\u202ed\u200be\u2028f\ufeffg\ufffeh\uffffi\ud800j',
  '{{constructor}} $x %s',
  '漢字 😀 é',
];

describe('text from files', () => {
  it('stays text', () => {
    for (const label of hostile) {
      const one = box({ labels: [label], text: [label], id: label, score: 0.5 });
      const relation = { direction: 'bi', labels: [label], shown: true } as Relation;
      const root = read(draw([one], { relations: [{ from: 0, to: 0, relation }] }));
      expect(new Set(allOf(root).map(({ name }) => name))).toEqual(
        new Set(['svg', 'pattern', 'rect', 'g', 'title', 'path', 'text']),
      );
      const titles = named(root, 'title').map(({ text }) => text);
      expect(titles).toEqual([expect.stringMatching(/^1: /)]);
      if (/^[ -~]+$/.test(label)) expect(titles[0]).toBe(`1: ${label}: ${label}`);
      else expect(titles[0]).not.toMatch(/[\u0000-\u001f\u200b-\u202e\ufeff\ufffe\uffff\ud800]/);
    }
  });

  it('never names a place to load from', () => {
    const style = { ...box().style, stroke: 'url(https://example.org/#a)', fill: 'url(//example.org/#a)' };
    const svg = draw([box({ style, color: style.stroke, labels: hostile })]);
    const values = allOf(read(svg)).flatMap(({ attributes }) => Object.entries(attributes));
    const places = values.filter(([key, value]) => /href|^on|style/.test(key) || /url\(|\/\//.test(value));
    expect(places).toEqual([['fill', 'url(#sheet)']]);
  });

  it('is shortened where the edge it stands on is short', () => {
    const long = 'a long label that does not fit';
    const texts = (labels: string[]) => named(read(draw([box({ labels })])), 'text').map(({ text }) => text);
    expect(texts(['short'])).toEqual(['1: short']);
    expect(texts([long])).toEqual([expect.stringMatching(/^1: a long\S* ?\S*…$/)]);
  });
});

describe('shapes', () => {
  it('are elements of their own', () => {
    const root = read(
      draw([
        box(),
        region('ellipse', {
          center: [100, 100],
          radii: [30, 20],
          rotation: 30,
          bounds: { x: 0, y: 0, width: 9, height: 9 },
        }),
        region('keypoint', { center: [50, 60], radius: 0.5, bounds: { x: 50, y: 60, width: 0, height: 0 } }),
      ]),
    );
    const [point, ellipse, rectangle] = drawn(root);
    expect(named(rectangle!, 'path')[0]?.attributes.d).toBe('M10 20L110 20L110 70L10 70Z');
    expect(named(ellipse!, 'ellipse')[0]?.attributes).toMatchObject({
      cx: '100',
      cy: '100',
      rx: '30',
      ry: '20',
      transform: 'rotate(30 100 100)',
    });
    expect(named(point!, 'circle')[0]?.attributes).toMatchObject({ cx: '50', cy: '60', r: '2' });
  });

  const corners: Array<[number, number]> = [
    [0, 0],
    [50, 0],
    [50, 50],
  ];
  const bounds = { x: 0, y: 0, width: 50, height: 50 };

  it('open lines are neither closed nor filled, and have a dot on each point', () => {
    const shape = (closed: boolean) => {
      const [one] = drawn(read(draw([region('polygon', { outline: corners, bounds, closed })])));
      return { path: named(one!, 'path')[0]!.attributes, dots: named(one!, 'circle').length };
    };
    expect(shape(false)).toMatchObject({ path: { d: 'M0 0L50 0L50 50', fill: 'none' }, dots: 3 });
    expect(shape(true)).toMatchObject({ path: { d: 'M0 0L50 0L50 50Z' }, dots: 0 });
    expect(shape(true).path.fill).not.toBe('none');
  });

  it('rings of points are as the line is, or black on white; the first of a polygon has its colour', () => {
    const style = { stroke: '#aa00aa', strokeOpacity: 0.5, strokeWidth: 2, fill: '#aa00aa', fillOpacity: 0.1 };
    const rings = (kind: 'polygon' | 'vector', more: Partial<Region> = {}) => {
      const one = region(kind, { outline: corners, bounds, closed: false, segments: [], style, ...more });
      const circles = named(drawn(read(draw([one])))[0]!, 'circle').map(({ attributes }) => attributes);
      return circles.filter(({ r }) => Number(r) < 5);
    };
    const line = { stroke: '#aa00aa', 'stroke-opacity': '0.5', 'stroke-width': '1' };
    for (const ring of rings('vector')) expect(ring).toMatchObject({ ...line, r: '3', fill: '#f8fafc' });
    const black = { stroke: '#000000', 'stroke-width': '1', r: '4' };
    const [first, ...others] = rings('polygon');
    expect(first).toMatchObject({ ...black, fill: '#aa00aa', 'fill-opacity': '0.5' });
    for (const ring of others) expect(ring).toMatchObject({ ...black, fill: '#ffffff' });
    expect(others.flatMap((ring) => [ring['stroke-opacity'], ring['fill-opacity']])).toEqual([...Array(4)]);
    const [unseen] = rings('vector', { shown: false, reason: 'no-control' });
    expect(unseen).toMatchObject({ ...line, 'stroke-opacity': '0.7' });
    expect(unseen).not.toHaveProperty('stroke-dasharray');
  });

  it('curves of vectors are curves, pieces that start elsewhere lines of their own', () => {
    const segments = [
      [0, 0, 50, 0],
      [50, 0, 60, 10, 60, 40, 50, 50],
      [50, 0, 90, 90],
    ];
    const [one] = drawn(read(draw([region('vector', { outline: corners, bounds, segments, closed: false })])));
    expect(named(one!, 'path')[0]?.attributes.d).toBe('M0 0L50 0C60 10 60 40 50 50M50 0L90 90');
  });

  it('masks are pictures in the colour of their label', () => {
    const mask: RegionMask = { x: 5, y: 6, width: 2, height: 2, alpha: Uint8Array.of(0, 255, 128, 0) };
    const [one] = drawn(read(draw([region('brush', { mask })])));
    const { attributes } = named(one!, 'image')[0]!;
    expect(attributes).toMatchObject({ x: '5', y: '6', width: '2', height: '2', opacity: '0.6' });
    expect(attributes.href).toMatch(/^data:image\/png;base64,iVBOR/);
    const [bare] = drawn(read(draw([region('brush', { mask })], {}, { fill: false })));
    expect(named(bare!, 'image')).toEqual([]);
  });

  it('a bitmask that was not decoded is tinted', () => {
    const root = read(
      draw([{ region: region('bitmask', { mask: null }), number: 1, bitmask: 'data:image/png;base64,AA' }]),
    );
    const id = named(root, 'filter')[0]?.attributes.id;
    expect(named(root, 'image')[0]?.attributes).toMatchObject({ width: '400', height: '300', filter: `url(#${id})` });
  });

  it('what has no place is left out', () => {
    expect(drawn(read(draw([box({ outline: null, bounds: null }), region('brush', { mask: null })])))).toEqual([]);
  });
});

describe('the drawing', () => {
  it('has the first result on top, brushes below and bitmasks above', () => {
    const mask: RegionMask = { x: 0, y: 0, width: 1, height: 1, alpha: Uint8Array.of(255) };
    const root = read(
      draw([
        region('bitmask', { id: 'bitmask', mask }),
        box({ id: 'first' }),
        region('brush', { id: 'brush', mask }),
        box({ id: 'second' }),
      ]),
    );
    expect(drawn(root).map(({ attributes }) => attributes['data-region'])).toEqual([
      'brush',
      'second',
      'first',
      'bitmask',
    ]);
  });

  it('shows what a person does not see dashed, unfilled and without a caption; without marks not at all', () => {
    const unseen = box({ shown: false, reason: 'no-control' });
    const [one] = drawn(read(draw([unseen])));
    expect(named(one!, 'path').map(({ attributes }) => attributes)).toContainEqual(
      expect.objectContaining({ fill: 'none', 'stroke-dasharray': '3 3' }),
    );
    expect(named(one!, 'text')).toEqual([]);
    expect(drawn(read(draw([unseen], {}, { marks: false })))).toEqual([]);
  });

  it('marks what is bad by an outline and a badge whose shape tells how bad', () => {
    const badges = (mark?: 'error' | 'warning' | 'note') => {
      const [one] = drawn(read(draw([{ region: box(), number: 1, mark }])));
      return named(one!, 'polygon').map(({ attributes }) => attributes.points!.split(/ /).length / 2);
    };
    expect(badges('error')).toEqual([8, 8]);
    expect(badges('warning')).toEqual([3, 3]);
    expect(badges('note')).toEqual([]);
    expect(badges()).toEqual([]);
    const [unmarked] = drawn(read(draw([{ region: box(), number: 1, mark: 'error' }], {}, { marks: false })));
    expect(named(unmarked!, 'polygon')).toEqual([]);
  });

  it('points relations where they point', () => {
    const far = box({
      id: 'far',
      outline: [
        [300, 20],
        [350, 20],
        [350, 70],
        [300, 70],
      ],
    });
    const heads = (direction: Relation['direction'], shown = true) => {
      const relation = { direction, labels: ['of'], shown } as unknown as Relation;
      const root = read(
        draw([box({ labels: [] }), far], { relations: [{ from: 0, to: 1, relation }] }, { labels: false }),
      );
      const lines = named(root, 'line').map(({ attributes: a }) => [a.x1, a.y1, a.x2, a.y2].map(Number));
      const tips = named(root, 'path')
        .map(({ attributes }) => attributes.d!)
        .filter((d) => /^M(110|300) 45L/.test(d));
      return { lines, tips: tips.map((d) => Number.parseInt(d.slice(1), 10)) };
    };
    const lines = [[110, 45, 300, 45]];
    expect(heads('right')).toEqual({ lines, tips: [300] });
    expect(heads('left')).toEqual({ lines, tips: [110] });
    expect(heads('bi')).toEqual({ lines, tips: [300, 110] });
    expect(heads('right', false)).toEqual({ lines: [], tips: [] });
  });

  it('lets strokes and captions grow with large pictures', () => {
    const large = { width: 4000, height: 3000 };
    expect([unitOf(size), unitOf(large)]).toEqual([1, 4]);
    const [one] = drawn(read(draw([box({ labels: ['a'] })], { size: large })));
    expect(named(one!, 'path')[0]?.attributes['stroke-width']).toBe(String(4 * box().style.strokeWidth));
    expect(named(one!, 'g')[1]?.attributes.transform).toMatch(/ scale\(4\)$/);
  });

  it('holds the picture it was given, or a sheet', () => {
    const picture = 'https://example.org/a.jpg?b=1&c="';
    const root = read(draw([], { picture }));
    expect(root.attributes).toMatchObject({ width: '400', height: '300', viewBox: '0 0 400 300' });
    expect(named(root, 'image').map(({ attributes }) => attributes.href)).toEqual([picture]);
    expect(named(read(draw([])), 'image')).toEqual([]);
  });

  it('is the same every time, and whole with any number in it', () => {
    const odd = box({
      outline: [
        [Number.NaN, Infinity],
        [1e300, -1e-9],
        [0.1 + 0.2, 5],
        [1, 1],
      ],
    });
    expect(draw([odd])).toBe(draw([odd]));
    expect(draw([odd])).not.toMatch(/NaN|Infinity/);
    read(draw([odd]));
  });
});
