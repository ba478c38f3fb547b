// Text from files, made safe to look at: what would hide or reorder its surroundings is written out.

import { safeText } from '../reports/safe-text.js';

/** One line: newlines and tabs become blanks, unsafe characters `\\u{202e}`. */
export function visibleText(text: string): string {
  return safeText(text.replace(/[\t\n]/g, ' '));
}

/** A line of source: tabs become two blanks, a carriage return at its end disappears. */
export function visibleSource(line: string): string {
  return safeText(line.replace(/\r$/, '').replace(/\t/g, '  '));
}
