// The source around a place, with the place marked. Reads a few kilobytes of the file, whatever its size.

import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { Appearing } from '../appearing.js';
import { PrelabelElement } from '../element.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { readSource, type SourceLine } from '../workbench/source-window.js';
import type { SourceSpot } from '../workbench/state.js';

export class SourceView extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    spot: { attribute: false },
    linesBefore: { attribute: false },
    linesAfter: { attribute: false },
    lines: { state: true },
    failure: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        background: var(--_panel);
        font-family: var(--_mono);
        font-size: 12px;
        line-height: 1.6;
      }
      ol {
        padding-block: 8px;
        min-width: max-content;
      }
      li {
        display: flex;
        padding-inline-end: 16px;
        white-space: pre;
      }
      li.inside {
        background: color-mix(in srgb, var(--_warning) 9%, transparent);
      }
      .number {
        position: sticky;
        left: 0;
        flex: none;
        min-width: 52px;
        padding-inline: 10px 12px;
        text-align: end;
        color: var(--_muted);
        background: var(--_panel);
        user-select: none;
      }
      li.inside .number {
        color: var(--_text);
        font-weight: 650;
        box-shadow: inset 3px 0 var(--_warning);
      }
      mark {
        color: inherit;
        background: color-mix(in srgb, var(--_warning) 30%, transparent);
        border-radius: 3px;
        padding: 1px 0;
        box-shadow: 0 0 0 1px color-mix(in srgb, var(--_warning) 60%, transparent);
      }
      mark:empty {
        display: inline-block;
        width: 2px;
        height: 1.3em;
        vertical-align: text-bottom;
        background: var(--_warning);
      }
      .cut {
        color: var(--_muted);
      }
      .none {
        padding: 14px;
        color: var(--_muted);
        font-family: var(--prelabel-font, system-ui, sans-serif);
        font-size: 13px;
      }
      @media (forced-colors: active) {
        mark {
          forced-color-adjust: none;
          background: Mark;
          color: MarkText;
        }
      }
    `,
  ];

  declare spot: SourceSpot | null;
  declare linesBefore: number;
  declare linesAfter: number;
  declare lines: readonly SourceLine[];
  declare failure: string;

  constructor() {
    super();
    this.spot = null;
    this.linesBefore = 4;
    this.linesAfter = 5;
    this.lines = [];
    this.failure = '';
    new Appearing(this, () => this.#reveal());
  }

  override render() {
    if (!this.spot) return html`<p class="none">Pick a finding or a result to see its lines in the file.</p>`;
    if (this.failure) return html`<p class="none">${this.failure}</p>`;
    return html`<ol part="lines" aria-label="Source of ${visibleText(this.spot.name)}">${this.lines.map(lineOf)}</ol>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('spot') && this.spot) void this.#read(this.spot);
    if (changed.has('lines')) this.#reveal();
  }

  async #read(spot: SourceSpot): Promise<void> {
    try {
      const lines = await readSource(spot.file, spot, this.linesBefore, this.linesAfter);
      if (spot !== this.spot) return;
      this.lines = lines;
      this.failure = '';
    } catch {
      this.failure = 'The file can no longer be read: was it changed or moved since it was dropped?';
    }
  }

  /** Brings the start of the marked range into view without moving anything else on the page. */
  #reveal(): void {
    const mark = this.renderRoot.querySelector('mark');
    if (!mark) return;
    const box = mark.getBoundingClientRect();
    const frame = this.getBoundingClientRect();
    this.scrollTop += box.top - frame.top - Math.max(0, (frame.height - box.height) / 3);
    const outside = box.left < frame.left + 60 || Math.min(box.right, box.left + 160) > frame.right;
    if (outside) this.scrollLeft += box.left - frame.left - 120;
  }
}

function lineOf(line: SourceLine) {
  const { number, before, marked, after, inside, cutLeft, cutRight } = line;
  const cut = html`<span class="cut">…</span>`;
  return html`<li class=${inside ? 'inside' : ''}><span class="number">${number ?? ''}</span><span
    >${cutLeft ? cut : nothing}${before}${inside ? html`<mark>${marked}</mark>` : nothing}${after}${cutRight ? cut : nothing}</span></li>`;
}
