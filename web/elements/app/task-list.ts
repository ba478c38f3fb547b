// The tasks: search, filter, order, and a list of any length of which only the visible rows exist.

import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { TaskRow } from '../../engine/types.js';
import { count } from '../../reports/numbers.js';
import { icons, severityIcon } from '../icons.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { rankOf } from '../workbench/report-view.js';
import { kSeverityWords } from '../workbench/words.js';
import { WorkbenchPanel } from './panel.js';
import { taskListStyles } from './task-list-styles.js';
import { windowOf } from './windowing.js';

const kRow = 44;

export class TaskList extends WorkbenchPanel {
  static override properties: PropertyDeclarations = {
    ...WorkbenchPanel.properties,
    scrolled: { state: true },
    room: { state: true },
  };
  static override styles = [shared, taskListStyles];

  declare scrolled: number;
  declare room: number;
  #sizes: ResizeObserver | undefined;

  constructor() {
    super();
    this.scrolled = 0;
    this.room = 600;
  }

  focusSearch(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input')?.focus();
  }

  override render() {
    const { listed, report, filter } = this.state;
    return html`
      <div class="tools">
        <label class="search">
          ${icons.search}<span class="unseen">Search tasks</span>
          <input type="search" placeholder="Search" .value=${filter.text} autocomplete="off" spellcheck="false"
            @input=${(e: InputEvent) => this.workbench.filter({ text: (e.target as HTMLInputElement).value })}
            @keydown=${this.#onSearchKey} />
        </label>
        <button aria-pressed=${filter.problems ? 'true' : 'false'} @click=${() => this.workbench.filter({ problems: !filter.problems })}>
          Only problems</button>
        <select aria-label="Order" .value=${filter.order}
          @change=${(e: Event) => this.workbench.filter({ order: (e.target as HTMLSelectElement).value as 'file' | 'worst' })}>
          <option value="file">In order</option>
          <option value="worst">Worst first</option>
        </select>
      </div>
      ${this.#files()}
      ${this.#list()}
      <p class="foot">${report ? this.#foot(listed.length, report.tasks) : nothing}</p>
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override firstUpdated(): void {
    const list = this.renderRoot.querySelector('.list');
    this.#sizes = new ResizeObserver(([entry]) => {
      if (entry) this.room = entry.contentRect.height;
    });
    if (list) this.#sizes.observe(list);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state') as typeof this.state | undefined;
    if (before && (before.task !== this.state.task || before.listed !== this.state.listed)) this.#reveal();
  }

  #files() {
    const { report, fileOpen } = this.state;
    const names = [...new Set(report?.fileFindings.map((finding) => finding.file))];
    if (names.length === 0) return nothing;
    return html`<ul class="files" aria-label="Files with findings">${names.map((name) => {
      const findings = report?.fileFindings.filter((finding) => finding.file === name) ?? [];
      const worst = findings[0]?.severity ?? 'note';
      return html`<li><button class="row" aria-current=${name === fileOpen ? 'true' : 'false'} @click=${() => this.workbench.openFile(name)}>
        <span class=${worst}>${severityIcon[worst]}<span class="unseen">${kSeverityWords[worst]}</span></span>
        <span class="text"><span class="title">${visibleText(name)}</span><span class="more">${count(findings.length, 'finding')} of the file itself</span></span>
      </button></li>`;
    })}</ul>`;
  }

  #list() {
    const { listed, task } = this.state;
    const { first, end } = windowOf(this.scrolled, this.room, kRow, listed.length);
    const rows = listed.slice(first, end);
    return html`<div class="list" role="listbox" tabindex="0" aria-label="Tasks"
      aria-activedescendant=${task !== null && rows.includes(task) ? `task-${task}` : nothing}
      @scroll=${this.#onScroll} @keydown=${this.#onListKey}>
      <div class="all" role="presentation" .style=${`height:${listed.length * kRow}px`}>
        ${rows.map((number, i) => this.#row(number, first + i, listed.length))}
      </div>
    </div>`;
  }

  #row(number: number, index: number, all: number) {
    const { report, task, fileOpen } = this.state;
    const row = report?.row(number);
    if (!row) return nothing;
    const sign = rankOf(row.severity) > 1 && row.severity ? row.severity : 'good';
    return html`<div class="row" role="option" id="task-${number}" aria-posinset=${index + 1} aria-setsize=${all}
      aria-selected=${number === task && fileOpen === null ? 'true' : 'false'} .style=${`top:${index * kRow}px`}
      @click=${() => this.workbench.open(number)}>
      <span class=${sign}>${severityIcon[sign]}<span class="unseen">${sign === 'good' ? 'No problem' : kSeverityWords[sign]}</span></span>
      <span class="text"><span class="title">Task ${number + 1}</span><span class="more">${rowWords(row)}</span></span>
      ${sign === 'good' ? nothing : html`<span class="count ${sign}" title=${count(row.findings, 'finding')}>${row.findings}</span>`}
    </div>`;
  }

  #foot(listed: number, all: number): string {
    return listed === all ? count(all, 'task') : `${listed.toLocaleString('en')} of ${count(all, 'task')}`;
  }

  /** Scrolls only as far as needed, and only when the open task is in the list. */
  #reveal(): void {
    const list = this.renderRoot.querySelector('.list');
    const at = this.state.task === null ? -1 : this.state.listed.indexOf(this.state.task);
    if (!list || at < 0) return;
    const top = at * kRow;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + kRow > list.scrollTop + this.room) list.scrollTop = top + kRow - this.room;
  }

  #onScroll = (event: Event) => {
    this.scrolled = (event.target as HTMLElement).scrollTop;
  };

  #onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.workbench.filter({ text: '' });
    const first = this.state.listed[0];
    if (event.key === 'Enter' && first !== undefined) void this.workbench.open(first);
  };

  #onListKey = (event: KeyboardEvent) => {
    const { listed, task } = this.state;
    const at = task === null ? -1 : listed.indexOf(task);
    const page = Math.max(1, Math.floor(this.room / kRow) - 1);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: listed.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = listed[Math.max(0, Math.min(listed.length - 1, wanted))];
    if (next !== undefined && next !== task) void this.workbench.open(next);
  };
}

function rowWords(row: TaskRow): string {
  if (row.import !== 'accepted') return 'not imported';
  if (row.view !== 'opens') return 'does not open';
  const results = count(row.results, 'result');
  return row.resultsNotShown > 0 ? `${results}, ${row.resultsNotShown} not shown` : results;
}
