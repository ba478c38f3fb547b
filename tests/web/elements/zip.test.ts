// The zip reader against Python's zipfile, against hostile zips, and against a few hundred damaged ones.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { kZipLimits } from '../../../web/elements/zip/limits.js';
import { ZipError } from '../../../web/elements/zip/zip-error.js';
import { ZipFile } from '../../../web/elements/zip/zip-file.js';
import { crc32 } from '../../../web/engine/crc32.js';
import { blobOf, pythonReads, pythonZip, type Raw, rawZip, text } from './make-zip.js';

const long = Array.from({ length: 4000 }, (_, i) => `{"id":${(i * 7919) % 1000}}`).join(',');
const files = [
  { name: 'config.xml', data: '<View/>' },
  { name: 'photos/a.jpg', data: '\xff\xd8\xff\xe0 stored', stored: true },
  { name: 'photos/ü b.png', data: '\x89PNG\r\n\x1a\n' },
  { name: 'tasks.json', data: long },
  { name: 'empty.txt', data: '' },
  { name: 'none.txt', data: '', stored: true },
];

async function read(bytes: Uint8Array, limits = kZipLimits): Promise<Record<string, string>> {
  const zip = await ZipFile.open(blobOf(bytes), limits);
  const all: Record<string, string> = {};
  for (const entry of zip.entries) {
    all[entry.path] = Buffer.from(await (await zip.unpack(entry)).arrayBuffer()).toString('latin1');
  }
  return all;
}

/** Why an entry, or the whole zip, cannot be read. */
async function reasonOf(bytes: Uint8Array, limits = kZipLimits): Promise<string> {
  try {
    const zip = await ZipFile.open(blobOf(bytes), limits);
    for (const entry of zip.entries) await zip.unpack(entry);
    return zip.leftOut.map(({ reason }) => reason).join('; ');
  } catch (error) {
    if (error instanceof ZipError) return error.message;
    throw error;
  }
}

/** The field of zip64 that says one size. */
const wide = (size: number) => {
  const field = new DataView(new ArrayBuffer(12));
  field.setUint16(0, 1, true);
  field.setUint16(2, 8, true);
  field.setBigUint64(4, BigInt(size), true);
  return new Uint8Array(field.buffer);
};

const one = (entry: Omit<Raw, 'name'> & { name?: Raw['name'] }) =>
  rawZip([{ name: 'a.txt', data: text('hello'), ...entry }]);

describe('zips of Python', () => {
  it.each([
    ['plain', {}],
    ['with data descriptors', { stream: true }],
    ['with zip64 fields', { zip64: true }],
    ['with zip64 fields and data descriptors', { zip64: true, stream: true }],
    ['with a comment', { comment: 'made by a test' }],
  ])('%s', async (_, options) => {
    const bytes = pythonZip(files, options);
    const found = await read(bytes);
    expect(found).toEqual(pythonReads(bytes));
    expect(found['tasks.json']).toBe(long);
  });

  it('behind a program that unpacks it', async () => {
    const bytes = pythonZip(files);
    const behind = new Uint8Array([...text('#!/bin/sh\n'.repeat(300)), ...bytes]);
    expect(await read(behind)).toEqual(pythonReads(behind));
  });

  it('with a comment that looks like the end of a zip', async () => {
    const comment = 'PK\x05\x06 is no end of this zip, though it looks like one';
    expect((await read(pythonZip(files, { comment })))['tasks.json']).toBe(long);
  });

  it('gives the beginning of an entry, and no more than there is', async () => {
    const zip = await ZipFile.open(blobOf(pythonZip(files)));
    const head = async (path: string, bytes: number) =>
      Buffer.from(await zip.head(zip.entries.find((entry) => entry.path === path)!, bytes)).toString('latin1');
    expect(await head('tasks.json', 10)).toBe(long.slice(0, 10));
    expect(await head('tasks.json', 1e6)).toBe(long);
    expect(await head('photos/a.jpg', 4)).toBe('\xff\xd8\xff\xe0');
    expect(await head('empty.txt', 4)).toBe('');
  });
});

describe('names', () => {
  const named = async (entry: Partial<Raw>) => (await ZipFile.open(blobOf(one(entry)))).entries.map(({ path }) => path);

  it('in code page 437, in UTF-8 said or not, and in the field for Unicode', async () => {
    expect(await named({ name: Uint8Array.from([0x81, 0x2e, 0x70]) })).toEqual(['ü.p']);
    expect(await named({ name: 'ü.p', flags: 0x800 })).toEqual(['ü.p']);
    expect(await named({ name: 'ü.p' })).toEqual(['ü.p']);
    const field = Buffer.concat([Buffer.from([0x75, 0x70, 8, 0, 1, 0, 0, 0, 0]), Buffer.from('€')]);
    field.writeUInt32LE(crc32(0, text('e')), 5);
    expect(await named({ name: 'e', extra: field })).toEqual(['€']);
    expect(await named({ name: 'f', extra: field })).toEqual(['f']);
  });

  it('with the separators of Windows, and with ./ in front', async () => {
    expect(await read(one({ name: 'photos\\a.txt' }))).toEqual({ 'photos/a.txt': 'hello' });
    expect(await read(one({ name: './photos/a.txt' }))).toEqual({ 'photos/a.txt': 'hello' });
    expect(await named({ name: 'photos\\', data: new Uint8Array() })).toEqual([]);
  });

  it('skips folders and what systems put there, and of two takes the later', async () => {
    const at = (name: string, words: string): Raw => ({ name, data: text(words) });
    const bytes = rawZip([
      { name: 'photos/', method: 0 },
      at('__MACOSX/._a.jpg', 'x'),
      at('photos/.DS_Store', 'x'),
      at('a.txt', 'first'),
      at('a.txt', 'second'),
    ]);
    expect(await read(bytes)).toEqual({ 'a.txt': 'second' });
  });
});

describe('hostile zips', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a path upwards', one({ name: '../a.txt' }), /leads out of the zip/],
    ['a path upwards in between', one({ name: 'x/../../a.txt' }), /leads out of the zip/],
    ['an absolute path', one({ name: '/etc/passwd' }), /leads out of the zip/],
    ['a drive', one({ name: 'C:/a.txt' }), /leads out of the zip/],
    ['a path upwards as Windows has it', one({ name: '..\\a.txt' }), /leads out of the zip/],
    ['a control character', one({ name: 'a\0.txt' }), /control characters/],
    ['a password', one({ flags: 1 }), /password/],
    ['another method', one({ method: 14 }), /method 14/],
    ['a link', one({ attributes: 0xa1ff0000, madeBy: 3 }), /only a link/],
    ['a wrong checksum', one({ crc: 1 }), /checksum/],
    ['a wrong checksum of a stored one', one({ crc: 1, method: 0 }), /checksum/],
    ['more than it says', one({ size: 3 }), /larger than it says/],
    ['less than it says', one({ size: 30 }), /shorter than it says/],
    ['two sizes of a stored one', one({ size: 3, method: 0 }), /two sizes/],
    ['a huge size', one({ size: 0xfffffffe, packed: 5 }), /growing more than 250 times/],
    ['a size beyond the file', one({ packed: 5000 }), /reach beyond the files/],
    ['a start beyond the file', one({ start: 5000 }), /reach beyond the files/],
    ['another name inside', one({ localName: 'b.txt' }), /says something else/],
    ['one part of several', rawZip([], { disk: 2 }), /several parts/],
    ['fewer files than it says', rawZip([], { count: 3 }), /shorter than it says/],
    ['nothing of a zip', text('hello'), /no zip, or cut off/],
    ['no bytes', new Uint8Array(), /no zip, or cut off/],
    ['no beginning', one({}).slice(10), /cut off/],
    ['no end', one({}).slice(0, -10), /no zip, or cut off/],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  const three = ['a.txt', 'b.txt', 'c.txt'].map((name): Raw => ({ name, data: text(name.repeat(9)), method: 0 }));
  const withB = (b: Partial<Raw>) => rawZip(three.map((row) => (row.name === 'b.txt' ? { ...row, ...b } : row)));
  it.each([
    ['one that is said to lie in another', withB({ start: 40 }), 'damaged: it is not where the list of files says'],
    ['one that is said to be another', withB({ start: 0 }), 'damaged: it is not where the list of files says'],
    ['one that reaches over the next', withB({ size: 90, packed: 90 }), 'lying over another file'],
    ['one beyond the end', withB({ start: 9999 }), 'reach beyond the files'],
    ['one of many terabytes', withB({ size: 0xffffffff, extra: wide(2 ** 45) }), 'two sizes differ'],
  ])('the others of a zip with %s', async (_, bytes, reason) => {
    const { entries, leftOut } = await ZipFile.open(blobOf(bytes));
    expect(leftOut).toEqual([{ path: 'b.txt', reason: expect.stringContaining(reason) }]);
    expect(entries.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(Object.keys(await read(bytes))).toEqual(['a.txt', 'c.txt']);
  });

  it('files within a file, each with a header of its own: no byte is unpacked twice', async () => {
    const [, b, c] = three as [Raw, Raw, Raw];
    const inner = rawZip([b, c]);
    const rows = [
      { ...three[0]!, data: inner },
      { ...b, start: 35 },
      { ...c, start: 35 + 35 + b.data!.length },
    ];
    const { entries, leftOut } = await ZipFile.open(blobOf(rawZip(rows)));
    expect(entries.map(({ path }) => path)).toEqual(['b.txt', 'c.txt']);
    expect(leftOut).toEqual([{ path: 'a.txt', reason: 'lying over another file, as no program packs them' }]);
  });

  it('thousands in one place', async () => {
    const same = Array.from({ length: 1500 }, (_, i): Raw => ({ name: `${i}`, data: text('hello'), start: 0 }));
    expect(await reasonOf(rawZip(same))).toBe('its files lie over each other, as no program packs them');
  });

  it('more than the limits', async () => {
    const bytes = pythonZip(files);
    const within = { ...kZipLimits, entries: 6, directory: 2000, entryBytes: 100_000, totalBytes: 100_000 };
    expect(await reasonOf(bytes, within)).toBe('');
    expect(await reasonOf(bytes, { ...within, entries: 5 })).toBe('it holds more than 5 files');
    expect(await reasonOf(bytes, { ...within, directory: 100 })).toMatch(/longer than 100 bytes/);
    expect(await reasonOf(bytes, { ...within, entryBytes: 1000 })).toMatch(/larger than 1.0 kB when unpacked/);
    expect(await reasonOf(bytes, { ...within, totalBytes: 1000 })).toMatch(/larger than 1.0 kB when unpacked/);
    expect(await reasonOf(bytes, { ...within, small: 100, ratio: 2 })).toMatch(/growing more than 2 times/);
  });

  it('a count that lies, with more in the list', async () => {
    const many = Array.from({ length: 9 }, (_, i): Raw => ({ name: `${i}.txt` }));
    expect(await reasonOf(rawZip(many, { count: 1 }), { ...kZipLimits, entries: 5 })).toBe(
      'it holds more than 5 files',
    );
  });

  it('a bomb is not unpacked further than it says', async () => {
    const zeros = new Uint8Array(30 << 20);
    const bytes = one({ data: zeros, size: 1000, crc: 1 });
    const started = performance.now();
    expect(await reasonOf(bytes)).toMatch(/larger than it says/);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('memory', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('unpacks a few kilobytes at a time: browsers unpack all they are handed before anybody can stop them', async () => {
    let most = 0;
    const Real = DecompressionStream;
    vi.stubGlobal(
      'DecompressionStream',
      class {
        #seen = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
          transform(chunk, out) {
            most = Math.max(most, chunk.length);
            out.enqueue(chunk as Uint8Array<ArrayBuffer>);
          },
        });
        writable = this.#seen.writable;
        readable = this.#seen.readable.pipeThrough(new Real('deflate-raw'));
      },
    );
    const random = lehmer(5);
    const noise = Uint8Array.from({ length: 300_000 }, () => random() * 256);
    const zip = await ZipFile.open(blobOf(one({ data: noise })));
    expect(new Uint8Array(await (await zip.unpack(zip.entries[0]!)).arrayBuffer())).toEqual(noise);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8192);
  });
});

it('ends quickly and tells the truth about damaged zips', async () => {
  const originals = [pythonZip(files), pythonZip(files, { stream: true }), pythonZip(files, { zip64: true })];
  const intact = pythonReads(originals[0]!);
  const random = lehmer(20_261_129);
  let [readable, refused] = [0, 0];
  for (let round = 0; round < 600; round++) {
    const bytes = damaged(originals[round % originals.length]!, random);
    const started = performance.now();
    try {
      const zip = await ZipFile.open(blobOf(bytes));
      for (const entry of zip.entries) {
        try {
          const data = Buffer.from(await (await zip.unpack(entry)).arrayBuffer());
          // The checksum is the judge: what passes it is what the list of files promised.
          expect(crc32(0, data)).toBe(entry.crc);
          if (intact[entry.path] !== undefined && data.toString('latin1') === intact[entry.path]) readable++;
          await zip.head(entry, 100);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError);
          refused++;
        }
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ZipError);
      expect((error as Error).message).toMatch(/^[a-z]/);
      refused++;
    }
    expect(performance.now() - started, `round ${round}`).toBeLessThan(2000);
  }
  // Both happen, else the damage was none, or too much.
  expect(readable).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
}, 60_000);

/** Some bytes changed, a piece cut out, doubled, or the end cut off. */
function damaged(zip: Uint8Array, random: () => number): Uint8Array {
  const at = () => Math.floor(random() * zip.length);
  const kind = Math.floor(random() * 5);
  const bytes = zip.slice();
  if (kind === 0) return bytes.slice(0, at());
  if (kind === 1) {
    const [from, to] = [at(), at()].sort((a, b) => a - b);
    return new Uint8Array([...bytes.slice(0, from), ...bytes.slice(to)]);
  }
  if (kind === 2) {
    const [from, to] = [at(), at()].sort((a, b) => a - b);
    return new Uint8Array([...bytes.slice(0, to), ...bytes.slice(from)]);
  }
  // In the headers, mostly: there the damage is telling.
  const signs = [...bytes.keys()].filter((i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b);
  for (let i = 0; i < 1 + random() * 4; i++) {
    const near = kind === 3 ? at() : (signs[Math.floor(random() * signs.length)] ?? 0) + Math.floor(random() * 46);
    bytes[near % bytes.length] = random() < 0.3 ? 255 : Math.floor(random() * 256);
  }
  return bytes;
}

function lehmer(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
