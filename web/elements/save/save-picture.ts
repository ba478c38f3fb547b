// What is drawn of a task as a file: PNG of the picture's natural size, or SVG with the picture inside.

import { imageTypeOf, kTypeHead } from '../../engine/image-type.js';
import type { Drawing } from '../../reports/svg/drawing.js';
import { svgOf, unitOf } from '../../reports/svg/svg.js';
import { isDrawn, kViewTheme, paintWhole, type Scene, type ViewOptions } from '../../viewer/index.js';
import { fileOf } from '../workbench/picture.js';

export interface SavedPicture {
  blob: Blob;
  /** What differs from the picture itself: a sentence; null when nothing does. */
  note: string | null;
}

/** Why a picture cannot be saved, as a sentence. */
export class SaveError extends Error {}

/** Canvases of more pixels, or longer sides, are refused by some browsers. */
const kMostPixels = 1 << 25;
const kLongestSide = 16_384;

const kTainted =
  'The browser does not let this page read the picture, which comes from another host. It can be shown here, not saved.';

/** Throws SaveError. */
export async function asPng(scene: Scene, options: ViewOptions): Promise<SavedPicture> {
  const { width, height } = scene.size;
  const share = Math.min(1, Math.sqrt(kMostPixels / (width * height)), kLongestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  paintWhole(canvas, scene, { options, theme: kViewTheme, unit: unitOf(scene.size), share });
  const blob = await blobOf(canvas);
  const smaller = `Made smaller: ${canvas.width} × ${canvas.height} instead of ${width} × ${height}, more than a PNG can be drawn with here.`;
  return { blob, note: share < 1 ? smaller : null };
}

/** Throws SaveError. */
export async function asSvg(scene: Scene, options: ViewOptions): Promise<SavedPicture> {
  const drawing: Drawing = {
    size: scene.size,
    picture: scene.image && (await addressOf(scene.image, scene.size)),
    regions: scene.regions.map((item) => (isDrawn(item, options) ? item : null)),
    relations: scene.relations ?? [],
  };
  return { blob: new Blob([svgOf(drawing, options)], { type: 'image/svg+xml' }), note: null };
}

/** As it was given where that is known, else drawn anew. */
async function addressOf(image: CanvasImageSource, { width, height }: Scene['size']): Promise<string> {
  if (image instanceof HTMLImageElement && /^data:image\//i.test(image.src)) return image.src;
  const file = fileOf(image);
  const type = file && imageTypeOf(new Uint8Array(await file.slice(0, kTypeHead).arrayBuffer()));
  if (file && type) return dataAddress(file.slice(0, file.size, type));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return dataAddress(await blobOf(canvas));
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    try {
      canvas.toBlob((blob) => {
        if (blob) done(blob);
        else fail(new SaveError('The browser could not make a picture of this size.'));
      }, 'image/png');
    } catch (error) {
      const tainted = error instanceof DOMException && error.name === 'SecurityError';
      fail(tainted ? new SaveError(kTainted) : error);
    }
  });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(new SaveError('The picture cannot be read any more.'));
    reader.readAsDataURL(blob);
  });
}
