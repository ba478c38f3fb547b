// The files as chips: what was given, in what state, and a way to replace each.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { baseName } from '../../engine/image-index.js';
import type { Severity } from '../../engine/types.js';
import { count } from '../../reports/numbers.js';
import { icons, severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { rankOf } from '../workbench/report-view.js';
import { bytes } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';

export class InputChips extends WorkbenchPanel {
  static override properties: PropertyDeclarations = { ...WorkbenchPanel.properties, choose: { attribute: false } };
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 6px;
        min-width: 0;
        overflow-x: auto;
        scrollbar-width: none;
        padding: 3px;
      }
      button {
        min-width: 0;
        max-width: 320px;
        border-radius: 999px;
        padding: 3px 12px 3px 9px;
        flex: 0 1 auto;
      }
      button.missing {
        border-style: dashed;
        color: var(--_muted);
        background: none;
        flex: none;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 550;
      }
      @media (max-width: 799px) {
        button {
          flex: none;
          max-width: 230px;
        }
      }
      .more {
        color: var(--_muted);
        font-size: 12.5px;
      }
    `,
  ];

  /** Opens the file picker. */
  declare choose: (() => void) | undefined;

  override render() {
    const { inputs, report } = this.state;
    const { config, tasks, images } = inputs;
    const taskBytes = tasks.reduce((sum, { file }) => sum + file.size, 0);
    const first = tasks[0];
    return [
      config
        ? this.#chip(icons.code, config.file.name, this.#stateOf(report?.worstOfConfig), nothing)
        : this.#missing('Labeling config'),
      first
        ? this.#chip(
            icons.list,
            tasks.length === 1 ? first.file.name : count(tasks.length, 'file'),
            this.#stateOf(report?.worstOfTasks),
            report && report.tasks > 0 ? count(report.tasks, 'task') : bytes(taskBytes),
          )
        : this.#missing('Tasks'),
      images.size > 0
        ? this.#chip(
            icons.image,
            images.size === 1 ? baseName(images.files[0]?.path ?? '') : count(images.size, 'picture'),
            undefined,
            images.size === 1 ? '1 picture' : nothing,
          )
        : this.#missing('Pictures'),
    ];
  }

  /** Good only when the whole was looked at. */
  #stateOf(worst: Severity | undefined): Severity | 'good' | undefined {
    const { report, run, stopped } = this.state;
    if (!report) return undefined;
    if (rankOf(worst) > 1) return worst;
    return run || stopped ? undefined : 'good';
  }

  #chip(icon: TemplateResult, name: string, state: Severity | 'good' | undefined, more: string | typeof nothing) {
    return html`<button title="Choose other files" @click=${() => this.choose?.()}>
      <span class=${state ?? 'muted'}>${state ? severityIcon[state] : icon}</span>
      <span class="name">${visibleText(name)}</span>
      ${more === nothing ? nothing : html`<span class="more">${more}</span>`}
    </button>`;
  }

  #missing(what: string) {
    return html`<button class="missing" @click=${() => this.choose?.()}>${icons.plus} ${what}</button>`;
  }
}
