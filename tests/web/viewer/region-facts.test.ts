// A region in words, and its bytes.
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../../web/elements/workbench/item-json.js';
import type { OpenedTask } from '../../../web/elements/workbench/opened-task.js';
import { factsOf, spokenOf } from '../../../web/elements/workbench/region-facts.js';
import { relationWords } from '../../../web/elements/workbench/relation-words.js';
import type { PreviewResults, Region, RegionValue, Relation } from '../../../web/engine/types.js';
import { makeRegion } from './make-region.js';

const size = { width: 200, height: 100 };
const facts = (region: Region, of: typeof size | null = size) =>
  Object.fromEntries(factsOf(region, of).map(({ name, text }) => [name, text]));
const box = (over: Partial<Region> = {}, rotation = 0) =>
  makeRegion({ x: 10, y: 20, width: 30, height: 40, rotation }, size, over);

describe('a region in words', () => {
  it('tells control, labels, score, corner, size, centre and angle', () => {
    expect(facts(box({ labels: ['Car', 'Red'], score: 0.123456 }))).toEqual({
      Labels: 'Car, Red',
      Score: '0.1235',
      Control: 'label',
      Shape: 'rectangle',
      Corner: '20, 20 px · 10 %, 20 %',
      Size: '60 × 40 px · 30 % × 40 %',
      Centre: '50, 40 px · 25 %, 40 %',
      Angle: '0°',
      Id: 'result1',
    });
  });

  it('of a turned box, the corner stays and the centre goes round it', () => {
    const turned = facts(box({}, 90));
    expect(turned.Corner).toBe('20, 20 px · 10 %, 20 %');
    expect(turned.Size).toBe('60 × 40 px · 30 % × 40 %');
    expect(turned.Centre).toBe('0, 50 px · 0 %, 50 %');
    expect(turned.Angle).toBe('90° clockwise about the corner');
    expect(facts(box({}, -30.5)).Angle).toBe('30.5° anticlockwise about the corner');
  });

  it('without a known picture, in percent; the centre of a turned box cannot be told', () => {
    expect(facts(box(), null)).toMatchObject({ Corner: '10 %, 20 %', Size: '30 % × 40 %', Centre: '25 %, 40 %' });
    expect(facts(box({}, 30), null)).not.toHaveProperty('Centre');
  });

  it('of an ellipse, of a key point, of points and of masks', () => {
    const round = box({ kind: 'ellipse', value: { x: 50, y: 50, radiusX: 10, radiusY: 20, rotation: 30 } }, 30);
    expect(facts(round)).toMatchObject({
      Centre: '100, 50 px · 50 %, 50 %',
      Radii: '20 × 20 px · 10 % × 20 %',
      Angle: '30° clockwise about the centre',
    });
    expect(facts(box({ kind: 'keypoint', value: { x: 50, y: 25, width: 1 } }))).toMatchObject({
      Point: '100, 25 px · 50 %, 25 %',
      Width: '2 px · 1 %',
    });
    const bounds = { x: 20, y: 10, width: 40, height: 20 };
    const points = [0, 1, 2].map((i): [number, number] => [i, i]);
    expect(facts(box({ kind: 'polygon', bounds, outline: points, closed: false, area: 0 }))).toMatchObject({
      Points: '3, open',
      Bounds: '20, 10 px · 10 %, 10 %',
      Size: '40 × 20 px · 20 % × 20 %',
      Centre: '40, 20 px · 20 %, 20 %',
    });
    expect(facts(box({ kind: 'brush', bounds, outline: null, pixels: 1234 }))).toMatchObject({ Pixels: '1,234' });
    expect(facts(box({ kind: 'polygon', bounds: null, outline: null, area: null })).Bounds).toContain('unknown');
  });

  it('names answers, text, several results, and why it is not seen', () => {
    const value = (control: string, type: string, text: string[]) => ({ control, type, text }) as RegionValue;
    const values = [value('colour', 'choices', ['red']), value('words', 'textarea', ['hello'])];
    expect(
      facts(box({ values, text: ['hello'], results: [0, 1, 2], shown: false, reason: 'unknown-control' })),
    ).toMatchObject({
      colour: 'red',
      Text: 'hello',
      'Made of': '3 results of this id',
      Seen: 'Label Studio does not show it: the labeling config has no control of that name.',
    });
    expect(facts(box({ values, text: ['hello'] }))).not.toHaveProperty('words');
  });

  it('writes out what would hide in a name', () => {
    expect(facts(box({ id: 'a\u202eb', labels: ['\u0007'] }))).toMatchObject({ Id: 'a\\u{202e}b', Labels: '\\u{7}' });
  });

  it('is said in one sentence', () => {
    expect(spokenOf(box(), 2, size)).toBe('Region 2, Airplane, rectangle, corner 20, 20 px, size 60 × 40 px.');
    expect(spokenOf(box({ labels: [] }, 30), 1, null)).toBe(
      'Region 1, no label, rectangle, corner 10 %, 20 %, size 30 % × 40 %, turned 30° clockwise about the corner.',
    );
  });
});

describe('the JSON of a region', () => {
  const text = '{"result":[ {"id" : "é"},\n{"id":"é" , "n":1e0}]}';
  const bytes = new TextEncoder().encode(text);
  const opened = { bytes, row: { offset: 1000 } } as OpenedTask;
  const at = (part: string): [number, number] => {
    const before = new TextEncoder().encode(text.slice(0, text.indexOf(part))).length;
    return [1000 + before, new TextEncoder().encode(part).length];
  };

  it('is what the file holds, byte for byte', () => {
    const [offset, length] = at('{"id":"é" , "n":1e0}');
    expect(jsonOf(opened, box({ offset, length }))).toBe('{"id":"é" , "n":1e0}');
  });

  it('of several results is a list of them', () => {
    const parts = [at('{"id" : "é"}'), at('{"id":"é" , "n":1e0}')];
    expect(jsonOf(opened, box({ parts }))).toBe('[\n{"id" : "é"},\n{"id":"é" , "n":1e0}\n]');
  });
});

describe('a relation in words', () => {
  const content = {
    regions: [box({ id: 'a' }), box({ id: 'b', labels: [] })],
    values: [],
    relations: [],
  } as PreviewResults;
  const relation = (over: Partial<Relation>) =>
    ({ from: 'a', to: 'b', direction: 'right', labels: ['is', 'has'], ...over }) as Relation;

  it('names both ends, the way and the labels', () => {
    expect(relationWords(relation({}), content)).toEqual({
      from: '1: Airplane',
      arrow: '→',
      way: 'points to',
      to: '2: no label',
      labels: 'is, has',
    });
    expect(relationWords(relation({ direction: 'left' }), content)).toMatchObject({
      arrow: '←',
      way: 'is pointed at by',
    });
    expect(relationWords(relation({ direction: 'bi' }), content).arrow).toBe('↔');
  });

  it('says of an end that it is no region', () => {
    expect(relationWords(relation({ from: 'x\u202e', to: '' }), content)).toMatchObject({
      from: 'x\\u{202e} (no region)',
      to: 'nothing (no region)',
    });
  });
});
