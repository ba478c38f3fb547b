// One picture with its regions onto a canvas context that counts CSS pixels. Draws; decides nothing.

import { type Box, overlaps, type Size } from './geometry.js';
import { drawCaption } from './labels.js';
import { bottomUp } from './layers.js';
import { drawMark } from './marks.js';
import { boxOf } from './region-box.js';
import { drawRelations } from './relations.js';
import { drawRotation } from './rotation.js';
import { isDrawn, isSeen, type Scene, type SceneRegion, type ViewOptions, type ViewTheme } from './scene.js';
import { shapeKinds } from './shapes/index.js';
import type { ShapeKind } from './shapes/shape.js';
import { paintOf, withAlpha } from './style.js';
import { type Viewport, visibleBox } from './viewport.js';

/** Screen pixels around the view in which a region's caption or mark may still reach into it. */
const kSlack = 60;
/** From this many device pixels an image pixel on, its edges are drawn sharp. */
const kCrisp = 6;
/** With more regions than this in view, captions and dashes wait until the picture rests. */
const kCrowd = 300;
const kUnshownDash = [3, 3];
const kComparedDash = [9, 4];
const kNoDash: number[] = [];

export interface Drawing {
  view: Viewport;
  screen: Size;
  ratio: number;
  options: ViewOptions;
  theme: ViewTheme;
  selected: number | null;
  hovered: number | null;
  /** The picked relation: its ends are drawn as selected ones. */
  relation: number | null;
  /** In the middle of a pan or zoom. */
  moving: boolean;
}

export function paintScene(ctx: CanvasRenderingContext2D, scene: Scene, drawing: Drawing): void {
  const { view, screen, ratio, options } = drawing;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, screen.width, screen.height);
  paintSheet(ctx, scene, drawing);
  const slack = kSlack / view.scale;
  const seen = visibleBox(view, screen);
  const area: Box = {
    x: seen.x - slack,
    y: seen.y - slack,
    width: seen.width + 2 * slack,
    height: seen.height + 2 * slack,
  };
  ctx.miterLimit = 10;
  const seenItems = scene.regions.map((_, i) => i).filter((i) => reaches(scene.regions[i], options, area));
  const crowded = drawing.moving && seenItems.length > kCrowd;
  const relation = drawing.relation === null ? undefined : scene.relations?.[drawing.relation];
  const isLifted = (i: number) =>
    i === drawing.selected || i === drawing.hovered || i === relation?.from || i === relation?.to;
  const last = seenItems
    .filter(isLifted)
    .sort((a, b) => Number(a === drawing.selected) - Number(b === drawing.selected));
  const below = seenItems.filter((i) => !isLifted(i));
  for (const i of [...bottomUp(scene.regions, below), ...last]) {
    const item = scene.regions[i];
    if (item) paintRegion(ctx, item, drawing, isLifted(i), crowded && !isLifted(i));
  }
  drawRelations(ctx, scene, view, options, drawing.relation);
  const selected = drawing.selected === null ? undefined : scene.regions[drawing.selected];
  if (selected && isDrawn(selected, options)) drawRotation(ctx, selected.region, view, drawing.theme);
}

function reaches(item: SceneRegion | undefined, options: ViewOptions, area: Box): boolean {
  if (!item || !isDrawn(item, options)) return false;
  const bounds = boxOf(item.region);
  return bounds !== null && overlaps(bounds, area);
}

function paintSheet(ctx: CanvasRenderingContext2D, scene: Scene, { view, ratio, theme }: Drawing): void {
  const width = scene.size.width * view.scale;
  const height = scene.size.height * view.scale;
  if (scene.image) {
    ctx.imageSmoothingEnabled = view.scale * ratio < kCrisp;
    ctx.imageSmoothingQuality = 'medium';
    ctx.drawImage(scene.image, view.x, view.y, width, height);
  } else {
    paintChecker(ctx, view, width, height, theme);
  }
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.strokeRect(view.x - 0.5, view.y - 0.5, width + 1, height + 1);
}

/** Squares of a constant size on the screen that stay where they are on the sheet. */
function paintChecker(
  ctx: CanvasRenderingContext2D,
  view: Viewport,
  width: number,
  height: number,
  theme: ViewTheme,
): void {
  const pattern = checkerOf(ctx, theme);
  ctx.save();
  ctx.translate(view.x, view.y);
  ctx.fillStyle = pattern ?? theme.sheet;
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
}

const kCheckers = new WeakMap<ViewTheme, CanvasPattern | null>();

function checkerOf(ctx: CanvasRenderingContext2D, theme: ViewTheme): CanvasPattern | null {
  const known = kCheckers.get(theme);
  if (known !== undefined) return known;
  const square = 12;
  const tile = ctx.canvas.ownerDocument.createElement('canvas');
  tile.width = tile.height = 2 * square;
  const tileContext = tile.getContext('2d');
  if (tileContext) {
    tileContext.fillStyle = theme.sheet;
    tileContext.fillRect(0, 0, 2 * square, 2 * square);
    tileContext.fillStyle = theme.checker;
    tileContext.fillRect(square, 0, square, square);
    tileContext.fillRect(0, square, square, square);
  }
  const pattern = ctx.createPattern(tile, 'repeat');
  kCheckers.set(theme, pattern);
  return pattern;
}

function paintRegion(
  ctx: CanvasRenderingContext2D,
  item: SceneRegion,
  drawing: Drawing,
  lifted: boolean,
  crowded: boolean,
): void {
  const { region } = item;
  const kind = shapeKinds[region.kind];
  if (!kind) return;
  const { view, options, theme } = drawing;
  const paint = paintOf(region.style, lifted);
  if (options.marks) drawMark(ctx, kind, item, view, theme, crowded);
  const seen = isSeen(region);
  ctx.fillStyle = paint.fill;
  ctx.strokeStyle = seen ? paint.stroke : withAlpha(region.style.stroke, 0.7);
  // The editor's key points keep their width when they are selected.
  ctx.lineWidth = region.kind === 'keypoint' ? region.style.strokeWidth : paint.strokeWidth;
  const dash = seen ? (item.compared ? kComparedDash : null) : kUnshownDash;
  if (dash) ctx.setLineDash(dash);
  kind.draw(ctx, region, view, seen && options.fill && !item.compared, paint.strokeWidth > 0);
  if (dash) ctx.setLineDash(kNoDash);
  if (lifted && item.region.mask) frame(ctx, kind, item, view);
  if (crowded || !(seen || lifted)) return;
  const box = options.labels ? kind.captionBox?.(region, view) : null;
  if (box) outlineBox(ctx, box, withAlpha(region.style.stroke, region.style.strokeOpacity));
  const place = kind.caption(region, view);
  if (place) drawCaption(ctx, place, item, paint.stroke, options);
}

function outlineBox(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.strokeRect(x, y, width, height);
}

/** A mask has no edge of its own that could show that it is selected. */
function frame(ctx: CanvasRenderingContext2D, kind: ShapeKind, { region }: SceneRegion, view: Viewport): void {
  ctx.beginPath();
  kind.trace(ctx, region, view, ctx.lineWidth / 2);
  ctx.stroke();
}
