// Key points: dots that keep their size on the screen, whatever the zoom.

import type { Region } from '../../engine/types.js';
import { toScreen, type Viewport } from '../viewport.js';
import type { ShapeKind } from './shape.js';

/** Screen pixels: the editor's least radius, and how far off the dot its caption stands. */
const kLeast = 2;
const kOff = 2;

export const keypoint: ShapeKind = {
  draw(ctx, region, view, fill, stroke) {
    ctx.beginPath();
    keypoint.trace(ctx, region, view, 0);
    if (fill) ctx.fill();
    if (stroke) ctx.stroke();
  },

  trace(ctx, region, view, grow) {
    const [x, y] = region.center ?? [Number.NaN, 0];
    if (Number.isNaN(x)) return;
    const at = toScreen(view, { x, y });
    ctx.arc(at.x, at.y, radiusOnScreen(region, view) + grow, 0, 2 * Math.PI);
  },

  distance(region, at, reach, view) {
    if (!region.center) return null;
    const radius = radiusOnScreen(region, view) / view.scale;
    const distance = Math.hypot(at.x - region.center[0], at.y - region.center[1]) - radius;
    return distance <= reach ? Math.max(0, distance) : null;
  },

  caption(region, view) {
    if (!region.center) return null;
    const at = toScreen(view, { x: region.center[0], y: region.center[1] });
    const off = radiusOnScreen(region, view) + kOff;
    return { x: at.x + off, y: at.y + off, angle: 0, maxWidth: Infinity };
  },
};

/** By the scale that shows the whole picture. */
function radiusOnScreen({ radius = 0 }: Region, view: Viewport): number {
  return Math.max(radius * (view.fit ?? view.scale), kLeast);
}
