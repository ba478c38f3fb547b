// The whole picture with what is drawn on it, onto a canvas of its own, whatever part is on the screen.

import { paintScene } from './painter.js';
import type { Scene, ViewOptions, ViewTheme } from './scene.js';

export interface WholeOptions {
  options: ViewOptions;
  theme: ViewTheme;
  /** Pixels of the picture that a pixel of a screen is: what does not grow with the zoom has its size by it. */
  unit: number;
  /** Of the natural size; below 1: smaller. */
  share: number;
}

/** Pixels of the canvas are those of the picture, times `share`. Throws when the canvas gives no 2D context. */
export function paintWhole(
  canvas: HTMLCanvasElement,
  scene: Scene,
  { options, theme, unit, share }: WholeOptions,
): void {
  const { width, height } = scene.size;
  canvas.width = Math.max(1, Math.round(width * share));
  canvas.height = Math.max(1, Math.round(height * share));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This canvas gives no 2D context.');
  paintScene(context, scene, {
    view: { scale: 1 / unit, x: 0, y: 0, fit: 1 / unit },
    screen: { width: width / unit, height: height / unit },
    ratio: unit * share,
    options,
    theme,
    selected: null,
    hovered: null,
    relation: null,
    moving: false,
  });
}
