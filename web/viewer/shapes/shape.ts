// What a kind of shape has to know about itself. One file per kind implements it.

import type { Region } from '../../engine/types.js';
import type { Box, Point } from '../geometry.js';
import type { Viewport } from '../viewport.js';

/** Where a caption stands: bottom-left corner on the screen, its turn, and how wide it may be: as its shape, or free. */
export interface CaptionPlace extends Point {
  /** Radians, clockwise. */
  angle: number;
  maxWidth: number;
}

export interface ShapeKind {
  /** Fills (when asked) and strokes the shape with the context's colours and widths. */
  draw(ctx: CanvasRenderingContext2D, region: Region, view: Viewport, fill: boolean, stroke: boolean): void;
  /** Adds the shape's edge, `grow` screen pixels outside itself, to the current path. */
  trace(ctx: CanvasPath, region: Region, view: Viewport, grow: number): void;
  /** How far `at` is from the shape as `view` shows it: 0 inside it, null if further than `reach`. Image pixels. */
  distance(region: Region, at: Point, reach: number, view: Viewport): number | null;
  caption(region: Region, view: Viewport): CaptionPlace | null;
  /** The box that the editor draws with the caption, on the screen; kinds without this have none. */
  captionBox?(region: Region, view: Viewport): Box | null;
}
