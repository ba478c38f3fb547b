// The looks of the list of tasks.

import { css } from 'lit';

export const taskListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--_panel);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .tools button,
  select {
    flex: 1;
    font-size: 13px;
    min-height: 30px;
  }
  .search {
    flex: 1 0 100%;
    min-height: 32px;
    display: flex;
    align-items: center;
    gap: 6px;
    padding-inline: 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    color: var(--_muted);
    background: var(--_panel);
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .search input {
    width: 100%;
    min-width: 0;
    border: 0;
    outline: 0;
    padding: 0;
    background: none;
    color: var(--_text);
  }
  select {
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    padding: 0 4px;
    background: var(--_panel);
  }
  .list {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    outline-offset: -2px;
  }
  .all {
    position: relative;
  }
  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    padding: 0 12px;
    height: 44px;
    cursor: pointer;
  }
  .list .row {
    position: absolute;
    inset-inline: 0;
  }
  .files {
    border-bottom: 1px solid var(--_line);
    background: var(--_raised);
  }
  button.row {
    width: 100%;
    border: 0;
    border-radius: 0;
    text-align: start;
    justify-content: stretch;
    background: none;
  }
  .row:hover {
    background: var(--_raised);
  }
  .row[aria-selected='true'],
  .row[aria-current='true'] {
    background: var(--_tint);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .text {
    display: grid;
    line-height: 1.25;
  }
  .title {
    font-weight: 550;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .more {
    font-size: 12px;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    min-width: 20px;
    padding: 0 6px;
    border-radius: 10px;
    font-size: 12px;
    line-height: 20px;
    font-weight: 600;
    text-align: center;
    background: color-mix(in srgb, currentColor 13%, transparent);
  }
  .foot {
    padding: 6px 12px;
    font-size: 12px;
    color: var(--_muted);
    border-top: 1px solid var(--_line);
    min-height: 30px;
  }
`;
