// The word that was probably meant.

/** The nearest of `words` within two letters' difference; undefined: none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const ranked = words.map((other) => ({ other, far: distance(word, other) })).sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.min(2, Math.floor(word.length / 2)) ? best.other : undefined;
}

/** Letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
