// The looks of the picture and the lines above it.

import { css } from 'lit';

export const picturePanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--_panel);
  }
  .about,
  .values {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0 12px;
    min-height: 36px;
    flex: none;
    white-space: nowrap;
    overflow: hidden;
  }
  .about {
    font-size: 13px;
  }
  .title {
    font-weight: 650;
  }
  .pages {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-variant-numeric: tabular-nums;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .space {
    flex: 1;
  }
  .values {
    padding-inline: 8px;
    overflow-x: auto;
    scrollbar-width: none;
    border-block: 1px solid var(--_line);
    font-size: 13px;
  }
  .values > .muted {
    padding-inline: 4px;
  }
  .value {
    min-height: 26px;
    padding: 1px 10px;
    border-radius: 999px;
    flex: none;
  }
  .value b {
    font-weight: 600;
    max-width: 40ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .value.unshown {
    border-style: dashed;
    border-color: var(--_warning);
  }
  .value.unshown svg {
    color: var(--_warning);
  }
  .value.unshown b {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .stage {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .viewers {
    position: absolute;
    inset: 0;
    display: flex;
    gap: 1px;
    background: var(--_line);
  }
  .viewer {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  prelabel-viewer {
    position: absolute;
    inset: 0;
  }
  .of {
    position: absolute;
    inset-inline-start: 10px;
    top: 8px;
    padding: 2px 9px;
    border-radius: 999px;
    background: color-mix(in srgb, var(--_panel) 92%, transparent);
    border: 1px solid var(--_line);
    font-size: 12px;
    pointer-events: none;
  }
  .differs {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    flex: none;
    color: var(--_warning);
  }
  .picked {
    display: none;
    position: absolute;
    inset-inline: 10px;
    bottom: 8px;
    z-index: 1;
    justify-content: flex-start;
    min-height: 44px;
    border-radius: 12px;
    box-shadow: 0 4px 14px rgba(0, 0, 0, 0.2);
    overflow: hidden;
  }
  .picked b,
  .picked .muted {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .picked .muted {
    flex: 1;
    text-align: start;
  }
  @media (max-width: 799px) {
    .about.crowded .clip {
      display: none;
    }
    .picked {
      display: flex;
    }
    .stage > .picked ~ prelabel-hint {
      bottom: 62px;
    }
  }
`;
