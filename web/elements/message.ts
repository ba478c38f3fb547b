// A message of the engine as a template: what stands between backticks is set as code.

import { html, type TemplateResult } from 'lit';
import { visibleText } from './visible-text.js';

export function messageOf(text: string): TemplateResult {
  const parts = visibleText(text).split('`');
  // An odd number of backticks is no markup.
  if (parts.length % 2 === 0) return html`${visibleText(text)}`;
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
