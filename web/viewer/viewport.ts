// The transform between image pixels and screen (CSS) pixels: values and pure functions, no canvas.

import type { Box, Point, Size } from './geometry.js';

/** screen = image × scale + (x, y). Screen pixels are CSS pixels from the canvas's top-left corner. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** The scale at which the whole image is in view, where it is known: what does not grow with the zoom goes by it. */
  readonly fit?: number;
}

export const kMinScale = 0.005;
export const kMaxScale = 64;

export function toScreen(v: Viewport, p: Point): Point {
  return { x: p.x * v.scale + v.x, y: p.y * v.scale + v.y };
}

export function toImage(v: Viewport, p: Point): Point {
  return { x: (p.x - v.x) / v.scale, y: (p.y - v.y) / v.scale };
}

/** The part of the image plane that a screen of this size shows. */
export function visibleBox(v: Viewport, screen: Size): Box {
  const { x, y } = toImage(v, { x: 0, y: 0 });
  return { x, y, width: screen.width / v.scale, height: screen.height / v.scale };
}

export function pan(v: Viewport, dx: number, dy: number): Viewport {
  return { scale: v.scale, x: v.x + dx, y: v.y + dy };
}

/** Zooms so that what lies under the screen point `about` stays there. */
export function zoomAbout(v: Viewport, about: Point, factor: number): Viewport {
  const scale = clampScale(v.scale * factor);
  const k = scale / v.scale;
  return { scale, x: about.x - (about.x - v.x) * k, y: about.y - (about.y - v.y) * k };
}

/** `box` of the image as large as it goes with `margin` screen pixels around it, centred, at most at `maxScale`. */
export function showBox(box: Box, screen: Size, margin: number, maxScale = kMaxScale): Viewport {
  const room = {
    width: Math.max(1, screen.width - 2 * margin),
    height: Math.max(1, screen.height - 2 * margin),
  };
  const scale = clampScale(
    Math.min(maxScale, room.width / Math.max(box.width, 1e-9), room.height / Math.max(box.height, 1e-9)),
  );
  return centred(box, screen, scale);
}

/** The whole image in view. */
export function fit(image: Size, screen: Size, margin: number): Viewport {
  return showBox({ x: 0, y: 0, ...image }, screen, margin);
}

/** One image pixel on one CSS pixel, with the image point `about` (default: its middle) in the middle of the screen. */
export function oneToOne(image: Size, screen: Size, about?: Point): Viewport {
  const c = about ?? { x: image.width / 2, y: image.height / 2 };
  return { scale: 1, x: screen.width / 2 - c.x, y: screen.height / 2 - c.y };
}

/** Keeps at least `keep` screen pixels of `box` (image pixels) on the screen. */
export function keepInSight(v: Viewport, box: Box, screen: Size, keep: number): Viewport {
  const left = box.x * v.scale;
  const top = box.y * v.scale;
  const right = (box.x + box.width) * v.scale;
  const bottom = (box.y + box.height) * v.scale;
  return {
    scale: v.scale,
    x: Math.min(screen.width - keep - left, Math.max(keep - right, v.x)),
    y: Math.min(screen.height - keep - top, Math.max(keep - bottom, v.y)),
  };
}

/** A view between two, for a flight from `a` to `b` at `t` in 0..1: even in zoom, straight at the middle. */
export function between(a: Viewport, b: Viewport, t: number): Viewport {
  if (t >= 1) return b;
  const scale = a.scale * (b.scale / a.scale) ** t;
  const k = a.scale === b.scale ? t : (scale - a.scale) / (b.scale - a.scale);
  return { scale, x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k };
}

function centred(box: Box, screen: Size, scale: number): Viewport {
  return {
    scale,
    x: screen.width / 2 - (box.x + box.width / 2) * scale,
    y: screen.height / 2 - (box.y + box.height / 2) * scale,
  };
}

function clampScale(scale: number): number {
  return Math.min(kMaxScale, Math.max(kMinScale, scale));
}
