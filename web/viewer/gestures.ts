// Pointers and wheel on a canvas, told as what the person means: pan, zoom about a point, click, hover.

import type { Point } from './geometry.js';

export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  zoom(about: Point, factor: number): void;
  click(at: Point): void;
  doubleClick(at: Point): void;
  /** null: the pointer left. */
  hover(at: Point | null): void;
}

/** Movement below this many pixels is a click. */
const kClickSlack = 4;

/** Listens until `signal` aborts. Points are CSS pixels from the canvas's corner. */
export function followGestures(canvas: HTMLCanvasElement, on: GestureHandlers, signal: AbortSignal): void {
  const down = new Map<number, Point>();
  let start: Point | null = null;
  let moved = false;

  const place = (e: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };

  const onDown = (e: PointerEvent) => {
    if (e.button !== 0 && e.button !== 1) return;
    canvas.setPointerCapture(e.pointerId);
    down.set(e.pointerId, place(e));
    moved = down.size > 1;
    start = place(e);
  };

  const onMove = (e: PointerEvent) => {
    const now = place(e);
    const before = down.get(e.pointerId);
    if (!before) {
      on.hover(now);
      return;
    }
    if (!moved && start && Math.hypot(now.x - start.x, now.y - start.y) < kClickSlack) return;
    moved = true;
    const other = [...down].find(([id]) => id !== e.pointerId)?.[1];
    down.set(e.pointerId, now);
    if (other) pinch(on, before, now, other);
    else on.pan(now.x - before.x, now.y - before.y);
  };

  const onUp = (e: PointerEvent) => {
    if (down.delete(e.pointerId) && !moved && e.type === 'pointerup' && e.button === 0) on.click(place(e));
  };

  const onWheel = (e: WheelEvent) => {
    e.preventDefault();
    const pixels = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? e.deltaY * 24 : e.deltaY;
    const speed = e.ctrlKey ? 0.01 : 0.002;
    on.zoom(place(e), Math.exp(-Math.max(-300, Math.min(300, pixels)) * speed));
  };

  const options = { signal };
  canvas.addEventListener('pointerdown', onDown, options);
  canvas.addEventListener('pointermove', onMove, options);
  canvas.addEventListener('pointerup', onUp, options);
  canvas.addEventListener('pointercancel', onUp, options);
  canvas.addEventListener('pointerleave', () => on.hover(null), options);
  canvas.addEventListener('dblclick', (e) => on.doubleClick(place(e)), options);
  canvas.addEventListener('wheel', onWheel, { signal, passive: false });
}

/** One finger moved from `before` to `now` while the other rests at `other`. */
function pinch(on: GestureHandlers, before: Point, now: Point, other: Point): void {
  on.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(now.x - other.x, now.y - other.y);
  if (was > 0 && is > 0) on.zoom({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, is / was);
}
