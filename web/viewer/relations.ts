// Relations as the editor draws them: a line from box to box, heads where it points, its labels in the middle.

import type { Relation } from '../engine/types.js';
import { type Box, distanceToSegment, type Point } from './geometry.js';
import { boxOf } from './region-box.js';
import { isDrawn, isSeen, type Scene, type SceneRegion, type ViewOptions } from './scene.js';
import { toScreen, type Viewport } from './viewport.js';

const kColor = '#fa541c';
/** Screen pixels. */
const kWidth = 2;
const kPickedWidth = 4;
const kHead = 8;
const kPickedHead = 13;
const kLoop = 18;
const kAbove = 18;
const kFont = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** `picked`: index of the one that is drawn on top of the others, wider. */
export function drawRelations(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: Viewport,
  options: ViewOptions,
  picked: number | null = null,
): void {
  const relations = scene.relations ?? [];
  const order = relations.map((_, i) => i).sort((a, b) => Number(a === picked) - Number(b === picked));
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = kColor;
  ctx.lineJoin = 'round';
  for (const index of order) {
    const place = placeOf(scene, index, view, options);
    const relation = relations[index]?.relation;
    if (!place || !relation) continue;
    ctx.lineWidth = index === picked ? kPickedWidth : kWidth;
    if ('loop' in place) drawLoop(ctx, place.loop, relation);
    else drawArrow(ctx, place.from, place.to, relation);
  }
  ctx.restore();
}

/** The topmost drawn relation whose line runs within `reach` screen pixels of `at`; null when none does. */
export function relationAt(
  scene: Scene,
  view: Viewport,
  at: Point,
  options: ViewOptions,
  reach: number,
): number | null {
  for (let index = (scene.relations?.length ?? 0) - 1; index >= 0; index--) {
    const place = placeOf(scene, index, view, options);
    if (place && distanceTo(place, at) <= reach) return index;
  }
  return null;
}

/** Where a relation stands on the screen. */
type Place = { from: Point; to: Point } | { loop: Box };

/** null: it is not drawn. */
function placeOf(scene: Scene, index: number, view: Viewport, options: ViewOptions): Place | null {
  const it = scene.relations?.[index];
  const boxAt = (region: number) => boxOnScreen(scene.regions[region], view, options);
  const [start, end] = it ? [boxAt(it.from), boxAt(it.to)] : [];
  if (!it || !start || !end || !isSeen(it.relation)) return null;
  if (it.from === it.to) return { loop: start };
  return { from: edgeTowards(start, middleOf(end)), to: edgeTowards(end, middleOf(start)) };
}

function distanceTo(place: Place, at: Point): number {
  if ('from' in place) return distanceToSegment(at, place.from.x, place.from.y, place.to.x, place.to.y);
  const { x, y, width } = place.loop;
  const across = Math.max(0, Math.abs(at.x - x - width / 2) - kLoop);
  return Math.hypot(across, Math.max(0, at.y - y, y - 1.5 * kLoop - at.y));
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
  const size = ctx.lineWidth === kPickedWidth ? kPickedHead : kHead;
  ctx.beginPath();
  ctx.moveTo(x, y);
  for (const side of [-1, 1]) {
    const turn = angle + Math.PI + side * 0.45;
    ctx.lineTo(x + size * Math.cos(turn), y + size * Math.sin(turn));
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
