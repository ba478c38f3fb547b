// What prelabel adds to the editor's picture: a dashed outline and a badge whose shape tells the severity.

import { boxOf } from './region-box.js';
import { isSeen, type SceneRegion, type ViewTheme } from './scene.js';
import type { ShapeKind } from './shapes/shape.js';
import { toScreen, type Viewport } from './viewport.js';

const kGrow = 4;
const kBadge = 9;

export type Mark = 'error' | 'warning' | 'note' | 'hidden' | 'alone';

/** What a region is marked with, if at all. Notes alone are not worth a mark. */
export function markOf({ region, mark, alone }: SceneRegion): Mark | null {
  if (mark === 'error' || mark === 'warning') return mark;
  if (!isSeen(region)) return 'hidden';
  return alone ? 'alone' : null;
}

/** `plain`: only a dot of the colour, for when thousands are moving. */
export function drawMark(
  ctx: CanvasRenderingContext2D,
  kind: ShapeKind,
  item: SceneRegion,
  view: Viewport,
  theme: ViewTheme,
  plain: boolean,
): void {
  const mark = markOf(item);
  const bounds = boxOf(item.region);
  if (!mark || !bounds) return;
  const corner = toScreen(view, { x: bounds.x + bounds.width, y: bounds.y });
  if (plain) {
    ctx.fillStyle = theme[mark];
    ctx.fillRect(corner.x + kGrow - kBadge / 2, corner.y - kGrow - kBadge / 2, kBadge, kBadge);
    return;
  }
  ctx.save();
  ctx.lineJoin = 'round';
  ctx.beginPath();
  kind.trace(ctx, item.region, view, kGrow);
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 3.5;
  ctx.stroke();
  ctx.strokeStyle = theme[mark];
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
  drawBadge(ctx, corner.x + kGrow, corner.y - kGrow, mark, theme);
}

/** Octagon with a cross, triangle with a stroke, circle with a dot, crossed-out circle, circle with a dash: told apart without colour. */
export function drawBadge(ctx: CanvasRenderingContext2D, x: number, y: number, mark: Mark, theme: ViewTheme): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.beginPath();
  if (mark === 'error') polygon(ctx, 8, kBadge, Math.PI / 8);
  else if (mark === 'warning') polygon(ctx, 3, kBadge + 2, -Math.PI / 2);
  else ctx.arc(0, 0, kBadge, 0, 2 * Math.PI);
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 3;
  ctx.stroke();
  ctx.fillStyle = theme[mark];
  ctx.fill();
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const [ax, ay, bx, by] of kStrokes[mark]) {
    ctx.moveTo(ax, ay);
    ctx.lineTo(bx, by);
  }
  ctx.stroke();
  ctx.restore();
}

const kStrokes: Record<Mark, ReadonlyArray<readonly [number, number, number, number]>> = {
  error: [
    [-3, -3, 3, 3],
    [3, -3, -3, 3],
  ],
  warning: [
    [0, -4, 0, 1],
    [0, 4.5, 0, 4.5],
  ],
  note: [
    [0, -1, 0, 4],
    [0, -4.5, 0, -4.5],
  ],
  hidden: [[-4, 4, 4, -4]],
  alone: [[-4, 0, 4, 0]],
};

function polygon(ctx: CanvasPath, corners: number, radius: number, start: number): void {
  for (let i = 0; i < corners; i++) {
    const angle = start + (i * 2 * Math.PI) / corners;
    ctx.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  ctx.closePath();
}
