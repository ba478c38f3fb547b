// Relations as the editor draws them: a line from box to box, heads where it points, its labels in the middle.

import type { Relation } from '../engine/types.js';
import type { Box, Point } from './geometry.js';
import { boxOf } from './region-box.js';
import { isDrawn, isSeen, type Scene, type SceneRegion, type ViewOptions } from './scene.js';
import { toScreen, type Viewport } from './viewport.js';

const kColor = '#fa541c';
/** Screen pixels. */
const kHead = 8;
const kLoop = 18;
const kAbove = 18;
const kFont = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export function drawRelations(ctx: CanvasRenderingContext2D, scene: Scene, view: Viewport, options: ViewOptions): void {
  const boxAt = (index: number) => boxOnScreen(scene.regions[index], view, options);
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = kColor;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  for (const { from, to, relation } of scene.relations ?? []) {
    const [start, end] = [boxAt(from), boxAt(to)];
    if (!start || !end || !isSeen(relation)) continue;
    if (from === to) drawLoop(ctx, start, relation);
    else drawArrow(ctx, edgeTowards(start, middleOf(end)), edgeTowards(end, middleOf(start)), relation);
  }
  ctx.restore();
}

function boxOnScreen(item: SceneRegion | undefined, view: Viewport, options: ViewOptions): Box | null {
  const box = item && isDrawn(item, options) ? boxOf(item.region) : null;
  return box && { ...toScreen(view, box), width: box.width * view.scale, height: box.height * view.scale };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the line from the middle of the box to `target` leaves the box. */
export function edgeTowards(box: Box, target: Point): Point {
  const middle = middleOf(box);
  const [dx, dy] = [target.x - middle.x, target.y - middle.y];
  const share = Math.min(dx === 0 ? 1 : box.width / 2 / Math.abs(dx), dy === 0 ? 1 : box.height / 2 / Math.abs(dy), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

function drawArrow(ctx: CanvasRenderingContext2D, a: Point, b: Point, { direction, labels }: Relation): void {
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.stroke();
  if (direction !== 'left') drawHead(ctx, b, angle);
  if (direction !== 'right') drawHead(ctx, a, angle + Math.PI);
  drawText(ctx, labels, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, Math.hypot(b.x - a.x, b.y - a.y));
}

/** Of a region with itself: a small loop above its box. */
function drawLoop(ctx: CanvasRenderingContext2D, { x, y, width }: Box, { labels }: Relation): void {
  const [left, right] = [x + width / 2 - kLoop / 2, x + width / 2 + kLoop / 2];
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.bezierCurveTo(left - kLoop / 2, y - 2 * kLoop, right + kLoop / 2, y - 2 * kLoop, right, y);
  ctx.stroke();
  drawHead(ctx, { x: right, y }, Math.PI * 0.55);
  drawText(ctx, labels, { x: x + width / 2, y: y - 1.5 * kLoop }, Infinity);
}

function drawHead(ctx: CanvasRenderingContext2D, { x, y }: Point, angle: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y);
  for (const side of [-1, 1]) {
    const turn = angle + Math.PI + side * 0.45;
    ctx.lineTo(x + kHead * Math.cos(turn), y + kHead * Math.sin(turn));
  }
  ctx.closePath();
  ctx.fill();
}

/** In the middle of a line of that length; above one that it would cover. */
function drawText(ctx: CanvasRenderingContext2D, labels: readonly string[], middle: Point, length: number): void {
  const text = labels.join(', ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
  if (text === '') return;
  ctx.font = kFont;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const width = ctx.measureText(text).width + 10;
  const covers = width + 4 * kHead > length;
  const { x, y } = { x: middle.x, y: middle.y - (covers ? kAbove : 0) };
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 9, width, 18, 4);
  ctx.fill();
  ctx.fillStyle = '#ffffff';
  ctx.fillText(text, x, y + 0.5);
  ctx.fillStyle = kColor;
}
