// The verdict: one sentence, what it rests on, and while a check runs how far it is.

import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { count } from '../../reports/numbers.js';
import { severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { unbroken } from '../unbroken.js';
import { isEmpty } from '../workbench/inputs.js';
import type { Run } from '../workbench/state.js';
import { bytes, stoppedVerdict, type Verdict, verdictOf } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';

const kIcon = {
  good: severityIcon.good,
  warning: severityIcon.warning,
  error: severityIcon.error,
  plain: severityIcon.note,
};
const kClass = { good: 'good', warning: 'warning', error: 'error', plain: 'note' };

export class VerdictBar extends WorkbenchPanel {
  static override properties: PropertyDeclarations = { ...WorkbenchPanel.properties };
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 14px;
        padding: 10px 16px 8px;
        min-height: 62px;
      }
      .sign {
        flex: none;
      }
      .sign svg {
        width: 24px;
        height: 24px;
        stroke-width: 1.25;
      }
      .words {
        flex: 1;
        min-width: 0;
      }
      h1 {
        font-size: 18px;
        line-height: 1.25;
        font-weight: 650;
        letter-spacing: -0.01em;
        text-wrap: balance;
      }
      p {
        color: var(--_muted);
        font-size: 12.5px;
        margin-top: 2px;
      }
      .spinner {
        width: 22px;
        height: 22px;
        border: 2.5px solid var(--_line);
        border-top-color: var(--_accent);
        border-radius: 50%;
        animation: turn 0.8s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
      ::slotted(*) {
        flex: none;
      }
      @media (max-width: 799px) {
        :host {
          flex-wrap: wrap;
          padding: 8px 12px;
          gap: 8px 10px;
        }
        h1 {
          font-size: 16px;
        }
        .words {
          flex: 1 0 calc(100% - 40px);
        }
        p {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 2;
          overflow: hidden;
        }
      }
    `,
  ];

  override render() {
    const { run, stopped, uncounted } = this.state;
    const { tone, sentence, detail } = this.#verdict();
    return html`
      <span class="sign ${kClass[tone]}">${run ? html`<div class="spinner"></div>` : kIcon[tone]}</span>
      <div class="words">
        <h1>${unbroken(sentence)}</h1>
        <p>${unbroken(detail)}</p>
      </div>
      <span class="unseen" role="status">${run ? nothing : `${sentence} ${detail}`}</span>
      ${run ? html`<button @click=${() => this.workbench.cancel()}>Cancel</button>` : nothing}
      ${(stopped || uncounted) && !run ? html`<button @click=${() => void this.workbench.checkAgain()}>Check again</button>` : nothing}
      <slot></slot>
    `;
  }

  #verdict(): Verdict {
    const { run, stopped, report, inputs, failure } = this.state;
    if (failure) {
      return {
        tone: 'error',
        sentence: 'prelabel itself stumbled.',
        detail: `${failure} Please report this; nothing is known about your files.`,
      };
    }
    if (run)
      return { tone: 'plain', sentence: `Checking… ${count(run.tasks, 'task')} so far.`, detail: progressWords(run) };
    if (stopped) return stoppedVerdict(stopped, report?.tasks ?? 0);
    if (report) return verdictOf(report.head, inputs, this.state.uncounted);
    if (isEmpty(inputs)) {
      return {
        tone: 'plain',
        sentence: 'Will Label Studio show your predictions?',
        detail: 'Drop a labeling config, tasks and pictures. Nothing leaves this computer.',
      };
    }
    return {
      tone: 'plain',
      sentence: 'Pictures are here. Now the tasks.',
      detail: 'Drop a tasks file, and the labeling config if you have it.',
    };
  }
}

function progressWords({ bytes: done, total, started }: Run): string {
  if (total === 0) return 'Reading the labeling config.';
  const seconds = (performance.now() - started) / 1000;
  const left = done > 0 && seconds > 1 ? Math.ceil((seconds * (total - done)) / done) : null;
  const read = `${bytes(done)} of ${bytes(total)}`;
  return left === null ? read : `${read}, about ${count(left, 'second')} left`;
}
