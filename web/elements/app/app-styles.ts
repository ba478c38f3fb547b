// The workbench's plan: header, verdict, three columns; below 800 px one column with tabs.

import { css } from 'lit';

export const appStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 480px;
    overflow: hidden;
    background: var(--_surface);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 6px 10px 6px 16px;
    border-bottom: 1px solid var(--_line);
    background: var(--_panel);
  }
  .brand {
    font-weight: 700;
    font-size: 16px;
    letter-spacing: -0.02em;
    margin-inline-end: 10px;
  }
  .space {
    flex: 1;
  }
  .verdict {
    position: relative;
    border-bottom: 1px solid var(--_line);
  }
  .progress {
    position: absolute;
    inset-inline: 0;
    bottom: -2px;
    height: 3px;
    z-index: 1;
    background: var(--_line);
  }
  .progress i {
    display: block;
    height: 100%;
    background: var(--_accent);
  }
  nav {
    display: none;
  }
  header,
  .verdict,
  nav {
    flex: none;
  }
  main {
    flex: 1;
    display: grid;
    grid-template-columns: clamp(220px, 17vw, 280px) minmax(0, 1fr) clamp(310px, 26vw, 430px);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
    gap: 1px;
    background: var(--_line);
  }
  main.empty {
    grid-template-columns: minmax(0, 1fr);
  }
  main.empty > :not(.middle) {
    display: none;
  }
  .middle {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_stage);
  }
  .middle > :not(prelabel-tools) {
    flex: 1;
  }
  .drop {
    position: absolute;
    inset: 0;
    z-index: 5;
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--_accent) 22%, color-mix(in srgb, var(--_surface) 72%, transparent));
    outline: 3px dashed var(--_accent);
    outline-offset: -14px;
    pointer-events: none;
  }
  .drop p {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 14px 24px;
    border-radius: 999px;
    font-size: 18px;
    font-weight: 650;
    background: var(--_panel);
    box-shadow: 0 8px 30px rgba(0, 0, 0, 0.18);
  }
  .notices {
    position: absolute;
    inset-inline: 0;
    bottom: 64px;
    z-index: 4;
    display: flex;
    align-items: flex-start;
    gap: 10px;
    width: fit-content;
    max-width: min(620px, calc(100% - 32px));
    margin-inline: auto;
    padding: 8px 8px 8px 16px;
    border-radius: 10px;
    border: 1px solid var(--_line);
    background: var(--_panel);
    box-shadow: 0 8px 30px rgba(0, 0, 0, 0.18);
    overflow-wrap: anywhere;
  }
  .notices p {
    padding-block: 4px;
  }
  @media (max-width: 799px) {
    :host {
      min-height: 0;
    }
    nav {
      display: flex;
      gap: 2px;
      padding: 0 8px;
      background: var(--_panel);
      border-bottom: 1px solid var(--_line);
    }
    nav button {
      flex: 1;
      border-radius: 0;
      min-height: 42px;
      border-bottom: 3px solid transparent;
      outline-offset: -3px;
    }
    nav button[aria-selected='true'] {
      border-bottom-color: var(--_accent);
      font-weight: 650;
    }
    header {
      flex-wrap: wrap;
      padding: 4px 6px 6px 12px;
    }
    prelabel-inputs {
      order: 1;
      flex: 0 0 100%;
      margin-inline-start: -3px;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    main:not(.empty).show-tasks > :not(prelabel-tasks),
    main:not(.empty).show-picture > :not(.middle),
    main:not(.empty).show-task > :not(prelabel-task) {
      display: none;
    }
  }
`;
