// Polygons: round joins, filled by the non-zero rule; one that is not closed is a line with a ring on each point.

import { kPolygonPoint } from '../../engine/points.js';
import type { Region } from '../../engine/types.js';
import { distanceToLine, distanceToOutline, insideNonZero } from '../geometry.js';
import type { Viewport } from '../viewport.js';
import { boxOnScreen, captionOnBox, drawDots, drawPoints, traceBox } from './lines.js';
import type { ShapeKind } from './shape.js';

export const polygon: ShapeKind = {
  draw(ctx, region, view, fill, stroke) {
    const closed = region.closed !== false;
    ctx.lineJoin = 'round';
    ctx.lineCap = 'square';
    ctx.beginPath();
    path(ctx, region, view);
    if (closed) ctx.closePath();
    if (fill && closed) ctx.fill();
    if (stroke) ctx.stroke();
    ctx.lineCap = 'butt';
    if (!stroke) return;
    if (!closed) drawPoints(ctx, region, view, { ...kPolygonPoint, first: String(ctx.strokeStyle) });
    else if (region.outline?.length === 1) drawDots(ctx, region, view);
  },

  trace: traceBox,

  distance({ outline, closed }, at, reach) {
    if (!outline) return null;
    if (closed !== false && insideNonZero(outline, at)) return 0;
    const distance = closed === false ? distanceToLine(outline, at) : distanceToOutline(outline, at);
    return distance <= reach ? distance : null;
  },

  caption: captionOnBox,
  captionBox: boxOnScreen,
};

function path(ctx: CanvasPath, { outline }: Region, { scale, x, y }: Viewport): void {
  for (const [px, py] of outline ?? []) ctx.lineTo(px * scale + x, py * scale + y);
}
