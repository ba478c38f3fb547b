// The regions, values and relations of the open prediction as words; the selected region explained below its line.

import { html, nothing, type PropertyValues } from 'lit';
import type { Region, RegionValue, Relation } from '../../engine/types.js';
import { Appearing } from '../appearing.js';
import { icons, severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { comparison, type Partner } from '../workbench/comparison.js';
import { holds, type Layer } from '../workbench/layers.js';
import { worstAt } from '../workbench/opened-task.js';
import { whyNotShown } from '../workbench/reasons.js';
import { relationWords } from '../workbench/relation-words.js';
import { rankOf } from '../workbench/report-view.js';
import { openLayer, openLayers } from '../workbench/state.js';
import { kSeverityWords } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';
import { resultListStyles } from './result-list-styles.js';

const kMost = 500;

export class ResultList extends WorkbenchPanel {
  static override styles = [shared, resultListStyles];
  #partners: ReadonlyMap<number, Partner> = new Map();
  /** Ids at the ends of the picked relation. */
  #ends: readonly string[] = [];

  constructor() {
    super();
    new Appearing(this, () => void this.#reveal());
  }

  override render() {
    const layer = openLayer(this.state);
    if (!layer) return html`<p class="none">No prediction.</p>`;
    const { regions, values, relations } = layer.content;
    const compared = comparison(this.state, layer);
    this.#partners = compared?.partners ?? new Map();
    const picked = relations.find((relation) => this.#isSelected(relation, layer));
    this.#ends = picked ? [picked.from, picked.to].filter((id) => id !== '') : [];
    const nothingThere = regions.length + values.length + relations.length === 0;
    return html`${compared ? html`<p class="none">${compared.words}</p>` : nothing}
      ${this.#pickedElsewhere(layer)}
      ${nothingThere ? html`<p class="none">This ${layer.kind} has no results.</p>` : nothing}
      <ul aria-label="Results">
        ${this.#listed(regions, layer).map((index) => html`<li>${this.#region(regions[index] as Region, index, layer)}</li>`)}
        ${regions.length > kMost ? html`<li class="none">and ${(regions.length - kMost).toLocaleString('en')} more regions</li>` : nothing}
        ${values.map((value) => html`<li>${this.#value(value, layer)}</li>`)}
      </ul>
      ${relations.length === 0 ? nothing : this.#relations(relations, layer)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state') as typeof this.state | undefined;
    if (!before || before.selection === this.state.selection || this.state.selection.result === null) return;
    void this.#reveal();
  }

  /** Brings the picked item into view with what is said of it, its beginning first. */
  async #reveal(): Promise<void> {
    const item = this.renderRoot.querySelector('[aria-current="true"]')?.closest('li');
    await item?.querySelector('prelabel-region')?.updateComplete;
    if (!item) return;
    // By hand: scrollIntoView would move everything around the list as well.
    const [box, frame] = [item.getBoundingClientRect(), this.getBoundingClientRect()];
    if (box.top < frame.top || box.height > frame.height) this.scrollTop += box.top - frame.top;
    else if (box.bottom > frame.bottom) this.scrollTop += box.bottom - frame.bottom;
  }

  /** The first ones, and a selected one that is beyond them. */
  #listed(regions: readonly Region[], layer: Layer): number[] {
    const indices = [...regions.slice(0, kMost).keys()];
    const selected = regions.findIndex((region) => this.#isSelected(region, layer));
    return selected < kMost ? indices : [...indices, selected];
  }

  /** A region of the layer that is compared with, picked in the picture. */
  #pickedElsewhere(open: Layer) {
    const layer = openLayers(this.state)[this.state.selection.layer];
    if (!layer || layer === open) return nothing;
    const index = layer.content.regions.findIndex((region) => this.#isSelected(region, layer));
    const region = layer.content.regions[index];
    return region
      ? html`<ul aria-label=${layer.title}><li><h3>${layer.title}</h3>${this.#region(region, index, layer)}</li></ul>`
      : nothing;
  }

  #region(region: Region, index: number, layer: Layer) {
    const name = region.labels.map(visibleText).join(', ') || 'no label';
    const partner = layer === openLayer(this.state) ? this.#partners.get(index) : undefined;
    return html`${this.#item(
      region,
      layer,
      html`<span class="swatch" .style=${`border-color:${region.color};background:color-mix(in srgb, ${region.color} 22%, transparent)`}></span>`,
      html`${index + 1}: ${name}`,
      html`${partner ? html`<span class=${partner.tone} title=${partner.title}>${partner.words}</span>` : nothing}
        ${region.score === null ? '' : region.score.toFixed(2)}`,
    )}${
      this.#isSelected(region, layer)
        ? html`<prelabel-region .state=${this.state} .workbench=${this.workbench} .region=${region}></prelabel-region>`
        : nothing
    }`;
  }

  #value(value: RegionValue, layer: Layer) {
    const text = visibleText(value.text.join(', ')) || '–';
    const word = html`<span class="muted">${visibleText(value.control)}:</span> ${text}`;
    return this.#item(value, layer, icons.tag, word, '');
  }

  #relations(relations: readonly Relation[], layer: Layer) {
    return html`<h3 id="relations">Relations</h3>
      <ul aria-labelledby="relations">
        ${relations.slice(0, kMost).map((relation) => html`<li>${this.#relation(relation, layer)}</li>`)}
        ${relations.length > kMost ? html`<li class="none">and ${(relations.length - kMost).toLocaleString('en')} more relations</li>` : nothing}
      </ul>`;
  }

  #relation(relation: Relation, layer: Layer) {
    const { from, arrow, way, to, labels } = relationWords(relation, layer.content);
    const word = html`<span title="${from} ${way} ${to}">${from} <span aria-hidden="true">${arrow}</span><span class="unseen"> ${way} </span> ${to}</span>`;
    return this.#item(relation, layer, html`<i class="line"></i>`, word, labels);
  }

  #item(item: Region | RegionValue | Relation, layer: Layer, sign: unknown, word: unknown, beside: unknown) {
    const { opened, hovered } = this.state;
    const number = openLayers(this.state).indexOf(layer);
    const worst = opened && worstAt(opened.preview, layer, item);
    const pointedAt = hovered?.layer === number && holds(item, hovered.result);
    const isEnd = 'id' in item && this.#ends.includes(item.id);
    const why = whyNotShown(item);
    return html`<button class="item ${pointedAt ? 'hovered' : ''} ${isEnd ? 'end' : ''}"
      aria-current=${this.#isSelected(item, layer) ? 'true' : 'false'}
      @click=${() => this.workbench.pickItem(item, false, number)} @pointerleave=${() => this.workbench.hover(null)}
      @pointerenter=${() => this.workbench.hover({ result: item.result, layer: number })}>
      ${sign}<span class="word">${word}</span>
      <span class="signs">${beside}${isEnd ? html`<span class="unseen">an end of the picked relation</span>` : nothing}
        ${item.shown ? nothing : html`<span class="warning" title=${why}>${icons.hidden}<span class="unseen">${why}</span></span>`}
        ${worst && rankOf(worst) > 1 ? html`<span class=${worst}>${severityIcon[worst]}<span class="unseen">${kSeverityWords[worst]}</span></span>` : nothing}
      </span>
    </button>`;
  }

  #isSelected(item: Region | RegionValue | Relation, layer: Layer): boolean {
    const { selection } = this.state;
    return openLayers(this.state)[selection.layer] === layer && holds(item, selection.result);
  }
}
