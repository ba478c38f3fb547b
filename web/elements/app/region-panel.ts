// The selected region explained: control, labels, place, size, angle; and its JSON to take along.

import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Region } from '../../engine/types.js';
import { copyText } from '../clipboard.js';
import { icons } from '../icons.js';
import { shared } from '../theme.js';
import { unbroken } from '../unbroken.js';
import { jsonOf } from '../workbench/item-json.js';
import { pictureSizeOf } from '../workbench/opened-task.js';
import { type Fact, factsOf } from '../workbench/region-facts.js';
import { WorkbenchPanel } from './panel.js';

type Copied = 'no' | 'yes' | 'refused';

export class RegionPanel extends WorkbenchPanel {
  static override properties: PropertyDeclarations = {
    ...WorkbenchPanel.properties,
    region: { attribute: false },
    copied: { state: true },
    told: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 4px 14px 10px 38px;
        font-size: 12.5px;
        background: var(--_tint);
        box-shadow: inset 3px 0 var(--_accent);
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 12px;
      }
      dt {
        color: var(--_muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      dt button {
        min-height: 0;
        padding: 0;
        text-decoration: underline dotted;
        text-underline-offset: 3px;
        cursor: help;
      }
      dd p {
        color: var(--_muted);
        padding-block: 1px 4px;
      }
      @media (pointer: coarse) {
        dt button {
          padding-block: 5px;
        }
      }
      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        margin-bottom: 6px;
      }
      button {
        min-height: 26px;
        padding: 1px 9px;
      }
      textarea {
        width: 100%;
        height: 90px;
        font: 12px var(--_mono);
        color: inherit;
        background: var(--_panel);
        border: 1px solid var(--_line);
        border-radius: 6px;
      }
    `,
  ];

  declare region: Region;
  declare private copied: Copied;
  /** Name of the fact whose meaning is told. */
  declare private told: string;

  constructor() {
    super();
    this.copied = 'no';
    this.told = '';
  }

  override render() {
    const { opened } = this.state;
    if (!opened) return nothing;
    const facts = factsOf(this.region, pictureSizeOf(opened, this.region));
    return html`<div class="copy">
        <button title="The result as it stands in the file" @click=${this.#copy}>${icons.copy} Copy JSON</button>
        <span role="status">${kWords[this.copied]}</span>
        ${this.copied === 'refused' ? html`<textarea readonly aria-label="JSON of the region" .value=${jsonOf(opened, this.region)}></textarea>` : nothing}
      </div>
      <dl aria-label="Selected region">
        ${facts.map((fact) => this.#fact(fact))}
      </dl>`;
  }

  /** What its name means is told where the pointer rests, and below when it is pressed. */
  #fact({ name, text, title }: Fact) {
    if (!title) return html`<dt>${name}</dt><dd>${unbroken(text)}</dd>`;
    const isTold = this.told === name;
    const toggle = () => {
      this.told = isTold ? '' : name;
    };
    return html`<dt><button class="plain" title=${title} aria-expanded=${isTold ? 'true' : 'false'} @click=${toggle}>${name}</button></dt>
      <dd>${unbroken(text)}${isTold ? html`<p>${title}.</p>` : nothing}</dd>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('region')) this.copied = 'no';
  }

  #copy = async () => {
    const { opened } = this.state;
    if (!opened) return;
    this.copied = (await copyText(jsonOf(opened, this.region))) ? 'yes' : 'refused';
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea');
    field?.focus();
    field?.select();
  };
}

const kWords: Record<Copied, string> = {
  no: '',
  yes: 'Copied.',
  refused: 'The browser keeps the clipboard closed. Copy it from here:',
};
