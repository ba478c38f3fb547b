// A small encoder of Label Studio's brush masks, written from the reference's description, and of nothing else.

/** `alpha` of each pixel, row by row; every channel gets that value. */
export function encodeMask(width: number, height: number, alpha: (x: number, y: number) => number): number[] {
  const words: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) for (let channel = 0; channel < 4; channel += 1) words.push(alpha(x, y));
  }
  return encodeWords(words);
}

const kSizes = [3, 4, 8, 16];

/** Runs of equal words, as the SDK writes them; `literal` writes every word as it is instead. */
export function encodeWords(words: number[], literal = false): number[] {
  const bits = new Bits();
  bits.put(words.length, 32);
  bits.put(7, 5);
  for (const size of kSizes) bits.put(size - 1, 4);
  for (let i = 0; i < words.length; ) {
    let run = 1;
    while (i + run < words.length && run < 65536 && (literal || words[i + run] === words[i])) run += 1;
    const kind = kSizes.findIndex((size) => run <= 2 ** size);
    bits.put(literal ? 0 : 1, 1);
    bits.put(kind, 2);
    bits.put(run - 1, kSizes[kind]!);
    if (literal) for (const word of words.slice(i, i + run)) bits.put(word, 8);
    else bits.put(words[i]!, 8);
    i += run;
  }
  return bits.bytes();
}

/** Bits into bytes, the highest first. */
class Bits {
  #bits: number[] = [];

  put(value: number, width: number): void {
    for (let i = width - 1; i >= 0; i -= 1) this.#bits.push(Math.floor(value / 2 ** i) & 1);
  }

  bytes(): number[] {
    const padded = [...this.#bits, ...Array<number>(8 - (this.#bits.length % 8)).fill(0)];
    return Array.from({ length: padded.length / 8 }, (_, i) =>
      padded.slice(8 * i, 8 * i + 8).reduce((byte, bit) => 2 * byte + bit, 0),
    );
  }
}
