// What is open, in words: findings, results, and the source.

import { css, html, nothing } from 'lit';
import type { Finding } from '../../engine/types.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { brokenFinding, openFindings, openLayer } from '../workbench/state.js';
import { WorkbenchPanel } from './panel.js';

export class TaskPanel extends WorkbenchPanel {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(120px, 1.35fr) auto minmax(110px, 1.3fr) auto minmax(110px, 0.85fr);
        min-height: 0;
        background: var(--_panel);
      }
      :host(.calm) {
        grid-template-rows: auto 68px auto minmax(110px, 1.6fr) auto minmax(110px, 1fr);
      }
      :host(.file) {
        grid-template-rows: auto minmax(0, 1fr);
      }
      h2 {
        display: flex;
        justify-content: space-between;
        gap: 10px;
        padding: 7px 14px;
        font-size: 12px;
        font-weight: 650;
        letter-spacing: 0.02em;
        background: var(--_raised);
        border-block: 1px solid var(--_line);
      }
      h2:first-child {
        border-top: 0;
      }
      h2 span {
        font-weight: 400;
        color: var(--_muted);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      prelabel-findings,
      prelabel-results,
      prelabel-source {
        min-height: 0;
      }
    `,
  ];

  override render() {
    const { fileOpen, selection } = this.state;
    const findings = openFindings(this.state);
    const results = openLayer(this.state)?.content;
    const spot = selection.spot;
    const alone = fileOpen !== null || brokenFinding(this.state) !== null;
    this.className = alone ? 'file' : findings.length === 0 ? 'calm' : '';
    return html`
      <h2>Findings <span>${fileOpen === null ? findings.length : visibleText(fileOpen)}</span></h2>
      <prelabel-findings .findings=${findings} .selected=${selection.finding} .empty=${this.#emptyWords(findings)}
        @prelabel-select=${this.#onSelect}></prelabel-findings>
      ${
        alone
          ? nothing
          : html`<h2>Results <span>${results ? results.regions.length + results.values.length : nothing}</span></h2>
            <prelabel-results .state=${this.state} .workbench=${this.workbench}></prelabel-results>
            <h2>Source <span>${spot ? `${visibleText(spot.name)}${spot.line ? `, line ${spot.line.toLocaleString('en')}` : ''}` : nothing}</span></h2>
            <prelabel-source .spot=${spot}></prelabel-source>`
      }
    `;
  }

  #emptyWords(findings: readonly Finding[]): string {
    if (findings.length > 0 || !this.state.opened) return '';
    return 'Nothing found in this task. Label Studio will show everything that its predictions hold.';
  }

  #onSelect = (event: HTMLElementEventMap['prelabel-select']) => {
    event.stopPropagation();
    if (event.detail.finding) void this.workbench.pickFinding(event.detail.finding);
  };
}
