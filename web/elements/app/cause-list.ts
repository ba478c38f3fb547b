// The causes by weight: one bar a rule, a click filters the tasks by it.

import { css, html, nothing } from 'lit';
import { numeral } from '../../reports/numbers.js';
import { severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { causeWords, firstSentence } from '../workbench/cause-words.js';
import type { Cause } from '../workbench/report-view.js';
import { kSeverityWords, ruleWords } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';

export class CauseList extends WorkbenchPanel {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 6px;
        padding: 2px 32px 10px 16px;
        mask-image: linear-gradient(to left, transparent, black 32px);
        min-height: 46px;
        overflow-x: auto;
        scrollbar-width: thin;
        align-items: center;
      }
      button {
        position: relative;
        flex: none;
        gap: 8px;
        padding: 4px 12px 4px 9px;
        max-width: 280px;
        background: var(--_panel);
      }
      .bar {
        position: absolute;
        inset-inline: 5px;
        bottom: 2px;
        height: 3px;
        border-radius: 2px;
        overflow: hidden;
      }
      .bar i {
        display: block;
        height: 100%;
        min-width: 4px;
        border-radius: 2px;
        background: currentColor;
      }
      b {
        font-weight: 650;
      }
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .none {
        color: var(--_muted);
        font-size: 13px;
      }
      @media (max-width: 799px) {
        :host {
          padding-inline: 12px;
        }
        button {
          max-width: 250px;
        }
      }
    `,
  ];

  override render() {
    const { report, filter } = this.state;
    if (!report) return nothing;
    const { causes } = report;
    if (causes.length === 0) return html`<span class="none">No findings of any kind.</span>`;
    const most = Math.max(...causes.map((cause) => cause.count));
    const clear = html`<button class="plain" @click=${() => this.workbench.filter({ rule: null })}>All causes</button>`;
    return [causes.map((cause) => this.#cause(cause, most)), filter.rule === null ? nothing : clear];
  }

  #cause(cause: Cause, most: number) {
    const { rule, severity, count } = cause;
    const { filter } = this.state;
    const on = filter.rule === rule;
    const what = this.#words(cause);
    return html`<button
      aria-pressed=${on ? 'true' : 'false'}
      title="${what} (${rule})"
      @click=${() => this.workbench.filter({ rule: on ? null : rule })}
    >
      <span class=${severity}>${severityIcon[severity]}<span class="unseen">${kSeverityWords[severity]}</span></span>
      <b>${numeral(count)}</b>
      <span class="what">${what}</span>
      <span class="bar ${severity}"><i .style=${`width:${(100 * count) / most}%`}></i></span>
    </button>`;
  }

  #words({ rule, count, example }: Cause): string {
    if (count === 1 && example) return visibleText(firstSentence(example.message));
    return causeWords(this.state.rules.get(rule)?.what ?? '') || ruleWords(rule);
  }
}
