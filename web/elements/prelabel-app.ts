// <prelabel-app>: the whole workbench. Files in; verdict, tasks, picture and findings out.

import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { baseName, pathOf } from '../engine/image-index.js';
import { kViewOptions, type ViewOptions } from '../viewer/index.js';
import { appStyles } from './app/app-styles.js';
import { followDrops } from './app/drop-target.js';
import type { HelpDialog } from './app/help-dialog.js';
import type { PicturePanel } from './app/picture-panel.js';
import { handleShortcut } from './app/shortcuts.js';
import type { TaskList } from './app/task-list.js';
import { PrelabelElement } from './element.js';
import { icons } from './icons.js';
import type { LoadImage } from './remote/load-image.js';
import { nameFor } from './save/download.js';
import { shared, tokens } from './theme.js';
import { unbroken } from './unbroken.js';
import { visibleText } from './visible-text.js';
import { defaultEngine } from './workbench/default-engine.js';
import type { EnginePort } from './workbench/engine-port.js';
import { gatherPicked } from './workbench/gather.js';
import { isEmpty } from './workbench/inputs.js';
import { holds } from './workbench/layers.js';
import { sizeOf } from './workbench/opened-task.js';
import { RemotePictures } from './workbench/remote-pictures.js';
import type { Sample } from './workbench/sample.js';
import { brokenFinding, kStart, openLayer, openLayers, type WorkbenchState } from './workbench/state.js';
import { Workbench } from './workbench/workbench.js';

type Tab = 'tasks' | 'picture' | 'task';
const kTabs: ReadonlyArray<readonly [Tab, string]> = [
  ['tasks', 'Tasks'],
  ['picture', 'Picture'],
  ['task', 'This task'],
];

export class PrelabelApp extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    config: { attribute: false },
    tasks: { attribute: false },
    images: { attribute: false },
    loadImage: { attribute: false },
    imageOrigins: { attribute: false },
    engine: { attribute: false },
    samples: { attribute: false },
    theme: { reflect: true },
    wholeWindow: { type: Boolean, attribute: 'whole-window' },
    state: { state: true },
    options: { state: true },
    scale: { state: true },
    dropping: { state: true },
    tab: { state: true },
  };
  static override styles = [tokens, shared, appStyles];

  declare config: File | string | undefined;
  declare tasks: File | readonly File[] | string | object | undefined;
  declare images: readonly File[] | undefined;
  /**
   * Loads a picture that is not among the given files, when a person has allowed its host; without it none is offered
   * and nothing is ever fetched. `loadImage` of this module is one.
   */
  declare loadImage: LoadImage | undefined;
  /** Origins that need no asking, `https://example.org`. */
  declare imageOrigins: readonly string[] | undefined;
  declare engine: EnginePort | undefined;
  declare samples: readonly Sample[];
  /** `light` or `dark`; otherwise as the surroundings. */
  declare theme: string | undefined;
  /** Takes keys, drops and pastes from the whole window instead of from the element alone. */
  declare wholeWindow: boolean;
  declare private state: WorkbenchState;
  declare private options: ViewOptions;
  declare private scale: number;
  declare private dropping: boolean;
  declare private tab: Tab;
  #listening: AbortController | undefined;
  readonly #workbench: Workbench;

  constructor() {
    super();
    this.samples = [];
    this.wholeWindow = false;
    this.state = kStart;
    this.options = kViewOptions;
    this.scale = 1;
    this.dropping = false;
    this.tab = 'picture';
    const remote = new RemotePictures(() => this.loadImage);
    this.#workbench = new Workbench(async () => this.engine ?? defaultEngine(), remote, {
      change: () => {
        this.state = this.#workbench.state;
      },
      pick: () => void this.#showPicked(),
      report: (report) => this.send('prelabel-report', report),
      error: (error) => this.send('prelabel-error', { error }),
    });
  }

  /** Takes files of any kind, as if they had been dropped. */
  give(files: Iterable<File>): Promise<void> {
    return this.#workbench.give(gatherPicked(files));
  }

  /** Takes the place of everything that is open, unless something else is opened before it has come. */
  async loadSample(sample: Sample): Promise<void> {
    try {
      await this.#workbench.loadSample(sample.id, () => sample.load());
    } catch (error) {
      this.send('prelabel-error', { error });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const target: EventTarget = this.wholeWindow ? window : this;
    target.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), { signal });
    followDrops(
      target,
      {
        hover: (over) => {
          this.dropping = over;
        },
        files: (files, notices) => void this.#workbench.give(files, notices),
      },
      signal,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#workbench.cancel();
  }

  override render() {
    const { state } = this;
    const workbench = this.#workbench;
    const empty = isEmpty(state.inputs);
    return html`
      <header part="header">
        <span class="brand">prelabel</span>
        <prelabel-inputs .state=${state} .workbench=${workbench} .choose=${this.#choose}></prelabel-inputs>
        <span class="space"></span>
        ${empty ? nothing : html`<button class="plain icon" title="Close all files" aria-label="Close all files" @click=${() => workbench.clear()}>${icons.close}</button>`}
        <button class="plain icon" title="Light or dark" aria-label="Light or dark" @click=${this.#switchTheme}>${icons.theme}</button>
        <button class="plain icon" title="Keys (?)" aria-label="Keys" @click=${this.#help}>${icons.help}</button>
      </header>
      <section class="verdict" aria-label="Verdict" part="verdict">
        <prelabel-verdict .state=${state} .workbench=${workbench}>${this.#mainActions()}</prelabel-verdict>
        ${state.report ? html`<prelabel-causes role="group" aria-label="Causes" .state=${state} .workbench=${workbench}></prelabel-causes>` : nothing}
        ${this.#progress()}
      </section>
      <nav role="tablist" aria-label="Views" ?hidden=${empty}>${kTabs.map(([tab, word]) => this.#tab(tab, word))}</nav>
      <main class="show-${this.tab} ${empty ? 'empty' : ''}">
        <prelabel-tasks .state=${state} .workbench=${workbench} role="region" aria-label="Tasks"></prelabel-tasks>
        <div class="middle">${this.#middle()}</div>
        <prelabel-task .state=${state} .workbench=${workbench} role="region" aria-label="This task"></prelabel-task>
      </main>
      ${this.#notices()}
      <prelabel-help></prelabel-help>
      <input type="file" multiple hidden aria-hidden="true" @change=${this.#onPicked} />
      <div class="drop" ?hidden=${!this.dropping}><p>${icons.open} Drop config, tasks and pictures</p></div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('imageOrigins')) this.#workbench.allowOrigins(this.imageOrigins ?? []);
    if (changed.has('theme')) {
      for (const viewer of this.#picture?.viewers ?? []) viewer.refreshTheme();
    }
    if (changed.has('config') || changed.has('tasks') || changed.has('images')) void this.#takeProperties();
  }

  get #picture(): PicturePanel | null {
    return this.renderRoot.querySelector('prelabel-picture');
  }

  #middle() {
    const { state } = this;
    if (isEmpty(state.inputs)) {
      return html`<prelabel-empty .samples=${this.samples} .choose=${this.#choose} .load=${(sample: Sample) => void this.loadSample(sample)}></prelabel-empty>`;
    }
    const broken = brokenFinding(state) !== null;
    const scored = openLayers(state).some(({ content }) => content.regions.some(({ score }) => score !== null));
    return html`
      ${broken ? html`<prelabel-broken .state=${state} .workbench=${this.#workbench}></prelabel-broken>` : nothing}
      <prelabel-picture ?hidden=${broken} .state=${state} .workbench=${this.#workbench} .options=${this.options} .change=${this.#change} .details=${this.#details}
        @prelabel-view=${this.#onView}></prelabel-picture>
      <prelabel-tools ?hidden=${broken} .options=${this.options} .scale=${this.scale} .scored=${scored ?? false}
        .press=${this.#press} .change=${this.#change}>
        <prelabel-save .viewers=${this.#shownViewers} .names=${this.#saveNames()}></prelabel-save>
      </prelabel-tools>
    `;
  }

  #shownViewers = () => this.#picture?.viewers ?? [];

  /** One for each picture on the screen; none: there is nothing to save. */
  #saveNames(): string[] {
    const { opened, prediction, against, beside } = this.state;
    if (!opened || !sizeOf(opened)) return [];
    const { row, address } = opened;
    const named = address !== null && !address.startsWith('data:');
    const name = nameFor(row.task, named ? baseName(pathOf(address)) : null);
    if (!beside || against === null) return [name];
    const layers = openLayers(this.state);
    return [prediction, against].map((layer) => `${name}-${layers[layer]?.title.replace(' ', '-').toLowerCase()}`);
  }

  #mainActions() {
    const { sample } = this.state.inputs;
    if (isEmpty(this.state.inputs)) return nothing;
    const others = this.samples.filter(({ id }) => sample !== undefined && id !== sample);
    return html`
      ${others.map((other) => html`<button @click=${() => void this.loadSample(other)}>${other.title}</button>`)}
      <button class=${sample === undefined ? '' : 'main'} @click=${this.#choose}>${icons.open} ${sample === undefined ? 'Add files' : 'Open your files'}</button>
    `;
  }

  #progress() {
    const { run } = this.state;
    const share = run && run.total > 0 ? run.bytes / run.total : 0;
    return html`<div class="progress" role="progressbar" aria-label="Check" aria-valuenow=${Math.round(share * 100)} ?hidden=${!run}>
      <i .style=${`width:${100 * share}%`}></i></div>`;
  }

  #tab(tab: Tab, word: string) {
    const on = this.tab === tab;
    return html`<button role="tab" class="plain" aria-selected=${on ? 'true' : 'false'} tabindex=${on ? 0 : -1}
      @click=${() => this.#showTab(tab)} @keydown=${this.#onTabKey}>${word}</button>`;
  }

  #notices() {
    if (this.state.notices.length === 0) return nothing;
    return html`<div class="notices" role="alert">
      <div>${this.state.notices.map((notice) => html`<p>${unbroken(visibleText(notice))}</p>`)}</div>
      <button class="plain icon" aria-label="Dismiss" @click=${() => this.#workbench.dismissNotices()}>${icons.close}</button>
    </div>`;
  }

  #showTab(tab: Tab): void {
    this.tab = tab;
  }

  async #showPicked(): Promise<void> {
    if (this.tab === 'tasks' || this.state.selection.result !== null) this.tab = 'picture';
    await this.updateComplete;
    await this.#picture?.updateComplete;
    this.#picture?.showPicked();
    const { finding, result } = this.state.selection;
    const content = openLayer(this.state)?.content;
    const { regions = [], values = [], relations = [] } = content ?? {};
    const picked = [...regions, ...values, ...relations].find((one) => holds(one, result));
    this.send('prelabel-select', { finding, item: picked ?? null });
  }

  async #takeProperties(): Promise<void> {
    const { config, tasks, images } = this;
    const files: File[] = [...(images ?? [])];
    if (config !== undefined) files.push(typeof config === 'string' ? new File([config], 'config.xml') : config);
    if (Array.isArray(tasks) && tasks.every((one) => one instanceof File)) files.push(...tasks);
    else if (tasks instanceof File) files.push(tasks);
    else if (tasks !== undefined) {
      files.push(new File([typeof tasks === 'string' ? tasks : JSON.stringify(tasks)], 'tasks.json'));
    }
    await this.give(files);
  }

  #choose = () => this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  #help = () => this.renderRoot.querySelector<HelpDialog>('prelabel-help')?.open();

  #press = (key: string): boolean => {
    const viewer = this.#picture?.viewer;
    if (!viewer) return false;
    const done = viewer.press(key);
    if (viewer.options !== this.options) this.options = { ...kViewOptions, ...viewer.options };
    return done;
  };

  #change = (change: Partial<ViewOptions>) => {
    this.options = { ...this.options, ...change };
  };

  #details = () => this.#showTab('task');

  #switchTheme = () => {
    const dark = this.theme ? this.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    this.theme = dark ? 'light' : 'dark';
  };

  #onView = (event: HTMLElementEventMap['prelabel-view']) => {
    this.scale = event.detail.scale;
  };

  #onPicked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void this.give([...(input.files ?? [])]);
    input.value = '';
  };

  #onTabKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = kTabs.findIndex(([tab]) => tab === this.tab);
    const next = step === undefined ? undefined : kTabs[(at + step + kTabs.length) % kTabs.length];
    if (!next) return;
    event.preventDefault();
    this.tab = next[0];
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  };

  #onKey(event: KeyboardEvent): void {
    handleShortcut(event, {
      stepTask: (step) => void this.#workbench.stepTask(step),
      stepFinding: (step) => void this.#workbench.stepFinding(step),
      search: () => {
        this.tab = 'tasks';
        void this.updateComplete.then(() => this.renderRoot.querySelector<TaskList>('prelabel-tasks')?.focusSearch());
      },
      help: this.#help,
      picture: this.#press,
    });
  }
}
