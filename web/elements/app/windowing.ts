// Which rows of a long list have to exist.

/** Rows beyond the visible ones, so that a quick scroll meets no gap. */
const kSpare = 8;

export function windowOf(scrolled: number, room: number, row: number, rows: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(scrolled / row) - kSpare);
  const end = Math.min(rows, Math.ceil((scrolled + room) / row) + kSpare);
  return { first: Math.min(first, rows), end: Math.max(end, 0) };
}
