// What polygons and vectors share: where captions stand, what marks run round, and handles of open lines.

import type { PointLook } from '../../engine/points.js';
import type { Region } from '../../engine/types.js';
import { type Box, boundsOf } from '../geometry.js';
import { toScreen, type Viewport } from '../viewport.js';
import type { CaptionPlace } from './shape.js';

/** Screen pixels. */
export const kCaptionDrop = 2;
const kHandle = 2.5;

export function boxOnScreen({ bounds, outline }: Region, view: Viewport): Box | null {
  const box = bounds ?? (outline && boundsOf(outline));
  if (!box) return null;
  return { ...toScreen(view, box), width: box.width * view.scale, height: box.height * view.scale };
}

/** At the top left of the box, two pixels into it, as the editor has it. */
export function captionOnBox(region: Region, view: Viewport): CaptionPlace | null {
  const box = boxOnScreen(region, view);
  return box && { x: box.x, y: box.y + kCaptionDrop, angle: 0, maxWidth: Infinity };
}

/** Round the box: a line beside every edge would run into itself. */
export function traceBox(ctx: CanvasPath, region: Region, view: Viewport, grow: number): void {
  const box = boxOnScreen(region, view);
  if (box) ctx.rect(box.x - grow, box.y - grow, box.width + 2 * grow, box.height + 2 * grow);
}

/** A dot on each point, of a shape that has no line. */
export function drawDots(ctx: CanvasRenderingContext2D, { outline }: Region, view: Viewport): void {
  const before = ctx.fillStyle;
  ctx.fillStyle = ctx.strokeStyle;
  for (const [x, y] of outline ?? []) {
    const at = toScreen(view, { x, y });
    ctx.beginPath();
    ctx.arc(at.x, at.y, Math.max(kHandle, ctx.lineWidth), 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.fillStyle = before;
}

export interface PointStyle extends PointLook {
  stroke: string;
  /** Fill of the first point, when it is another. */
  first?: string;
}

/** A ring on each point, never dashed: it would hardly be one. */
export function drawPoints(
  ctx: CanvasRenderingContext2D,
  { outline }: Region,
  view: Viewport,
  style: PointStyle,
): void {
  ctx.save();
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.strokeStyle = style.stroke;
  for (const [i, [x, y]] of (outline ?? []).entries()) {
    const at = toScreen(view, { x, y });
    ctx.beginPath();
    ctx.arc(at.x, at.y, style.radius, 0, 2 * Math.PI);
    ctx.fillStyle = i === 0 ? (style.first ?? style.fill) : style.fill;
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
