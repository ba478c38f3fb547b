// How wide text will be about, where nothing can measure it: the widths of Helvetica's letters.

/** Thousandths of the size, from the blank on to `~`. */
const kWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const kOther = 600;
const kFull = 1000;
/** Han, kana, Hangul, full-width forms, emoji. */
const kWide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3fffd}]/u;

/** Of text of this size, in the same unit. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return (width * size) / 1000;
}

/** The text, or its beginning with an ellipsis, or nothing if not even one letter fits. */
export function shortened(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const left = (room * 1000) / size - kFull;
  let [kept, width] = ['', 0];
  for (const letter of text) {
    width += widthOf(letter);
    if (width > left) break;
    kept += letter;
  }
  return kept === '' ? '' : `${kept}…`;
}

function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (letter === '…') return kFull;
  return kWidths[(letter.codePointAt(0) ?? 0) - 32] ?? (kWide.test(letter) ? kFull : kOther);
}
