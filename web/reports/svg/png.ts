// A mask as a PNG of one colour: a palette of its alphas, packed by runs. The same bytes everywhere.

import { crc32 } from '../../engine/crc32.js';
import type { RegionMask } from '../../engine/types.js';

const kSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** `color` is `#rrggbb`. */
export function maskPng({ width, height, alpha }: RegionMask, color: string): Uint8Array {
  const alphas = [...new Set(alpha)].sort((a, b) => a - b);
  const indexOf = new Uint8Array(256);
  alphas.forEach((value, index) => {
    indexOf[value] = index;
  });
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const head = [...word(width), ...word(height), 8, 3, 0, 0, 0];
  const rows = withFilter(alpha.subarray(0, width * height), indexOf, width);
  return joined([
    Uint8Array.from(kSignature),
    chunk('IHDR', Uint8Array.from(head)),
    chunk('PLTE', Uint8Array.from(alphas.flatMap(() => rgb))),
    chunk('tRNS', Uint8Array.from(alphas)),
    chunk('IDAT', zlib(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A PNG as an address of its own. */
export function pngAddress(png: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < png.length; at += 0x8000) letters += String.fromCharCode(...png.subarray(at, at + 0x8000));
  return `data:image/png;base64,${btoa(letters)}`;
}

/** Each row as its difference to the one above: rows that are alike become one long run. */
function withFilter(alpha: Uint8Array, indexOf: Uint8Array, width: number): Uint8Array {
  const height = width === 0 ? 0 : alpha.length / width;
  const rows = new Uint8Array((width + 1) * height);
  const at = (pixel: number) => indexOf[alpha[pixel] ?? 0] ?? 0;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    rows[to++] = 2;
    for (let x = 0; x < width; x++, from++) rows[to++] = at(from) - (y === 0 ? 0 : at(from - width));
  }
  return rows;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), body]);
  return joined([word(body.length), named, word(crc32(0, named))]);
}

function word(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Length codes of DEFLATE, 257 on: the shortest run of each, and its extra bits. */
const kRuns = Array.from({ length: 29 }, (_, i) => {
  const bits = i < 8 ? 0 : (i >> 2) - 1;
  return i === 28 ? { from: 258, bits: 0 } : { from: i < 8 ? i + 3 : ((4 + (i & 3)) << bits) + 3, bits };
});
const kLongest = 258;
const kShortest = 3;

/** One block with fixed codes, and no matches but with the byte before. */
function zlib(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  out.put(0x0178, 16);
  out.put(0b011, 3);
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let end = at + 1;
    while (end < bytes.length && bytes[end] === byte) end++;
    putSymbol(out, byte);
    at++;
    while (end - at >= kShortest) {
      const length = Math.min(kLongest, end - at);
      putRun(out, length);
      at += length;
    }
    for (; at < end; at++) putSymbol(out, byte);
  }
  putSymbol(out, 256);
  return joined([out.bytes(), word(adler32(bytes))]);
}

function putRun(out: BitWriter, length: number): void {
  const code = kRuns.findLastIndex(({ from }) => from <= length);
  const { from, bits } = kRuns[code] ?? { from: 0, bits: 0 };
  putSymbol(out, 257 + code);
  out.put(length - from, bits);
  // One byte back.
  out.put(0, 5);
}

function putSymbol(out: BitWriter, symbol: number): void {
  if (symbol < 144) out.putCode(0x30 + symbol, 8);
  else if (symbol < 256) out.putCode(0x190 + symbol - 144, 9);
  else if (symbol < 280) out.putCode(symbol - 256, 7);
  else out.putCode(0xc0 + symbol - 280, 8);
}

class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #rest = 0;
  #bits = 0;

  /** The lowest bit first. */
  put(value: number, count: number): void {
    this.#rest |= value << this.#bits;
    this.#bits += count;
    for (; this.#bits >= 8; this.#bits -= 8, this.#rest >>>= 8) this.#push(this.#rest & 255);
  }

  /** The highest bit first, as codes stand. */
  putCode(code: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) this.put((code >> bit) & 1, 1);
  }

  bytes(): Uint8Array {
    if (this.#bits > 0) this.#push(this.#rest & 255);
    this.#bits = 0;
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(2 * this.#length);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#length++] = byte;
  }
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
