// The buttons that save the picture with what is drawn on it, and what came of it.

import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { PrelabelElement } from '../element.js';
import { icons } from '../icons.js';
import type { PrelabelViewer } from '../prelabel-viewer.js';
import { download } from '../save/download.js';
import { SaveError } from '../save/save-picture.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';

type Form = 'png' | 'svg';

export class SaveTools extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    viewer: { attribute: false },
    name: { attribute: false },
    words: { state: true },
    busy: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex: none;
        gap: 2px;
        margin-inline-start: auto;
      }
      button {
        flex: none;
        font-size: 13px;
        padding-inline: 7px;
      }
      .told {
        position: absolute;
        inset: auto 8px calc(100% + 8px) auto;
        display: flex;
        align-items: start;
        gap: 8px;
        max-width: min(420px, calc(100% - 16px));
        padding: 6px 6px 6px 12px;
        color: var(--_text);
        background: var(--_panel);
        border: 1px solid var(--_line);
        border-radius: 8px;
        font-size: 13px;
        white-space: normal;
      }
      .told:empty {
        display: none;
      }
      .told button {
        padding: 0 4px;
        min-height: 24px;
      }
    `,
  ];

  /** The one whose picture is saved. */
  declare viewer: () => PrelabelViewer | null;
  /** Of the file, without its ending; null: there is nothing to save. */
  declare name: string | null;
  declare private words: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.name = null;
    this.words = '';
    this.busy = false;
  }

  override render() {
    return html`${this.#button('png', 'PNG', 'Save as PNG: the picture in its own size')}
      ${this.#button('svg', 'SVG', 'Save as SVG: shapes stay shapes, the picture is inside')}
      <div class="told" role="status">${
        this.words === ''
          ? nothing
          : html`<span>${visibleText(this.words)}</span>
        <button class="plain" aria-label="Dismiss" @click=${this.#dismiss}>${icons.close}</button>`
      }</div>`;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('name')) this.words = '';
  }

  #button(form: Form, word: string, title: string) {
    return html`<button class="plain" title=${title} aria-label=${`Save as ${word}`} ?disabled=${this.name === null || this.busy}
      @click=${() => void this.#save(form)}>${form === 'png' ? icons.save : nothing}${word}</button>`;
  }

  async #save(form: Form): Promise<void> {
    const viewer = this.viewer();
    const { name } = this;
    if (!viewer?.scene || name === null) return;
    this.busy = true;
    try {
      const { blob, note } = await (form === 'png' ? viewer.toPng() : viewer.toSvg());
      download(blob, `${name}.${form}`);
      this.words = note ?? `Saved ${name}.${form}.`;
    } catch (error) {
      this.words = error instanceof SaveError ? error.message : 'The picture could not be saved.';
      if (!(error instanceof SaveError)) this.send('prelabel-error', { error });
    } finally {
      this.busy = false;
    }
  }

  #dismiss = () => {
    this.words = '';
  };
}
