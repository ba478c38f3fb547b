// Brush masks in Label Studio's format (`value.rle`), as its own tools write them: for data sets only.

const sizes = [3, 4, 8, 16];
const longest = 2 ** 16;

/** Bits behind each other, the first one the highest of its byte. */
class Bits {
  bytes = [];
  #byte = 0;
  #filled = 0;

  add(value, count) {
    for (let i = count - 1; i >= 0; --i) {
      this.#byte = (this.#byte << 1) | ((value >>> i) & 1);
      if (++this.#filled < 8) continue;
      this.bytes.push(this.#byte);
      this.#byte = this.#filled = 0;
    }
  }

  end() {
    this.add(0, 8 - this.#filled);
    return this.bytes;
  }
}

/** A mask given as runs of pixels, `[alpha, count]` each, row after row, as a list of bytes. */
export function rleOf(runs) {
  const words = runs.reduce((sum, [, count]) => sum + 4 * count, 0);
  const bits = new Bits();
  bits.add(words, 32);
  bits.add(8 - 1, 5);
  for (const size of sizes) bits.add(size - 1, 4);
  for (const [alpha, count] of runs) {
    for (let left = 4 * count; left > 0; left -= longest) {
      const more = Math.min(left, longest) - 1;
      const size = sizes.findIndex((width) => more < 2 ** width);
      bits.add(1, 1);
      bits.add(size, 2);
      bits.add(more, sizes[size]);
      bits.add(alpha, 8);
    }
  }
  return bits.end();
}

/** Runs of an ellipse with a ragged edge. `next`: random numbers from 0 to 1. */
export function blob(next, width, height) {
  const [rx, ry] = [(0.1 + 0.3 * next()) * width, (0.1 + 0.3 * next()) * height];
  const [cx, cy] = [rx + next() * (width - 2 * rx), ry + next() * (height - 2 * ry)];
  const runs = [];
  let off = 0;
  for (let y = 0; y < height; ++y) {
    const part = 1 - ((y - cy) / ry) ** 2;
    const half = part > 0 ? Math.sqrt(part) * rx * (0.9 + 0.1 * next()) : 0;
    const from = Math.max(0, Math.round(cx - half));
    const to = Math.min(width, Math.round(cx + half));
    if (to <= from) {
      off += width;
      continue;
    }
    if (off + from > 0) runs.push([0, off + from]);
    runs.push([255, to - from]);
    off = width - to;
  }
  if (off > 0) runs.push([0, off]);
  return runs;
}
