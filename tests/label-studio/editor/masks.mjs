// The pixels of a mask: how many are on, their bounds, their colour.

/**
 * @param {HTMLImageElement | HTMLCanvasElement | undefined} image
 * @returns {{ pixels: number, bounds: number[] | null, fill: string | null, size: number[] } | undefined}
 *   `bounds`: x, y, width, height; `fill`: colour of the most opaque pixel; `cover`: a hash of the alpha within the bounds
 */
export function maskFacts(image) {
  const width = image?.naturalWidth ?? image?.width ?? 0;
  const height = image?.naturalHeight ?? image?.height ?? 0;
  if (!width || !height) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  let pixels = 0;
  let [best, alpha] = [-1, 0];
  for (let i = 3, n = 0; i < data.length; i += 4, n += 1) {
    if (data[i] === 0) continue;
    const [x, y] = [n % width, Math.floor(n / width)];
    pixels += 1;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    if (data[i] > alpha) [best, alpha] = [i - 3, data[i]];
  }
  const size = [width, height];
  if (pixels === 0) return { pixels, bounds: null, fill: null, size };
  const bytes = [];
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) bytes.push(data[4 * (y * width + x) + 3]);
  const cover = hashOf(bytes);
  const fill = `rgb(${data[best]},${data[best + 1]},${data[best + 2]})`;
  return { pixels, bounds: [left, top, right - left + 1, bottom - top + 1], cover, fill, alpha, size };
}

/** FNV-1a, as text. @param {ArrayLike<number>} bytes */
export function hashOf(bytes) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return (hash >>> 0).toString(16);
}
