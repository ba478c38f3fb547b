// Points, sizes and boxes, and the little arithmetic on them that several files need.

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Point, Size {}

/** Corners or points in image pixels, as a region's `outline` holds them. */
export type Outline = ReadonlyArray<readonly [number, number]>;

const kBounds = new WeakMap<Outline, Box>();

/** The smallest upright box around the points, counted once per outline; null when there are no points. */
export function boundsOf(outline: Outline): Box | null {
  const known = kBounds.get(outline);
  if (known) return known;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of outline) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return null;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  kBounds.set(outline, box);
  return box;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** The smallest box that holds both. */
export function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Non-zero winding would do as well: the outlines tested here do not cross themselves. */
export function insideOutline(outline: Outline, p: Point): boolean {
  let inside = false;
  let [px, py] = outline[outline.length - 1] ?? [0, 0];
  for (const [x, y] of outline) {
    if (y > p.y !== py > p.y && p.x < ((px - x) * (p.y - y)) / (py - y) + x) inside = !inside;
    px = x;
    py = y;
  }
  return inside;
}

/** As shapes are filled: what lines that cross run round more than once is inside, unless they run against each other. */
export function insideNonZero(outline: Outline, p: Point): boolean {
  let turns = 0;
  let [px, py] = outline[outline.length - 1] ?? [0, 0];
  for (const [x, y] of outline) {
    const isLeft = (x - px) * (p.y - py) - (p.x - px) * (y - py);
    if (py <= p.y && y > p.y && isLeft > 0) turns++;
    if (py > p.y && y <= p.y && isLeft < 0) turns--;
    px = x;
    py = y;
  }
  return turns !== 0;
}

/** Distance from `p` to the open line through the points; to the point, if it is one. */
export function distanceToLine(outline: Outline, p: Point): number {
  let [ax, ay] = outline[0] ?? [Infinity, Infinity];
  let best = Math.hypot(p.x - ax, p.y - ay);
  for (const [bx, by] of outline) {
    best = Math.min(best, distanceToSegment(p, ax, ay, bx, by));
    ax = bx;
    ay = by;
  }
  return best;
}

/** Distance from `p` to the closed line through the points. */
export function distanceToOutline(outline: Outline, p: Point): number {
  let best = Infinity;
  let [ax, ay] = outline[outline.length - 1] ?? [Infinity, Infinity];
  for (const [bx, by] of outline) {
    best = Math.min(best, distanceToSegment(p, ax, ay, bx, by));
    ax = bx;
    ay = by;
  }
  return best;
}

export function distanceToSegment(p: Point, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - ax) * dx + (p.y - ay) * dy) / length));
  return Math.hypot(p.x - ax - t * dx, p.y - ay - t * dy);
}
