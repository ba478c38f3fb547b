// When a file itself is broken: its source with the place marked takes the picture's room.

import { css, html, nothing } from 'lit';
import { severityIcon } from '../icons.js';
import { messageOf } from '../message.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { brokenFinding } from '../workbench/state.js';
import { WorkbenchPanel } from './panel.js';

export class BrokenSource extends WorkbenchPanel {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--_panel);
      }
      header {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 4px 10px;
        padding: 16px 18px;
        border-bottom: 1px solid var(--_line);
      }
      header svg {
        width: 20px;
        height: 20px;
      }
      h2 {
        font-size: 16px;
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      p {
        grid-column: 2;
        color: var(--_muted);
        overflow-wrap: anywhere;
      }
      prelabel-source {
        flex: 1;
        font-size: 13px;
      }
    `,
  ];

  override render() {
    const { spot } = this.state.selection;
    const finding = brokenFinding(this.state);
    if (!finding) return nothing;
    const { severity, message, hint, file, line, column } = finding;
    return html`<header>
        <span class=${severity}>${severityIcon[severity]}</span>
        <h2>${messageOf(message)}</h2>
        <p>${visibleText(file)}, line ${line.toLocaleString('en')}, column ${column.toLocaleString('en')}</p>
        ${hint ? html`<p>${messageOf(hint)}</p>` : nothing}
      </header>
      <prelabel-source .spot=${spot} .linesBefore=${14} .linesAfter=${24}></prelabel-source>`;
  }
}
