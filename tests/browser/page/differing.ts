// How much two pictures of the same differ.

import type { Pixels } from './png.js';

/** Levels of a colour that edges may differ by. */
const kClose = 32;

/** Share of the pixels that are unlike every pixel around the same place in the other picture. */
export function differing(a: Pixels, b: Pixels): number {
  let count = 0;
  for (let y = 1; y < a.height - 1; y++) {
    for (let x = 1; x < a.width - 1; x++) if (!hasLike(b, x, y, a.at(x, y))) count++;
  }
  return count / (a.width * a.height);
}

function hasLike(other: Pixels, x: number, y: number, mine: ReturnType<Pixels['at']>): boolean {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const theirs = other.at(x + dx, y + dy);
      if (theirs && mine && theirs.every((value, i) => Math.abs(value - (mine[i] ?? 0)) <= kClose)) return true;
    }
  }
  return false;
}
