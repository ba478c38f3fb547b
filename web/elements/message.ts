// A message of the engine as a template: what stands between backticks is set as code.

import { html, type TemplateResult } from 'lit';
import { unbroken } from './unbroken.js';
import { visibleText } from './visible-text.js';

/** A quotation from a file is shown up to this many letters, a whole message up to a few times as many. */
const kQuoted = 160;
const kMessage = 4 * kQuoted;

export function messageOf(text: string): TemplateResult {
  const shown = unbroken(shortened(text));
  const parts = shown.split('`');
  // An odd number of backticks is no markup.
  if (parts.length % 2 === 0) return html`${shown}`;
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** The message with long quotations cut short, safe to show. */
export function shortened(text: string): string {
  const quoted = text
    .replace(
      /(["`])((?:(?!\1).){161,})\1/gsu,
      (_, mark: string, inner: string) => `${mark}${cut(inner, kQuoted)}${mark}`,
    )
    .replace(/[^\s"`]{161,}/gu, (word) => cut(word, kQuoted));
  return visibleText(cut(quoted, kMessage));
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = [...text.slice(0, 2 * most)];
  return letters.length <= most && text.length <= 2 * most ? text : `${letters.slice(0, most).join('')}…`;
}
