// Which prediction or annotation is looked at, and with which it is compared.

import { css, html, nothing } from 'lit';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { shownPrediction } from '../workbench/opened-task.js';
import { openLayers } from '../workbench/state.js';
import { WorkbenchPanel } from './panel.js';

export class LayerChoice extends WorkbenchPanel {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      select {
        min-width: 0;
        max-width: 240px;
        border: 1px solid var(--_line);
        border-radius: 6px;
        padding: 2px 4px;
        background: var(--_panel);
      }
      button {
        min-height: 26px;
        padding: 1px 8px;
        font-size: 13px;
        flex: none;
      }
    `,
  ];

  override render() {
    const { prediction, against, beside } = this.state;
    if (openLayers(this.state).length < 2) return nothing;
    return html`
      <select aria-label="Prediction" .value=${String(prediction)} @change=${this.#onShown}>${this.#options(prediction)}</select>
      <select aria-label="Compare with" .value=${String(against ?? '')} @change=${this.#onAgainst}>
        <option value="" ?selected=${against === null}>Compare with…</option>
        ${this.#options(against, prediction)}
      </select>
      ${
        against === null
          ? nothing
          : html`<button aria-pressed=${beside ? 'true' : 'false'} title="Beside each other instead of one over the other"
              @click=${() => this.workbench.compare(against, !beside)}>Side by side</button>`
      }
    `;
  }

  #options(chosen: number | null, without?: number) {
    const { opened } = this.state;
    const shown = opened ? shownPrediction(opened.preview) : undefined;
    return openLayers(this.state).map(({ title, version }, i) => {
      if (i === without) return nothing;
      const name = version === title ? title : `${title}: ${visibleText(version)}`;
      return html`<option value=${i} ?selected=${i === chosen}>${name}${i === shown ? ' (shown)' : ''}</option>`;
    });
  }

  #onShown = (event: Event) => this.workbench.showPrediction(Number((event.target as HTMLSelectElement).value));

  #onAgainst = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.workbench.compare(value === '' ? null : Number(value));
  };
}
