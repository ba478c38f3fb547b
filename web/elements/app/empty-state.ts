// Nothing given yet: one calm place that says what can be dropped, and the samples.

import { css, html, nothing, type PropertyDeclarations, svg } from 'lit';
import { PrelabelElement } from '../element.js';
import { icons } from '../icons.js';
import { shared } from '../theme.js';
import type { Sample } from '../workbench/sample.js';

export class EmptyState extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    samples: { attribute: false },
    choose: { attribute: false },
    load: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        place-items: center;
        padding: 24px;
        overflow: auto;
        background: var(--_stage);
      }
      .room {
        display: grid;
        justify-items: center;
        gap: 18px;
        width: min(620px, 100%);
        padding: 34px 28px;
        border: 2px dashed color-mix(in srgb, var(--_muted) 45%, transparent);
        border-radius: 16px;
        text-align: center;
      }
      h2 {
        font-size: 20px;
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      ul.kinds {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 6px 22px;
        color: var(--_muted);
      }
      .kinds li {
        display: flex;
        align-items: center;
        gap: 7px;
      }
      .samples {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 14px;
      }
      .sample {
        display: grid;
        grid-template-rows: auto auto 1fr;
        gap: 3px;
        width: 220px;
        padding: 8px 8px 10px;
        border-radius: 12px;
        text-align: start;
        white-space: normal;
        justify-items: start;
      }
      .sample img {
        width: 100%;
        height: auto;
        aspect-ratio: 600 / 403;
        border-radius: 7px;
      }
      .sample .picture {
        position: relative;
        display: block;
        width: 100%;
        margin-bottom: 6px;
      }
      .sample svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      .sample img {
        display: block;
      }
      .sample b {
        font-weight: 650;
      }
      .sample span {
        color: var(--_muted);
        font-size: 12.5px;
        line-height: 1.35;
      }
    `,
  ];

  declare samples: readonly Sample[];
  declare choose: (() => void) | undefined;
  declare load: ((sample: Sample) => void) | undefined;

  constructor() {
    super();
    this.samples = [];
  }

  override render() {
    return html`<div class="room">
      <h2>Drop files anywhere</h2>
      <ul class="kinds">
        <li>${icons.code} labeling config (XML)</li>
        <li>${icons.list} tasks (JSON, JSON Lines, CSV)</li>
        <li>${icons.image} pictures, a folder or a zip of them</li>
      </ul>
      <button class="main" @click=${() => this.choose?.()}>${icons.open} Choose files</button>
      <p class="muted">All at once or one by one, in any order; pasting works too.<br />Nothing leaves this computer.</p>
      ${this.samples.length > 0 ? html`<div class="samples">${this.samples.map((sample) => this.#sample(sample))}</div>` : nothing}
    </div>`;
  }

  #sample(sample: Sample) {
    return html`<button class="sample" @click=${() => this.load?.(sample)}>
      <span class="picture"><img src=${sample.picture} alt="" width="600" height="403" />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${sample.boxes.map(boxOf)}</svg></span><b>${sample.title}</b><span>${sample.about}</span>
    </button>`;
  }
}

function boxOf({ x, y, width, height, color, bad }: Sample['boxes'][number]) {
  return svg`<rect x=${x} y=${y} width=${width} height=${height} fill=${color} fill-opacity="0.2" stroke=${color}
    stroke-width="2" vector-effect="non-scaling-stroke" stroke-dasharray=${bad ? '5 3' : 'none'} />`;
}
