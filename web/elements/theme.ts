// Colours, sizes and the few looks that all elements share. Every colour can be set from outside as `--prelabel-…`.

import { css } from 'lit';

/** For the outermost elements; what is inside them inherits. */
export const tokens = css`
  :host {
    --_surface: var(--prelabel-surface, light-dark(#f3f4f6, #16181d));
    --_panel: var(--prelabel-panel, light-dark(#ffffff, #1d2026));
    --_raised: var(--prelabel-raised, light-dark(#f6f7f9, #262a31));
    --_line: var(--prelabel-line, light-dark(#dfe2e7, #333841));
    --_text: var(--prelabel-text, light-dark(#1a1e25, #e7e9ed));
    --_muted: var(--prelabel-muted, light-dark(#596270, #a2aab6));
    --_accent: var(--prelabel-accent, light-dark(#2f54c9, #93acff));
    --_on-accent: var(--prelabel-on-accent, light-dark(#ffffff, #10131a));
    --_tint: color-mix(in srgb, var(--_accent) 12%, transparent);
    --_stage: var(--prelabel-stage, light-dark(#e4e7eb, #101216));
    --_error: var(--prelabel-error, light-dark(#c4232d, #ff8d86));
    --_warning: var(--prelabel-warning, light-dark(#a35200, #f2b25c));
    --_note: var(--prelabel-note, light-dark(#4a6785, #9db8d6));
    --_good: var(--prelabel-good, light-dark(#17803d, #6fd192));
    --_radius: var(--prelabel-radius, 8px);
    --_mono: var(--prelabel-mono, ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    color: var(--_text);
    font-family: var(--prelabel-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: 14px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
`;

/** Read aloud, and not seen. */
export const unseen = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

export const shared = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 30px;
    padding: 4px 10px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_panel);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    background: var(--_raised);
  }
  button:active {
    translate: 0 1px;
  }
  button.plain {
    border-color: transparent;
    background: none;
  }
  button.plain:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }
  button.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.main:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  button[aria-pressed='true'] {
    background: var(--_tint);
    border-color: color-mix(in srgb, var(--_accent) 45%, transparent);
    color: var(--_accent);
  }
  button.icon {
    width: 30px;
    padding: 0;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    display: block;
  }
  code {
    font-family: var(--_mono);
    font-size: 0.92em;
    font-weight: inherit;
    padding: 0 3px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_text) 7%, transparent);
  }
  .muted {
    color: var(--_muted);
  }
  .error {
    color: var(--_error);
  }
  .warning {
    color: var(--_warning);
  }
  .note {
    color: var(--_note);
  }
  .good {
    color: var(--_good);
  }
  .unseen {
    ${unseen}
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    [aria-selected='true'],
    [aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
