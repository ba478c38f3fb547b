// Colours of a terminal: the only place that writes escape sequences.

import type { Severity } from '../engine/types.js';

export type Paint = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline';

const kCodes: Record<Paint, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

export const kSeverityPaint: Record<Severity, Paint> = { error: 'red', warning: 'yellow', note: 'blue' };

export type Painter = (text: string, ...paints: Paint[]) => string;

/** Paints when asked to, and else gives the text back as it is. */
export function painter(color: boolean): Painter {
  if (!color) return (text) => text;
  return (text, ...paints) =>
    paints.reduce((inner, paint) => {
      const [on, off] = kCodes[paint];
      return `\u001b[${on}m${inner}\u001b[${off}m`;
    }, text);
}
