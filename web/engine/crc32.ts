// CRC-32 of IEEE 802.3, the checksum of zip entries and of the chunks of a PNG.

const kTable = new Uint32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Of what was before and these bytes; 0 at the start. */
export function crc32(before: number, bytes: Uint8Array): number {
  let rest = ~before;
  for (const byte of bytes) rest = (rest >>> 8) ^ (kTable[(rest ^ byte) & 255] as number);
  return ~rest >>> 0;
}
