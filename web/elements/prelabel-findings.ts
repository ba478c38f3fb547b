// <prelabel-findings>: the list of findings; a click picks one.

import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Finding } from '../engine/types.js';
import { consequenceWords } from '../reports/words.js';
import { PrelabelElement } from './element.js';
import { severityIcon } from './icons.js';
import { messageOf } from './message.js';
import { shared, tokens } from './theme.js';
import { visibleText } from './visible-text.js';
import { kSeverityWords } from './workbench/words.js';

/** More rows than anybody reads at once; the rest is counted. */
const kMost = 200;

export class PrelabelFindings extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    findings: { attribute: false },
    selected: { attribute: false },
    empty: { type: String },
  };
  static override styles = [
    tokens,
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        background: var(--_panel);
      }
      li + li {
        border-top: 1px solid var(--_line);
      }
      .finding {
        display: grid;
        grid-template-columns: 16px 1fr;
        gap: 2px 10px;
        width: 100%;
        padding: 10px 14px;
        border: 0;
        border-radius: 0;
        text-align: start;
        white-space: normal;
        align-items: start;
        background: none;
      }
      .finding:hover {
        background: var(--_raised);
      }
      .finding[aria-current='true'] {
        background: var(--_tint);
        box-shadow: inset 3px 0 var(--_accent);
      }
      .finding:focus-visible {
        outline-offset: -2px;
      }
      .finding > svg {
        margin-top: 2px;
      }
      .finding > .body {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .message {
        font-weight: 550;
      }
      .hint {
        color: var(--_muted);
        margin-top: 2px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        margin-top: 6px;
        font-size: 12px;
        color: var(--_muted);
      }
      .place {
        color: var(--_accent);
      }
      .rule {
        font-family: var(--_mono);
        font-size: 11.5px;
      }
      .none {
        padding: 14px;
        color: var(--_muted);
      }
    `,
  ];

  declare findings: readonly Finding[];
  declare selected: Finding | null;
  /** What to say when there are none. */
  declare empty: string;

  constructor() {
    super();
    this.findings = [];
    this.selected = null;
    this.empty = 'No findings.';
  }

  override render() {
    if (this.findings.length === 0) return html`<p class="none" part="empty">${this.empty}</p>`;
    const rest = this.findings.length - kMost;
    return html`<ul part="list" aria-label="Findings">
      ${this.findings.slice(0, kMost).map((finding) => html`<li>${this.#finding(finding)}</li>`)}
      ${rest > 0 ? html`<li class="none">and ${rest} more</li>` : nothing}
    </ul>`;
  }

  #finding(finding: Finding) {
    const { severity, message, hint, line, column, file, rule, consequence } = finding;
    return html`<button
      class="finding"
      part="finding"
      aria-current=${this.#isSelected(finding) ? 'true' : 'false'}
      @click=${() => this.send('prelabel-select', { finding, item: null })}
    >
      <span class=${severity}>${severityIcon[severity]}<span class="unseen">${kSeverityWords[severity]}:</span></span>
      <span class="body">
        <span class="message">${messageOf(message)}</span>
        ${hint ? html`<div class="hint">${messageOf(hint)}</div>` : nothing}
        <span class="facts">
          <span class="place" title=${visibleText(file)}>line ${line}, column ${column}</span>
          <span>${consequenceWords(consequence)}</span>
          <span class="rule">${rule}</span>
        </span>
      </span>
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && this.selected) {
      this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  #isSelected(finding: Finding): boolean {
    const { selected } = this;
    return (
      selected !== null &&
      selected.offset === finding.offset &&
      selected.rule === finding.rule &&
      selected.file === finding.file
    );
  }
}
