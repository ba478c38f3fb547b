// The line of tools under the picture: what is drawn, and the zoom.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Toggle, ViewOptions } from '../../viewer/index.js';
import { PrelabelElement } from '../element.js';
import { icons } from '../icons.js';
import { shared } from '../theme.js';
import { unbroken } from '../unbroken.js';

export class PictureTools extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    options: { attribute: false },
    scale: { attribute: false },
    scored: { type: Boolean },
    press: { attribute: false },
    change: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        container-type: inline-size;
        background: var(--_panel);
        border-top: 1px solid var(--_line);
      }
      .line {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 5px 8px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        flex: none;
        font-size: 13px;
      }
      .space {
        flex: 1;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 13px;
        padding-inline: 4px;
        flex: none;
      }
      input[type='range'] {
        width: 80px;
        accent-color: var(--_accent);
      }
      output {
        min-width: 4ch;
        text-align: end;
        font-size: 13px;
      }
      output.zoom {
        min-width: 6ch;
        text-align: center;
      }
      button[aria-pressed='true'] {
        border-color: transparent;
      }
      @container (max-width: 880px) {
        button span {
          display: none;
        }
        input[type='range'] {
          width: 72px;
        }
      }
      @container (max-width: 620px) {
        .line {
          gap: 1px;
          padding-inline: 4px;
        }
        button {
          padding-inline: 7px;
        }
        output.zoom {
          min-width: 5ch;
        }
        .line {
          flex-wrap: wrap;
        }
        .threshold {
          order: 1;
          flex: 1 0 100%;
          padding-block: 2px;
        }
        .threshold input[type='range'] {
          flex: 1;
          width: 0;
          height: 28px;
        }
      }
    `,
  ];

  declare options: ViewOptions;
  declare scale: number;
  /** Whether any region has a score. */
  declare scored: boolean;
  /** Does what the key means. */
  declare press: (key: string) => void;
  declare change: (options: Partial<ViewOptions>) => void;

  constructor() {
    super();
    this.scale = 1;
    this.scored = false;
  }

  override render() {
    const { minScore } = this.options;
    return html`<div class="line" role="toolbar" aria-label="Picture">
      ${this.#toggle('regions', 'h', 'Boxes', 'Regions', icons.box)}
      ${this.#toggle('labels', 'l', 'Labels', 'Captions', icons.tag)}
      ${this.#toggle('fill', 'i', 'Fill', 'Insides of regions', icons.fill)}
      ${this.scored ? this.#toggle('scores', 's', 'Scores', 'Scores', icons.gauge) : nothing}
      ${this.#toggle('marks', 'm', 'Marks', 'Marks at problems, and what Label Studio does not show', icons.mark)}
      ${
        this.scored
          ? html`<label class="threshold">score ≥
            <input type="range" min="0" max="1" step="0.01" .value=${String(minScore)}
              @input=${(e: InputEvent) => this.change({ minScore: Number((e.target as HTMLInputElement).value) })} />
            <output>${minScore.toFixed(2)}</output></label>`
          : nothing
      }
      <span class="space"></span>
      ${this.#button('f', 'Fit', icons.fit)}
      ${this.#button('1', 'One to one', html`1:1`)}
      ${this.#button('-', 'Zoom out', icons.minus)}
      <output class="zoom" aria-label="Zoom">${zoomWords(this.scale)}</output>
      ${this.#button('+', 'Zoom in', icons.plus)}
      <slot></slot>
    </div>`;
  }

  #toggle(option: Toggle, key: string, word: string, title: string, icon: TemplateResult) {
    return html`<button class="plain" aria-pressed=${this.options[option] ? 'true' : 'false'} title="${title} (${key})"
      aria-label=${word} @click=${() => this.change({ [option]: !this.options[option] })}>${icon}<span>${word}</span></button>`;
  }

  #button(key: string, title: string, content: TemplateResult) {
    return html`<button class="plain" title="${title} (${key})" aria-label=${title} @click=${() => this.press(key)}>${content}</button>`;
  }
}

function zoomWords(scale: number): string {
  const percent = scale * 100;
  return unbroken(`${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`);
}
