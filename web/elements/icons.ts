// The pictures on buttons and before words, 16 px, in the colour of the text around them.

import { html, svg, type TemplateResult } from 'lit';
import type { Severity } from '../engine/types.js';

function icon(content: TemplateResult): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${content}</svg>`;
}

const path = (d: string) => icon(svg`<path d=${d} />`);

/** The severities differ by shape: octagon, triangle, circle. */
export const severityIcon: Record<Severity | 'good', TemplateResult> = {
  error: icon(svg`<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3Z" fill="currentColor" />
    <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="var(--_panel)" stroke-width="1.7" />`),
  warning: icon(svg`<path d="M8 1.8 15 14H1Z" fill="currentColor" />
    <path d="M8 6.3v3.4M8 11.9v.1" stroke="var(--_panel)" stroke-width="1.7" />`),
  note: icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.4v3.4M8 5.1v.1" />`),
  good: icon(svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" />
    <path d="m5.2 8.2 2 2 3.7-4.2" stroke="var(--_panel)" stroke-width="1.7" />`),
};

export const icons = {
  copy: path('M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3'),
  code: path('m5.5 4.5-3.5 3.5 3.5 3.500m5-7 3.5 3.5-3.5 3.5'),
  list: path('M5.5 4h8.500M5.5 8h8.500M5.5 12h8.500M2.2 4h.1M2.2 8h.1M2.2 12h.1'),
  image: icon(svg`<rect x="1.8" y="2.8" width="12.4" height="10.4" rx="1.5" /><circle cx="5.3" cy="6.3" r="1.1" />
    <path d="m2.5 12.2 3.7-3.7 2 2 2.8-3.2 3.2 3.7" />`),
  open: path('M8 10.500v-8m0 0L5 5.500m3-3 3 3M2.5 10v2.500a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V10'),
  close: path('m4 4 8 8m0-8-8 8'),
  help: icon(
    svg`<circle cx="8" cy="8" r="6.3" /><path d="M6.2 6.200a1.9 1.9 0 1 1 2.6 1.900c-.6.3-.8.6-.8 1.200M8 11.500v.1" />`,
  ),
  theme: icon(svg`<circle cx="8" cy="8" r="6.3" /><path d="M8 1.700a6.3 6.3 0 0 1 0 12.600Z" fill="currentColor" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" />`),
  hidden: path(
    'm2 2 12 12M6.3 3.700A7 7 0 0 1 8 3.500c4 0 6.5 4.5 6.5 4.500a11 11 0 0 1-1.7 2.200M4.3 4.600A10.5 10.5 0 0 0 1.5 8S4 12.5 8 12.500c1.2 0 2.2-.4 3.1-.9',
  ),
  save: path('M8 2.5v7.500m0 0 3-3m-3 3-3-3M2.5 11v1.500a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11'),
  previous: path('m10 3.5-4.5 4.5 4.5 4.5'),
  next: path('m6 3.5 4.5 4.500L6 12.5'),
  plus: path('M8 3.500v9M3.5 8h9'),
  minus: path('M3.5 8h9'),
  fit: path('M2.5 6V2.500H6M10 2.500h3.500V6M13.5 10v3.500H10M6 13.500H2.500V10'),
  tag: icon(svg`<path d="M2.5 2.500h5l6 6-5 5-6-6Z" /><circle cx="5.3" cy="5.3" r=".6" />`),
  fill: icon(svg`<rect x="2.5" y="3.5" width="11" height="9" fill="currentColor" fill-opacity="0.35" />`),
  gauge: path('M2.5 11.500a6 6 0 1 1 11 0M8 9.500l2.7-3.2'),
  mark: icon(
    svg`<rect x="2.5" y="4.5" width="9" height="9" stroke-dasharray="2.4 1.8" /><circle cx="12" cy="4" r="2.2" fill="currentColor" stroke="none" />`,
  ),
  box: icon(svg`<rect x="2.5" y="3.5" width="11" height="9" />`),
};
