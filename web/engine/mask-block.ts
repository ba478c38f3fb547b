// Masks as the core hands them out, put to the regions they belong to. The layout is in wasm/border.md.

import type { Preview, RegionMask } from './types.js';

const kMagic = 0x4b4d4c50;
const kHead = 4;
const kRow = 8;

/** Gives every brush region of the preview its mask, or null. The masks are views of the block. */
export function attachMasks(preview: Preview, block: ArrayBuffer): void {
  const masks = readMasks(block);
  [preview.predictions, preview.annotations].forEach((lists, kind) => {
    lists.forEach(({ regions }, list) => {
      for (const region of regions) {
        if (region.kind === 'brush') region.mask = masks.get(`${kind} ${list} ${region.result}`) ?? null;
      }
    });
  });
}

/** By kind (0 a prediction, 1 an annotation), its index and that of the result in it. */
function readMasks(block: ArrayBuffer): Map<string, RegionMask> {
  const view = new DataView(block);
  const word = (index: number) => view.getUint32(4 * index, true);
  if (word(0) !== kMagic) throw new Error('This is no block of masks.');
  const masks = new Map<string, RegionMask>();
  for (let i = 0; i < word(1); ++i) {
    const [list, result, x, y, width, height, start, kind] = Array.from({ length: kRow }, (_, k) =>
      word(kHead + kRow * i + k),
    ) as [number, number, number, number, number, number, number, number];
    const alpha = new Uint8Array(block, start, width * height);
    masks.set(`${kind} ${list} ${result}`, { x, y, width, height, alpha });
  }
  return masks;
}
