// What the editor shows of a region and writes beside it, for all that draw: caption, score, the colour under a score.

import type { Region } from './types.js';

/** What is shown on opening the task, or when its prediction is picked there. */
export function isSeen({ shown, reason }: Pick<Region, 'shown' | 'reason'>): boolean {
  return shown || reason === 'another-prediction';
}

const kLineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Controls, what turns the writing round or takes no room, halves of pairs: written out as `\\u{…}`. */
const kUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const written = (letter: string) => `\\u{${letter.codePointAt(0)?.toString(16)}}`;

/** The editor's caption: number, labels joined by commas, the first line of text. */
export function captionText({ region, number }: { region: Region; number: number }): string {
  const parts = [String(number), region.labels.join(','), region.text[0] ?? ''];
  return parts
    .filter((part) => part !== '')
    .join(': ')
    .replace(kLineEnds, ' ')
    .replace(kUnseen, written);
}

/** A score of 0 is never shown, as in the editor. */
export function scoreText(score: number | null): string | null {
  return score ? score.toFixed(2) : null;
}

/** The editor's 31 steps from red to green. */
const kScoreColors =
  'c22525 c13025 bf3b24 be4624 bc5124 bb5b23 ba6623 b87023 b77a22 b58422 b48d22 b39722 b1a021 b0aa21 aaae21 9ead20 93ab20 87aa20 7ca91f 71a71f 66a61f 5ba41e 51a31e 46a21e 3ca01e 329f1d 289d1d 1e9c1d 1c9a24 1c992d 1c992d'.split(
    ' ',
  );

/** Background of a score; null outside 0..1, where the editor writes the bare number. */
export function scoreColor(score: number): string | null {
  if (!(score >= 0 && score <= 1)) return null;
  return `#${kScoreColors[Math.ceil(score * 30)]}`;
}
