// Masks, of brushes and of bitmasks: the label's colour with the mask's alpha, clipped to the picture as it is.

import type { RegionMask } from '../../engine/types.js';
import { toScreen } from '../viewport.js';
import { kCaptionDrop } from './lines.js';
import type { ShapeKind } from './shape.js';

/** The editor's, and not to be configured. */
const kOpacity = 0.6;

export const mask: ShapeKind = {
  draw(ctx, region, view, fill, stroke) {
    const pixels = region.mask;
    if (!pixels) return;
    const at = toScreen(view, pixels);
    const [width, height] = [pixels.width * view.scale, pixels.height * view.scale];
    if (!fill) {
      if (stroke) ctx.strokeRect(at.x, at.y, width, height);
      return;
    }
    const sprite = spriteOf(ctx, pixels, region.style.stroke);
    if (!sprite) return;
    const before = ctx.globalAlpha;
    ctx.globalAlpha = before * kOpacity;
    ctx.drawImage(sprite, at.x, at.y, width, height);
    ctx.globalAlpha = before;
  },

  trace(ctx, { mask: pixels }, view, grow) {
    if (!pixels) return;
    const { x, y } = toScreen(view, pixels);
    const more = 2 * grow;
    ctx.rect(x - grow, y - grow, pixels.width * view.scale + more, pixels.height * view.scale + more);
  },

  distance({ mask: pixels }, at, reach) {
    if (!pixels) return null;
    const [x, y] = [Math.floor(at.x - pixels.x), Math.floor(at.y - pixels.y)];
    if (isOn(pixels, x, y)) return 0;
    // Thin strokes are hard to hit: the nearest of a few places around counts.
    for (const part of [0.5, 1]) {
      for (const [dx, dy] of kAround) {
        const [u, v] = [
          Math.floor(at.x - pixels.x + dx * part * reach),
          Math.floor(at.y - pixels.y + dy * part * reach),
        ];
        if (isOn(pixels, u, v)) return part * reach;
      }
    }
    return null;
  },

  caption(region, view) {
    const box = mask.captionBox?.(region, view);
    return box ? { x: box.x, y: box.y + kCaptionDrop, angle: 0, maxWidth: Infinity } : null;
  },

  captionBox({ mask: pixels }, view) {
    if (!pixels) return null;
    return { ...toScreen(view, pixels), width: pixels.width * view.scale, height: pixels.height * view.scale };
  },
};

const kAround = Array.from(
  { length: 8 },
  (_, i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)] as const,
);

function isOn({ width, height, alpha }: RegionMask, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (alpha[y * width + x] ?? 0) > 0;
}

interface Sprite {
  color: string;
  canvas: HTMLCanvasElement;
}

/** The last picture made of a mask. */
const kSprites = new WeakMap<RegionMask, Sprite>();

function spriteOf(ctx: CanvasRenderingContext2D, pixels: RegionMask, color: string): HTMLCanvasElement | null {
  const known = kSprites.get(pixels);
  if (known?.color === color) return known.canvas;
  const canvas = ctx.canvas.ownerDocument.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const image = context.createImageData(pixels.width, pixels.height);
  paint(image.data, pixels.alpha, color);
  context.putImageData(image, 0, 0);
  kSprites.set(pixels, { color, canvas });
  return canvas;
}

/** Each pixel the colour, `#rrggbb`, with the mask's alpha. */
function paint(data: Uint8ClampedArray, alpha: Uint8Array, color: string): void {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  // A pixel at a time: large masks have millions.
  const pixels = new Uint32Array(data.buffer);
  const opaque = ((b << 16) | (g << 8) | r) >>> 0;
  for (let i = 0; i < alpha.length; i++) {
    const value = alpha[i] ?? 0;
    if (value > 0) pixels[i] = opaque | (value << 24);
  }
}
