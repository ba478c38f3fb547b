// The looks of the list of results.

import { css } from 'lit';

export const resultListStyles = css`
  :host {
    display: block;
    overflow: auto;
  }
  h3 {
    padding: 8px 14px 3px;
    font-size: 12px;
    font-weight: 600;
    color: var(--_muted);
  }
  button.item {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 10px;
    width: 100%;
    min-height: 34px;
    padding: 4px 14px;
    border: 0;
    border-radius: 0;
    text-align: start;
    background: none;
  }
  button.item:hover,
  button.item.hovered {
    background: var(--_raised);
  }
  button.item.end {
    box-shadow: inset 3px 0 color-mix(in srgb, var(--_accent) 55%, transparent);
  }
  button.item[aria-current='true'] {
    background: var(--_tint);
    box-shadow: inset 3px 0 var(--_accent);
  }
  button.item:focus-visible {
    outline-offset: -2px;
  }
  button.item > svg {
    color: var(--_muted);
  }
  .swatch {
    width: 13px;
    height: 13px;
    border: 2px solid;
    border-radius: 3px;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--_text) 28%, transparent);
    forced-color-adjust: none;
  }
  /* In the colour of the arrows on the picture. */
  .line {
    align-self: center;
    height: 2px;
    background: #fa541c;
    forced-color-adjust: none;
  }
  .word {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .signs {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 12px;
    color: var(--_muted);
  }
  .none {
    padding: 10px 14px;
    color: var(--_muted);
  }
`;
