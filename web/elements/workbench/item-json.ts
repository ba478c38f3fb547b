// What a person wrote of a region: its bytes, as they stand in the file.

import type { Region } from '../../engine/types.js';
import type { OpenedTask } from './opened-task.js';

/** The result; of a region of several, a list of them. Every byte of theirs is as it was. */
export function jsonOf({ bytes, row }: Pick<OpenedTask, 'bytes' | 'row'>, region: Region): string {
  const parts = region.parts ?? [[region.offset, region.length] as const];
  const texts = parts.map(([offset, length]) => {
    const from = offset - row.offset;
    return new TextDecoder().decode(bytes.subarray(from, from + length));
  });
  return texts.length === 1 ? (texts[0] ?? '') : `[\n${texts.join(',\n')}\n]`;
}
