// How the selected region is turned: the point it is turned about, the shape before the turn, and an arc with the angle.

import type { Region } from '../engine/types.js';
import type { Point } from './geometry.js';
import type { ViewTheme } from './scene.js';
import { toScreen, type Viewport } from './viewport.js';

/** Screen pixels. */
const kLeastArc = 22;
const kMostArc = 56;
const kBeyond = 14;
const kDot = 4.5;
const kCross = 6;
const kFont = '600 12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Everything in screen pixels and radians; angles run clockwise from the x axis. */
export interface RotationGuide {
  /** What the region is turned about: the stored corner of a rectangle, the centre of an ellipse. */
  pivot: Point;
  pivotIs: 'corner' | 'centre';
  center: Point;
  radius: number;
  /** From 0, less than a whole turn; negative anticlockwise. */
  sweep: number;
  /** The corners before the turn, clockwise; of an ellipse none. */
  before: Point[];
  text: string;
}

/** null for a region that is not turned, or has no place. */
export function rotationGuide(region: Region, view: Viewport): RotationGuide | null {
  const { rotation = 0, kind, outline, center, radii } = region;
  const sweep = ((rotation % 360) * Math.PI) / 180;
  if (sweep === 0) return null;
  const text = `${Number(rotation.toFixed(2))}°`;
  if (kind === 'ellipse' && center && radii) {
    const middle = toScreen(view, { x: center[0], y: center[1] });
    const radius = arcOf(radii[0] * view.scale, radii[0] * view.scale);
    return { pivot: middle, pivotIs: 'centre', center: middle, radius, sweep, before: [], text };
  }
  const corners = kind === 'rectangle' ? outline?.map(([x, y]) => toScreen(view, { x, y })) : undefined;
  const [a, b, c, d] = corners ?? [];
  if (!a || !b || !c || !d) return null;
  const turnBack = (p: Point): Point => {
    const [x, y] = [p.x - a.x, p.y - a.y];
    const [cos, sin] = [Math.cos(sweep), Math.sin(sweep)];
    return { x: a.x + x * cos + y * sin, y: a.y + y * cos - x * sin };
  };
  return {
    pivot: a,
    pivotIs: 'corner',
    center: { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 },
    radius: arcOf(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)),
    sweep,
    before: [a, turnBack(b), turnBack(c), turnBack(d)],
    text,
  };
}

/** Half of the shorter side, as far as it can be read. */
function arcOf(width: number, height: number): number {
  return Math.min(kMostArc, Math.max(kLeastArc, Math.min(width, height) / 2));
}

export function drawRotation(ctx: CanvasRenderingContext2D, region: Region, view: Viewport, theme: ViewTheme): void {
  const guide = rotationGuide(region, view);
  if (!guide) return;
  ctx.save();
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  const { pivot, center, radius, sweep } = guide;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  for (const { x, y } of guide.before) ctx.lineTo(x, y);
  if (guide.before.length > 0) ctx.closePath();
  spoke(ctx, pivot, radius + kBeyond, 0);
  spoke(ctx, pivot, radius + kBeyond, sweep);
  strokeTwice(ctx, theme, 1.25);
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(pivot.x, pivot.y, radius, 0, sweep, sweep < 0);
  arrowHead(ctx, pivot, radius, sweep);
  strokeTwice(ctx, theme, 2);
  ctx.beginPath();
  ctx.moveTo(center.x - kCross, center.y);
  ctx.lineTo(center.x + kCross, center.y);
  ctx.moveTo(center.x, center.y - kCross);
  ctx.lineTo(center.x, center.y + kCross);
  strokeTwice(ctx, theme, 2);
  drawPivot(ctx, guide, theme);
  drawAngle(ctx, guide, theme);
  ctx.restore();
}

function spoke(ctx: CanvasPath, { x, y }: Point, length: number, angle: number): void {
  ctx.moveTo(x, y);
  ctx.lineTo(x + length * Math.cos(angle), y + length * Math.sin(angle));
}

/** At the end of the arc, the way of the turn. */
function arrowHead(ctx: CanvasPath, { x, y }: Point, radius: number, sweep: number): void {
  const way = sweep < 0 ? -1 : 1;
  const back = sweep - (way * Math.min(7, Math.abs(sweep) * radius)) / radius;
  for (const off of [-4, 4]) {
    ctx.moveTo(x + (radius + off) * Math.cos(back), y + (radius + off) * Math.sin(back));
    ctx.lineTo(x + radius * Math.cos(sweep), y + radius * Math.sin(sweep));
  }
}

/** A square with a dot, so that it is no handle and no mark of a problem. */
function drawPivot(ctx: CanvasRenderingContext2D, { pivot: { x, y }, pivotIs }: RotationGuide, theme: ViewTheme): void {
  if (pivotIs === 'centre') return;
  ctx.beginPath();
  ctx.rect(x - kDot, y - kDot, 2 * kDot, 2 * kDot);
  ctx.fillStyle = theme.halo;
  ctx.fill();
  strokeTwice(ctx, theme, 2);
  ctx.fillStyle = theme.guide;
  ctx.fillRect(x - 1.5, y - 1.5, 3, 3);
}

/** Beside the middle of the arc; at a corner, where the caption is in the way there, on the other side. */
function drawAngle(ctx: CanvasRenderingContext2D, guide: RotationGuide, theme: ViewTheme): void {
  const { pivot, pivotIs, radius, sweep, text } = guide;
  ctx.font = kFont;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const width = ctx.measureText(text).width + 10;
  const away = pivotIs === 'corner' ? -kDot - width / 2 - 6 : radius + width / 2 + 6;
  const [x, y] = [pivot.x + away * Math.cos(sweep / 2), pivot.y + away * Math.sin(sweep / 2)];
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 9, width, 18, 4);
  ctx.fillStyle = theme.guide;
  ctx.fill();
  ctx.fillStyle = '#ffffff';
  ctx.fillText(text, x, y + 0.5);
}

/** Readable on light and on dark pictures. */
function strokeTwice(ctx: CanvasRenderingContext2D, theme: ViewTheme, width: number): void {
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = width + 2;
  ctx.stroke();
  ctx.strokeStyle = theme.guide;
  ctx.lineWidth = width;
  ctx.stroke();
}
