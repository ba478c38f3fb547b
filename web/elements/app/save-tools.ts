// The buttons that save what is drawn, one picture or two beside each other, and what came of it.

import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { PrelabelElement } from '../element.js';
import { icons } from '../icons.js';
import type { PrelabelViewer } from '../prelabel-viewer.js';
import { download } from '../save/download.js';
import { SaveError } from '../save/save-picture.js';
import { shared } from '../theme.js';
import { unbroken } from '../unbroken.js';
import { visibleText } from '../visible-text.js';

type Form = 'png' | 'svg';

export class SaveTools extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    viewers: { attribute: false },
    names: { attribute: false, hasChanged: (now: unknown, before: unknown) => String(now) !== String(before) },
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

  /** Those whose pictures are saved. */
  declare viewers: () => readonly PrelabelViewer[];
  /** Of their files, without the ending; none: there is nothing to save. */
  declare names: readonly string[];
  declare private words: string;
  declare private busy: boolean;

  constructor() {
    super();
    this.names = [];
    this.words = '';
    this.busy = false;
  }

  override render() {
    return html`${this.#button('png', 'PNG', 'Save as PNG: the picture in its own size')}
      ${this.#button('svg', 'SVG', 'Save as SVG: shapes stay shapes, the picture is inside')}
      <div class="told" role="status">${
        this.words === ''
          ? nothing
          : html`<span>${unbroken(visibleText(this.words))}</span>
        <button class="plain" aria-label="Dismiss" @click=${this.#dismiss}>${icons.close}</button>`
      }</div>`;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('names')) this.words = '';
  }

  #button(form: Form, word: string, title: string) {
    return html`<button class="plain" title=${title} aria-label=${`Save as ${word}`} ?disabled=${this.names.length === 0 || this.busy}
      @click=${() => void this.#save(form)}>${form === 'png' ? icons.save : nothing}${word}</button>`;
  }

  /** What is on the screen now, whatever is turned to meanwhile. */
  async #save(form: Form): Promise<void> {
    const viewers = this.viewers();
    const files = this.names.slice(0, viewers.length).map((name) => `${name}.${form}`);
    if (files.length === 0) {
      this.words = 'There is no picture to save.';
      return;
    }
    this.busy = true;
    try {
      const pictures = await Promise.all(viewers.map((one) => (form === 'png' ? one.toPng() : one.toSvg())));
      pictures.forEach(({ blob }, i) => {
        download(blob, files[i] ?? files[0] ?? '');
      });
      const [note] = pictures.flatMap((one) => one.note ?? []);
      this.words = `Saved ${files.join(' and ')}.${note ? ` ${note}` : ''}`;
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
