// Masks as PNG, read back by the one reader of PNG in Node's reach: zlib and the format's own words.
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '../../../web/engine/crc32.js';
import type { RegionMask } from '../../../web/engine/index.js';
import { maskPng } from '../../../web/reports/svg/png.js';

/** Colour and alpha of each pixel, from a PNG with a palette. */
function read(png: Uint8Array): { width: number; height: number; pixels: Array<[string, number]> } {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(0, named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += length + 12;
  }
  const head = chunks.get('IHDR')!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows.length).toBe((width + 1) * height);
  const above = new Uint8Array(width);
  const pixels: Array<[string, number]> = [];
  for (let y = 0; y < height; y++) {
    expect(rows[y * (width + 1)]).toBe(2);
    for (let x = 0; x < width; x++) {
      above[x] = above[x]! + rows[y * (width + 1) + 1 + x]!;
      const index = above[x]!;
      pixels.push([chunks.get('PLTE')!.toString('hex', 3 * index, 3 * index + 3), chunks.get('tRNS')![index]!]);
    }
  }
  return { width, height, pixels };
}

function mask(width: number, height: number, alpha: (i: number) => number): RegionMask {
  return { x: 0, y: 0, width, height, alpha: Uint8Array.from({ length: width * height }, (_, i) => alpha(i)) };
}

let seed = 7;
const random = (below: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

it('holds every alpha, in the one colour', () => {
  for (let round = 0; round < 60; round++) {
    const [width, height, levels, run] = [1 + random(300), 1 + random(20), 1 + random(256), 1 + random(700)];
    let value = 0;
    const given = mask(width, height, (i) => {
      if (i % run === 0 || random(run) === 0) value = random(levels);
      return value;
    });
    const { pixels, ...size } = read(maskPng(given, '#12abef'));
    expect(size).toEqual({ width, height });
    expect(pixels).toEqual([...given.alpha].map((alpha) => ['12abef', alpha]));
  }
});

it('is small where the mask is plain', () => {
  const disc = mask(2000, 1500, (i) => (Math.hypot((i % 2000) - 1000, Math.floor(i / 2000) - 750) < 600 ? 255 : 0));
  expect(maskPng(disc, '#ff0000').length).toBeLessThan(40_000);
});
