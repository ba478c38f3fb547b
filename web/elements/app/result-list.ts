// The regions and values of the open prediction as words; the selected region with its corner, size and angle.

import { css, html, nothing } from 'lit';
import type { Region, RegionValue } from '../../engine/types.js';
import { shapeKinds } from '../../viewer/index.js';
import { icons, severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { comparison, type Partner } from '../workbench/comparison.js';
import { holds } from '../workbench/layers.js';
import { worstAt } from '../workbench/opened-task.js';
import { whyNotShown } from '../workbench/reasons.js';
import { rankOf } from '../workbench/report-view.js';
import { openLayer } from '../workbench/state.js';
import { kSeverityWords } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';

const kMost = 500;

export class ResultList extends WorkbenchPanel {
  #partners: ReadonlyMap<number, Partner> = new Map();
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
      }
      button.item {
        display: grid;
        grid-template-columns: 14px minmax(0, 1fr) auto;
        gap: 10px;
        width: 100%;
        min-height: 34px;
        padding: 4px 14px;
        border: 0;
        border-radius: 0;
        text-align: start;
        background: none;
      }
      button.item:hover,
      button.item.hovered {
        background: var(--_raised);
      }
      button.item[aria-current='true'] {
        background: var(--_tint);
        box-shadow: inset 3px 0 var(--_accent);
      }
      button.item:focus-visible {
        outline-offset: -2px;
      }
      .swatch {
        width: 13px;
        height: 13px;
        border: 2px solid;
        border-radius: 3px;
        box-shadow: 0 0 0 1px color-mix(in srgb, var(--_text) 28%, transparent);
        forced-color-adjust: none;
      }
      .word {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .signs {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 12px;
        color: var(--_muted);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px 12px;
        padding: 4px 14px 10px 38px;
        font-size: 12.5px;
        background: var(--_tint);
        box-shadow: inset 3px 0 var(--_accent);
      }
      dt {
        color: var(--_muted);
      }
      .none {
        padding: 10px 14px;
        color: var(--_muted);
      }
    `,
  ];

  override render() {
    const layer = openLayer(this.state);
    if (!layer) return html`<p class="none">No prediction.</p>`;
    const { regions, values } = layer.content;
    if (regions.length + values.length === 0) return html`<p class="none">This ${layer.kind} has no results.</p>`;
    const rest = regions.length - kMost;
    const compared = comparison(this.state, layer);
    this.#partners = compared?.partners ?? new Map();
    return html`${compared ? html`<p class="none">${compared.words}</p>` : nothing}<ul aria-label="Results">
      ${regions.slice(0, kMost).map((region, i) => html`<li>${this.#region(region, i + 1)}</li>`)}
      ${rest > 0 ? html`<li class="none">and ${rest.toLocaleString('en')} more regions</li>` : nothing}
      ${values.map((value) => html`<li>${this.#value(value)}</li>`)}
    </ul>`;
  }

  #region(region: Region, number: number) {
    const name = region.labels.map(visibleText).join(', ') || 'no label';
    const selected = this.#isSelected(region);
    const partner = this.#partners.get(number - 1);
    return html`${this.#item(
      region,
      html`<span class="swatch" .style=${`border-color:${region.color};background:color-mix(in srgb, ${region.color} 22%, transparent)`}></span>`,
      html`${number}: ${name}`,
      html`${partner ? html`<span class=${partner.tone} title=${partner.title}>${partner.words}</span>` : nothing}
        ${region.score === null ? '' : region.score.toFixed(2)}`,
    )}${selected ? facts(region) : nothing}`;
  }

  #value(value: RegionValue) {
    const text = visibleText(value.text.join(', ')) || '–';
    return this.#item(value, icons.tag, html`<span class="muted">${visibleText(value.control)}:</span> ${text}`, '');
  }

  #item(item: Region | RegionValue, sign: unknown, word: unknown, score: unknown) {
    const { opened, hovered, prediction } = this.state;
    const layer = openLayer(this.state);
    const worst = opened && layer && worstAt(opened.preview, layer, item);
    const pointedAt = hovered?.layer === prediction && holds(item, hovered.result);
    const why = whyNotShown(item);
    return html`<button class="item ${pointedAt ? 'hovered' : ''}" aria-current=${this.#isSelected(item) ? 'true' : 'false'}
      @click=${() => this.workbench.pickItem(item)} @pointerleave=${() => this.workbench.hover(null)}
      @pointerenter=${() => this.workbench.hover({ result: item.result, layer: prediction })}>
      ${sign}<span class="word">${word}</span>
      <span class="signs">${score}
        ${item.shown ? nothing : html`<span class="warning" title=${why}>${icons.hidden}<span class="unseen">${why}</span></span>`}
        ${worst && rankOf(worst) > 1 ? html`<span class=${worst}>${severityIcon[worst]}<span class="unseen">${kSeverityWords[worst]}</span></span>` : nothing}
      </span>
    </button>`;
  }

  #isSelected(item: Region | RegionValue): boolean {
    const { selection, prediction } = this.state;
    return selection.layer === prediction && holds(item, selection.result);
  }
}

function facts(region: Region) {
  const n = (value: number | undefined) => (value === undefined ? '?' : String(Math.round(value * 100) / 100));
  const [first, second, , fourth] = region.outline ?? [];
  const size =
    first && second && fourth
      ? `${n(Math.hypot(second[0] - first[0], second[1] - first[1]))} × ${n(Math.hypot(fourth[0] - first[0], fourth[1] - first[1]))} px`
      : 'unknown without the picture';
  return html`<dl>
    <dt>Corner</dt><dd>${first ? `${n(first[0])}, ${n(first[1])} px` : 'unknown without the picture'}</dd>
    <dt>Size</dt><dd>${size}</dd>
    <dt>Angle</dt><dd>${n(region.rotation ?? 0)}°</dd>
    <dt>Id</dt><dd>${visibleText(region.id)}</dd>
    <dt>Control</dt><dd>${visibleText(region.control)}</dd>
    ${shapeKinds[region.kind] ? nothing : html`<dt>Picture</dt><dd>a ${region.kind}: not drawn here yet</dd>`}
    ${region.shown ? nothing : html`<dt>Seen</dt><dd>${whyNotShown(region)}</dd>`}
  </dl>`;
}
