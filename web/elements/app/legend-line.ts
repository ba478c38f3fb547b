// The labels and model versions on the picture with their counts; each can be switched off and on.

import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { kNoLabel, labelsOf, type SceneRegion, type ViewOptions } from '../../viewer/index.js';
import { PrelabelElement } from '../element.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';

/** More names than anybody switches one by one. */
const kMost = 60;

type Hidden = 'hiddenLabels' | 'hiddenVersions';

interface Entry {
  name: string;
  count: number;
  /** Of the first region with this label. */
  color: string | null;
}

export class LegendLine extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    regions: { attribute: false },
    options: { attribute: false },
    change: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        background: var(--_panel);
        border-top: 1px solid var(--_line);
      }
      .line {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 5px 10px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        flex: none;
        min-height: 26px;
        max-width: 240px;
        padding: 1px 9px;
        border-radius: 999px;
        font-size: 13px;
      }
      button[aria-pressed='true'] {
        color: inherit;
        background: none;
        border-color: var(--_line);
      }
      button[aria-pressed='false'] {
        color: var(--_muted);
        border-style: dashed;
        background: none;
      }
      button[aria-pressed='false'] .name {
        text-decoration: line-through;
      }
      .swatch {
        flex: none;
        width: 12px;
        height: 12px;
        border-radius: 3px;
        border: 1px solid color-mix(in srgb, var(--_text) 35%, transparent);
        forced-color-adjust: none;
      }
      button[aria-pressed='false'] .swatch {
        background: none !important;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .count {
        color: var(--_muted);
        font-size: 12px;
      }
      .gap {
        flex: none;
        width: 1px;
        height: 18px;
        background: var(--_line);
      }
    `,
  ];

  declare regions: readonly SceneRegion[];
  declare options: ViewOptions;
  declare change: (options: Partial<ViewOptions>) => void;

  constructor() {
    super();
    this.regions = [];
  }

  override render() {
    if (this.regions.length === 0) return nothing;
    const labels = entriesOf(this.regions, ({ region }) => labelsOf(region));
    const versions = entriesOf(this.regions, ({ version = '' }) => [version]);
    return html`<div class="line" role="group" aria-label="Labels and versions">
      ${labels.slice(0, kMost).map((entry) => this.#chip('hiddenLabels', entry, true))}
      ${labels.length > kMost ? html`<span class="muted">and ${labels.length - kMost} more labels</span>` : nothing}
      ${versions.length > 1 ? html`<i class="gap"></i>${versions.map((entry) => this.#chip('hiddenVersions', entry, false))}` : nothing}
    </div>`;
  }

  #chip(hidden: Hidden, { name, count, color }: Entry, swatch: boolean) {
    const on = !this.options[hidden].has(name);
    const word = name === kNoLabel ? 'no label' : visibleText(name);
    return html`<button aria-pressed=${on ? 'true' : 'false'} title="${on ? 'Hide' : 'Show'} ${word}" @click=${() => this.#toggle(hidden, name)}>
      ${swatch ? html`<span class="swatch" .style=${`background:${color}`}></span>` : nothing}
      <span class="name">${word}</span><span class="count">${count.toLocaleString('en')}</span>
    </button>`;
  }

  #toggle(hidden: Hidden, name: string): void {
    const names = new Set(this.options[hidden]);
    if (!names.delete(name)) names.add(name);
    this.change({ [hidden]: names });
  }
}

/** By how often they are there, the most frequent first. */
function entriesOf(regions: readonly SceneRegion[], namesOf: (item: SceneRegion) => readonly string[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const item of regions) {
    for (const name of new Set(namesOf(item))) {
      const entry = entries.get(name);
      if (entry) entry.count++;
      else entries.set(name, { name, count: 1, color: item.region.color });
    }
  }
  return [...entries.values()].sort((a, b) => b.count - a.count);
}
