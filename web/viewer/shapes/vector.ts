// Vectors: lines and curves from anchor to anchor, filled only when closed, a ring on each anchor.

import { kVectorPoint } from '../../engine/points.js';
import type { Region } from '../../engine/types.js';
import { distanceToLine, insideNonZero, type Outline } from '../geometry.js';
import type { Viewport } from '../viewport.js';
import { boxOnScreen, captionOnBox, drawPoints, traceBox } from './lines.js';
import type { ShapeKind } from './shape.js';

/** Straight pieces that stand for a curve where a click is tested. */
const kSteps = 16;

export const vector: ShapeKind = {
  draw(ctx, region, view, fill, stroke) {
    ctx.lineJoin = 'round';
    ctx.beginPath();
    path(ctx, region, view);
    if (fill && region.closed) ctx.fill();
    if (stroke) ctx.stroke();
    if (stroke) drawPoints(ctx, region, view, { ...kVectorPoint, stroke: String(ctx.strokeStyle) });
  },

  trace: traceBox,

  distance(region, at, reach) {
    if (!region.outline) return null;
    const lines = (region.segments ?? []).map(lineOf);
    if (region.closed && insideNonZero(lines.flat(), at)) return 0;
    const all = lines.length > 0 ? lines : [region.outline];
    const distance = Math.min(...all.map((line) => distanceToLine(line, at)));
    return distance <= reach ? distance : null;
  },

  caption: captionOnBox,
  captionBox: boxOnScreen,
};

/** Pieces that follow one another are one line; one that starts elsewhere, as at a branching, is a line of its own. */
function path(ctx: CanvasPath, { segments = [], closed }: Region, view: Viewport): void {
  let [x, y] = [Number.NaN, Number.NaN];
  for (const segment of segments) {
    const [x0 = 0, y0 = 0, ...rest] = segment.map((n, i) => n * view.scale + (i % 2 === 0 ? view.x : view.y));
    if (x0 !== x || y0 !== y) ctx.moveTo(x0, y0);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest;
    if (rest.length === 6) ctx.bezierCurveTo(a, b, c, d, e, f);
    else ctx.lineTo(a, b);
    [x, y] = rest.length === 6 ? [e, f] : [a, b];
  }
  if (closed) ctx.closePath();
}

function lineOf(segment: readonly number[]): Outline {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2, y2, x3, y3] = segment;
  if (x2 === undefined || y2 === undefined || x3 === undefined || y3 === undefined) {
    return [
      [x0, y0],
      [x1, y1],
    ];
  }
  return Array.from({ length: kSteps + 1 }, (_, i) => {
    const t = i / kSteps;
    const u = 1 - t;
    const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3] as const;
  });
}
