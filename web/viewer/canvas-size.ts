// Keeps a canvas's backing store at the exact device pixels of its box, also when the pixel ratio changes.

import type { Size } from './geometry.js';

export interface CanvasSize {
  /** CSS pixels, possibly fractional: device pixels divided by the ratio. */
  screen: Size;
  ratio: number;
}

/** Calls `onChange` at once when the box has a size and after each change. Returns the way to stop. */
export function followCanvasSize(canvas: HTMLCanvasElement, onChange: (size: CanvasSize) => void): () => void {
  let query: MediaQueryList | undefined;
  let last = '';

  const apply = (width: number, height: number) => {
    const ratio = window.devicePixelRatio || 1;
    const key = `${width} ${height} ${ratio}`;
    if (width === 0 || height === 0 || key === last) return;
    last = key;
    canvas.width = width;
    canvas.height = height;
    onChange({ screen: { width: width / ratio, height: height / ratio }, ratio });
  };
  const measure = () => {
    const ratio = window.devicePixelRatio || 1;
    apply(Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio));
  };
  const observer = new ResizeObserver((entries) => {
    const exact = entries[entries.length - 1]?.devicePixelContentBoxSize?.[0];
    const expected = canvas.clientWidth * window.devicePixelRatio;
    // Under an emulated pixel ratio Chromium reports the box without it.
    if (exact && Math.abs(exact.inlineSize - expected) < 2) apply(exact.inlineSize, exact.blockSize);
    else measure();
  });
  const watchRatio = () => {
    query?.removeEventListener('change', watchRatio);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', watchRatio);
    measure();
  };

  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
  watchRatio();
  return () => {
    observer.disconnect();
    query?.removeEventListener('change', watchRatio);
  };
}
