// The open task's picture: a line saying what it is, the values without a shape as words, the viewer, its tools.

import { html, nothing, type PropertyDeclarations } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { RegionValue } from '../../engine/types.js';
import { count } from '../../reports/numbers.js';
import type { Size, ViewOptions } from '../../viewer/index.js';
import { icons, severityIcon } from '../icons.js';
import type { PrelabelViewer } from '../prelabel-viewer.js';
import { shared } from '../theme.js';
import { unbroken } from '../unbroken.js';
import { visibleText } from '../visible-text.js';
import { holds } from '../workbench/layers.js';
import { type OpenedTask, pictureSizeOf, sizeOf } from '../workbench/opened-task.js';
import { whyNotShown } from '../workbench/reasons.js';
import { briefOf, spokenOf } from '../workbench/region-facts.js';
import { relationWords } from '../workbench/relation-words.js';
import { SceneMemory, type ShownScene } from '../workbench/scene-memory.js';
import { openLayer, openLayers } from '../workbench/state.js';
import { WorkbenchPanel } from './panel.js';
import { picturePanelStyles } from './picture-panel-styles.js';

const kManyTitle = 'Its address does not tell which of them is meant: give the pictures with their folders.';

export class PicturePanel extends WorkbenchPanel {
  static override properties: PropertyDeclarations = {
    ...WorkbenchPanel.properties,
    options: { attribute: false },
    change: { attribute: false },
    details: { attribute: false },
  };
  static override styles = [shared, picturePanelStyles];

  declare options: ViewOptions;
  declare change: (options: Partial<ViewOptions>) => void;
  /** Leads to what is said of the picked region elsewhere. */
  declare details: () => void;
  #scenes = new SceneMemory();
  /** How many there were. */
  #viewers = 0;
  /** One view is following the other. */
  #following = false;

  get viewer(): PrelabelViewer | null {
    return this.renderRoot.querySelector('prelabel-viewer');
  }

  get viewers(): PrelabelViewer[] {
    return [...this.renderRoot.querySelectorAll('prelabel-viewer')];
  }

  /** Flies to the picked region or relation, if it has a place. */
  showPicked(): void {
    const shown = this.#shown()[0];
    const index = this.#indexOf(this.state.selection, shown);
    const relation = this.#relationOf(shown);
    if (index !== null) this.viewer?.zoomTo(index);
    else if (relation !== null) this.viewer?.zoomToRelation(relation);
  }

  override render() {
    const { opened } = this.state;
    const shown = this.#shown();
    const scene = shown[0]?.scene ?? null;
    return html`
      <p class="unseen" role="status">${this.#spoken()}</p>
      <div class="about ${opened && this.#isCrowded(opened) ? 'crowded' : ''}">${opened ? this.#about(opened) : nothing}</div>
      <div class="values" aria-label="Values without a shape">${opened ? this.#values() : nothing}</div>
      <div class="stage">
        <div class="viewers">${shown.map((one) => this.#viewer(one))}</div>
        ${this.#picked()}
        <prelabel-hint .state=${this.state} .workbench=${this.workbench} .onSheet=${scene !== null} .leave=${this.#focusPicture}></prelabel-hint>
      </div>
      <prelabel-legend .regions=${shown.flatMap((one) => one.scene?.regions ?? [])} .options=${this.options} .change=${this.change}></prelabel-legend>
    `;
  }

  protected override updated(): void {
    const { viewers } = this;
    if (viewers.length !== this.#viewers) for (const viewer of viewers) viewer.fit();
    this.#viewers = viewers.length;
  }

  #viewer(shown: ShownScene) {
    return html`<div class="viewer">
      <prelabel-viewer exportparts="canvas" .scene=${shown.scene} .options=${this.options}
        .selected=${this.#indexOf(this.state.selection, shown)} .hovered=${this.#indexOf(this.state.hovered, shown)} .relation=${this.#relationOf(shown)}
        @prelabel-select=${(event: HTMLElementEventMap['prelabel-select']) => this.#onSelect(event, shown)}
        @prelabel-hover=${(event: HTMLElementEventMap['prelabel-hover']) => this.#onHover(event, shown)}
        @prelabel-view=${this.#onView}></prelabel-viewer>
      ${this.state.beside && this.state.against !== null ? html`<p class="of">${openLayers(this.state)[shown.layer]?.title}</p>` : nothing}
    </div>`;
  }

  /** What is picked, for those who do not see the picture. */
  #spoken(): string {
    const { opened, selection } = this.state;
    const content = openLayers(this.state)[selection.layer]?.content;
    if (!opened || !content || selection.result === null) return '';
    const index = content.regions.findIndex((region) => holds(region, selection.result));
    const region = content.regions[index];
    if (region) return spokenOf(region, index + 1, pictureSizeOf(opened, region));
    const relation = content.relations.find((one) => holds(one, selection.result));
    if (!relation) return '';
    const { from, way, to, labels } = relationWords(relation, content);
    return `Relation: ${from} ${way} ${to}${labels ? `, ${labels}` : ''}. ${relation.shown ? '' : whyNotShown(relation)}`;
  }

  /** On a phone the list of results is on another tab: a line here says what is picked, and leads there. */
  #picked() {
    const { opened, selection } = this.state;
    const regions = openLayers(this.state)[selection.layer]?.content.regions ?? [];
    const index = regions.findIndex((region) => holds(region, selection.result));
    const region = regions[index];
    if (!opened || !region) return nothing;
    const name = region.labels.map(visibleText).join(', ') || 'no label';
    return html`<button class="picked" @click=${this.details}>
      <b>${index + 1}: ${name}</b> <span class="muted">${unbroken(briefOf(region, pictureSizeOf(opened, region)))}</span>${icons.next}<span class="unseen">Details</span>
    </button>`;
  }

  #pages({ place }: OpenedTask) {
    const pages = place.object?.urls?.length ?? 1;
    if (pages < 2) return nothing;
    const turn = (step: 1 | -1) => () => void this.workbench.showPage(place.page + step);
    return html`<span class="pages" role="group" aria-label="Pages">
      <button class="plain" title="Previous page" aria-label="Previous page" ?disabled=${place.page === 0} @click=${turn(-1)}>${icons.previous}</button>
      <span>Page ${place.page + 1} of ${pages.toLocaleString('en')}</span>
      <button class="plain" title="Next page" aria-label="Next page" ?disabled=${place.page + 1 >= pages} @click=${turn(1)}>${icons.next}</button>
    </span>`;
  }

  /** On a phone there is room for choosing or for telling, not for both. */
  #isCrowded({ place }: OpenedTask): boolean {
    return openLayers(this.state).length > 1 || (place.object?.urls?.length ?? 1) > 1;
  }

  #about(opened: OpenedTask) {
    const { row, picture, fileName, original } = opened;
    const { others, size: natural } = opened.found;
    const size = sizeOf(opened);
    const differs = original && natural && (original.width !== natural.width || original.height !== natural.height);
    const where = `line ${row.line.toLocaleString('en')} of ${visibleText(fileName)}`;
    return html`
      <span class="title">Task ${row.task + 1}</span>
      <span class="muted clip">${where}</span>
      <span class="space"></span>
      ${this.#pages(opened)}
      <prelabel-layers .state=${this.state} .workbench=${this.workbench}></prelabel-layers>
      <span class="muted clip" title=${ifDefined(others > 0 ? kManyTitle : undefined)}>${picture ? `${visibleText(picture.name)} ` : ''}${others > 0 ? `(one of ${count(others + 1, 'picture')} of this name) ` : ''}${size && !differs ? sizeWords(size) : ''}</span>
      ${differs ? html`<span class="differs" title="The results were made for a picture of another size.">${severityIcon.warning} ${sizeWords(natural)}, results say ${sizeWords(original)}</span>` : nothing}
    `;
  }

  #values() {
    const layer = openLayer(this.state);
    const values = layer?.content.values ?? [];
    if (values.length === 0) {
      return html`<span class="muted">No choices, ratings or texts in this ${layer?.kind ?? 'prediction'}</span>`;
    }
    return values.map((value) => this.#value(value));
  }

  #value(value: RegionValue) {
    const { selection, prediction } = this.state;
    const picked = selection.layer === prediction && holds(value, selection.result);
    const title = value.shown ? value.type : whyNotShown(value);
    return html`<button class="value ${value.shown ? '' : 'unshown'}" title=${title} aria-pressed=${picked ? 'true' : 'false'}
      @click=${() => this.workbench.pickItem(value)}>
      ${value.shown ? nothing : icons.hidden}<span class="muted">${visibleText(value.control)}</span>
      <b>${visibleText(value.text.join(', ')) || '–'}</b>
    </button>`;
  }

  #focusPicture = () => this.viewer?.focus();

  /** One scene, or two beside each other. */
  #shown(): ShownScene[] {
    const { opened, prediction, against, beside } = this.state;
    const over = !beside;
    const first = { layer: prediction, against, over };
    if (!opened) return [{ scene: null, ...first }];
    const second = { layer: against ?? prediction, against: prediction, over };
    return this.#scenes.of(opened, beside && against !== null ? [first, second] : [first]);
  }

  /** Where a result stands in a scene. */
  #indexOf(wanted: { result: number | null; layer: number } | null, shown: ShownScene | undefined): number | null {
    if (!wanted || wanted.result === null || !shown?.scene) return null;
    const compared = shown.over && wanted.layer === shown.against;
    if (wanted.layer !== shown.layer && !compared) return null;
    const at = shown.scene.regions.findIndex(
      (item) => (item.compared ?? false) === compared && holds(item.region, wanted.result),
    );
    return at < 0 ? null : at;
  }

  /** Where the relation that is picked or pointed at stands in a scene. */
  #relationOf(shown: ShownScene | undefined): number | null {
    for (const wanted of [this.state.selection, this.state.hovered]) {
      if (wanted === null || wanted.result === null || wanted.layer !== shown?.layer) continue;
      const at = shown.scene?.relations?.findIndex(({ relation }) => holds(relation, wanted.result)) ?? -1;
      if (at >= 0) return at;
    }
    return null;
  }

  #layerAt({ scene, layer, against }: ShownScene, index: number): number {
    return scene?.regions[index]?.compared ? (against ?? layer) : layer;
  }

  #onSelect(event: HTMLElementEventMap['prelabel-select'], shown: ShownScene): void {
    event.stopPropagation();
    const { item } = event.detail;
    if (!item) return this.workbench.pickNothing();
    const index = shown.scene?.regions.findIndex(({ region }) => region === item) ?? -1;
    this.workbench.pickItem(item, true, this.#layerAt(shown, index));
  }

  #onHover({ detail: { index } }: HTMLElementEventMap['prelabel-hover'], shown: ShownScene): void {
    const region = index === null ? undefined : shown.scene?.regions[index]?.region;
    this.workbench.hover(
      region && index !== null ? { result: region.result, layer: this.#layerAt(shown, index) } : null,
    );
  }

  /** Beside each other, both show the same part of the picture. */
  #onView = (event: HTMLElementEventMap['prelabel-view']) => {
    const { viewers } = this;
    if (this.#following || viewers.length < 2) return;
    this.#following = true;
    const moved = event.currentTarget as PrelabelViewer;
    for (const viewer of viewers) if (viewer !== moved) viewer.follow(moved);
    this.#following = false;
  };
}

function sizeWords({ width, height }: Size): string {
  return `${width} × ${height}`;
}
