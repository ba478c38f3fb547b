// The keys, in a dialog.

import { css, html } from 'lit';
import { PrelabelElement } from '../element.js';
import { icons } from '../icons.js';
import { shared } from '../theme.js';

const kKeys: ReadonlyArray<readonly [string, ReadonlyArray<readonly [string, string]>]> = [
  [
    'Walk',
    [
      ['j / k', 'next and previous task with a problem'],
      ['n / p', 'next and previous finding'],
      ['/', 'search tasks'],
    ],
  ],
  [
    'Look',
    [
      ['f', 'fit the picture'],
      ['1', 'one to one'],
      ['+ / −', 'zoom'],
      ['← ↑ → ↓', 'pan'],
      ['wheel, pinch', 'zoom at the pointer'],
      ['click', 'pick a region or an arrow; again: what is below'],
      ['double click', 'zoom to a region, or fit'],
    ],
  ],
  [
    'Show',
    [
      ['l', 'captions'],
      ['s', 'scores'],
      ['i', 'insides'],
      ['m', 'marks at problems'],
      ['h', 'regions'],
    ],
  ],
];

export class HelpDialog extends PrelabelElement {
  static override styles = [
    shared,
    css`
      dialog {
        width: min(680px, calc(100vw - 32px));
        max-height: calc(100vh - 48px);
        padding: 0;
        border: 1px solid var(--_line);
        border-radius: 14px;
        background: var(--_panel);
        color: var(--_text);
        box-shadow: 0 20px 60px rgba(0, 0, 0, 0.3);
      }
      dialog::backdrop {
        background: rgba(10, 12, 16, 0.45);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 14px 14px 10px 22px;
      }
      h2 {
        font-size: 18px;
        font-weight: 650;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(270px, 1fr));
        gap: 8px 28px;
        padding: 0 22px 8px;
      }
      h3 {
        font-size: 13px;
        color: var(--_muted);
        font-weight: 600;
        margin-block: 6px;
      }
      dl {
        display: grid;
        grid-template-columns: 104px 1fr;
        gap: 5px 10px;
      }
      kbd {
        font: inherit;
        font-weight: 600;
        font-size: 13px;
      }
      p {
        padding: 12px 22px 20px;
        color: var(--_muted);
        font-size: 13px;
      }
    `,
  ];

  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title" @click=${this.#onClick}>
      <header><h2 id="title">Keys</h2>
        <button class="plain icon" aria-label="Close" @click=${this.#close}>${icons.close}</button></header>
      <div class="groups">${kKeys.map(
        ([group, keys]) =>
          html`<section><h3>${group}</h3><dl>${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl></section>`,
      )}</div>
      <p>Octagons are errors, triangles warnings, circles notes. A dashed outline marks a region that has a problem or that
        Label Studio does not show. Files are read in this browser and go nowhere; addresses in tasks are never loaded.</p>
    </dialog>`;
  }

  #close = () => this.renderRoot.querySelector('dialog')?.close();

  /** A click on the backdrop counts as one on the dialog itself. */
  #onClick = (event: MouseEvent) => {
    if (event.target === event.currentTarget) this.#close();
  };
}
