// The real module with less memory than it may want: a crafted way to its death.

const kMemorySection = 5;
const kHeader = 8;

/** A copy whose memory never grows beyond `pages` of 64 KiB. */
export function withMemoryLimit(wasm: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(wasm);
  let at = kHeader;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const length = number();
    if (section !== kMemorySection) {
      at += length;
      continue;
    }
    at += 2; // one memory, with a maximum
    number();
    const from = at;
    number();
    // As long as the number it replaces: zeros in front are allowed.
    for (let i = from; i < at; i++) bytes[i] = ((pages >> (7 * (i - from))) & 0x7f) | (i < at - 1 ? 0x80 : 0);
    return bytes;
  }
  throw new Error('The module has no memory of its own.');
}
