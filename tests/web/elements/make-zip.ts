// Zips for tests: by Python's zipfile, and by hand for what no program writes.

import { execFileSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../web/engine/crc32.js';

export interface Packed {
  name: string;
  data: string;
  stored?: boolean;
}

/** Written by Python: `stream` with data descriptors, as into a pipe; `zip64` with its fields and records though nothing is large. */
export function pythonZip(files: readonly Packed[], { stream = false, zip64 = false, comment = '' } = {}): Uint8Array {
  const program = `
import io, json, sys, zipfile
job = json.load(sys.stdin)
if job['zip64']: zipfile.ZIP64_LIMIT = 20
class Pipe(io.RawIOBase):
    def __init__(self): self.bytes = bytearray()
    def writable(self): return True
    def write(self, some): self.bytes += some; return len(some)
out = Pipe() if job['stream'] else io.BytesIO()
with zipfile.ZipFile(out, 'w') as z:
    for f in job['files']:
        info = zipfile.ZipInfo(f['name'], (2024, 1, 2, 3, 4, 6))
        info.compress_type = zipfile.ZIP_STORED if f.get('stored') else zipfile.ZIP_DEFLATED
        with z.open(info, 'w', force_zip64=job['zip64']) as entry: entry.write(f['data'].encode('latin-1'))
    z.comment = job['comment'].encode()
sys.stdout.buffer.write(bytes(out.bytes) if job['stream'] else out.getvalue())`;
  const input = JSON.stringify({ files, stream, zip64, comment });
  return new Uint8Array(execFileSync('python3', ['-c', program], { input, maxBuffer: 1 << 28 }));
}

/** What Python reads of a zip: contents by name as Latin-1, or the names of those it cannot read. */
export function pythonReads(zip: Uint8Array): Record<string, string | null> {
  const program = `
import io, json, sys, zipfile
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
def read(name):
    try: return z.read(name).decode('latin-1')
    except Exception: return None
json.dump({n: read(n) for n in z.namelist() if not n.endswith('/')}, sys.stdout)`;
  return JSON.parse(execFileSync('python3', ['-c', program], { input: zip, maxBuffer: 1 << 28 }).toString());
}

export interface Raw {
  name: Uint8Array | string;
  data?: Uint8Array;
  /** What the headers say, where it is not the truth. */
  flags?: number;
  method?: number;
  crc?: number;
  size?: number;
  packed?: number;
  start?: number;
  attributes?: number;
  madeBy?: number;
  extra?: Uint8Array;
  localName?: string;
}

/** Each entry with its headers as given. */
export function rawZip(entries: readonly Raw[], { before = '', count = entries.length, disk = 0 } = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(before, 'latin1')];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { data = new Uint8Array(), flags = 0, method = 8, extra = new Uint8Array() } = entry;
    const name = Buffer.from(entry.name);
    const local = Buffer.from(entry.localName ?? entry.name);
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const shared = Buffer.alloc(22);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(0, data), 10);
    shared.writeUInt32LE(entry.packed ?? packed.length, 14);
    shared.writeUInt32LE(entry.size ?? data.length, 18);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(local.length, 0);
    chunks.push(Buffer.from('PK\x03\x04'), shared, lengths, local, packed);
    const rest = Buffer.alloc(18);
    rest.writeUInt16LE(name.length, 0);
    rest.writeUInt16LE(extra.length, 2);
    rest.writeUInt32LE(entry.attributes ?? 0, 10);
    rest.writeUInt32LE(entry.start ?? at, 14);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, entry.madeBy ?? 0]), shared, rest, name, Buffer.from(extra));
    at += 30 + local.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, directory, end]));
}

export const text = (words: string) => new TextEncoder().encode(words);
export const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
