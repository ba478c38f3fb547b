// A white PNG of any size, as a data address: the image a case is drawn on. And masks as PNG, for bitmasks.
import { deflateSync } from 'node:zlib';

/** One bit a pixel: small, however large the image. */
export function whiteImage(width: number, height: number): string {
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xff);
  row[0] = 0;
  return png(width, height, [1, 0], Buffer.concat(Array<Buffer>(height).fill(row)));
}

/** Black with the alpha given for each pixel. */
export function alphaImage(width: number, height: number, alpha: (x: number, y: number) => number): string {
  const rows = Buffer.alloc(height * (1 + 2 * width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (1 + 2 * width) + 2 + 2 * x] = alpha(x, y);
  }
  return png(width, height, [8, 4], rows);
}

/** Gray without alpha. */
export function grayImage(width: number, height: number, gray: (x: number, y: number) => number): string {
  const rows = Buffer.alloc(height * (1 + width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (1 + width) + 1 + x] = gray(x, y);
  }
  return png(width, height, [8, 0], rows);
}

/** `form`: bits a sample, colour type. `rows`: each with its filter byte. */
function png(width: number, height: number, form: [number, number], rows: Buffer): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(form, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const file = [signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat(file).toString('base64')}`;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
