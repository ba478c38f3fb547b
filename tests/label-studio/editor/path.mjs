// The path data of a vector's nodes: M, L, C and Z, as the editor writes them.

/** @param {string} data @returns {number[][]} segments: [x0, y0, x1, y1], or with both handles between */
export function segmentsOf(data) {
  const segments = [];
  let at = [];
  for (const [, command, rest] of data.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = rest
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (command === 'L' || command === 'C') segments.push([...at, ...numbers]);
    if (numbers.length > 1) at = numbers.slice(-2);
  }
  return segments;
}
