// The open task's picture: a line saying what it is, the values without a shape as words, the viewer, its tools.

import { html, nothing, type PropertyDeclarations } from 'lit';
import type { RegionValue } from '../../engine/types.js';
import { count } from '../../reports/numbers.js';
import type { Scene, ViewOptions } from '../../viewer/index.js';
import { icons } from '../icons.js';
import type { PrelabelViewer } from '../prelabel-viewer.js';
import { shared } from '../theme.js';
import { visibleText } from '../visible-text.js';
import { type OpenedTask, sceneOf, shownPrediction } from '../workbench/opened-task.js';
import { WorkbenchPanel } from './panel.js';
import { picturePanelStyles } from './picture-panel-styles.js';

export class PicturePanel extends WorkbenchPanel {
  static override properties: PropertyDeclarations = { ...WorkbenchPanel.properties, options: { attribute: false } };
  static override styles = [shared, picturePanelStyles];

  declare options: ViewOptions;
  #scene: { of: OpenedTask; prediction: number; scene: Scene | null } | undefined;

  get viewer(): PrelabelViewer | null {
    return this.renderRoot.querySelector('prelabel-viewer');
  }

  /** Flies to the picked region, if it is a region that has a place. */
  showPicked(): void {
    const index = this.#selectedIndex();
    if (index !== null) this.viewer?.zoomTo(index);
  }

  override render() {
    const { opened } = this.state;
    const scene = this.#sceneOf();
    return html`
      <div class="about">${opened ? this.#about(opened) : nothing}</div>
      <div class="values" aria-label="Values without a shape">${opened ? this.#values(opened) : nothing}</div>
      <div class="stage">
        <prelabel-viewer exportparts="canvas" .scene=${scene} .options=${this.options} .selected=${this.#selectedIndex()}
          @prelabel-select=${this.#onSelect}></prelabel-viewer>
        ${opened && !opened.picture ? html`<p class="hint">${this.#noPicture(opened, scene)}</p>` : nothing}
      </div>
    `;
  }

  #about({ row, preview, picture, fileName, original }: OpenedTask) {
    const size = picture ?? preview.objects.find((object) => object.size)?.size ?? original;
    const where = `line ${row.line.toLocaleString('en')} of ${visibleText(fileName)}`;
    return html`
      <span class="title">Task ${row.task + 1}</span>
      <span class="muted clip">${where}</span>
      <span class="space"></span>
      ${preview.predictions.length > 1 ? this.#predictions(preview.predictions.length) : nothing}
      <span class="muted clip">${picture ? `${visibleText(picture.name)} ` : ''}${size ? `${size.width} × ${size.height}` : ''}</span>
    `;
  }

  #predictions(n: number) {
    const { opened, prediction } = this.state;
    const shown = opened ? shownPrediction(opened.preview) : undefined;
    return html`<select aria-label="Prediction" @change=${(e: Event) => this.workbench.showPrediction(Number((e.target as HTMLSelectElement).value))}>
      ${Array.from({ length: n }, (_, i) => {
        const mark = i === shown ? ' (shown)' : '';
        const version = opened?.preview.predictions[i]?.modelVersion ?? '';
        return html`<option value=${i} ?selected=${i === prediction}>Prediction ${i + 1}: ${visibleText(version)}${mark}</option>`;
      })}
    </select>`;
  }

  #values({ preview }: OpenedTask) {
    const values = preview.predictions[this.state.prediction]?.values ?? [];
    if (values.length === 0) return html`<span class="muted">No choices, ratings or texts in this prediction</span>`;
    return values.map((value) => this.#value(value));
  }

  #value(value: RegionValue) {
    const picked = this.state.selection.result === value.result;
    const title = value.shown ? value.type : `Not shown in Label Studio${value.reason ? `: ${value.reason}` : ''}`;
    return html`<button class="value ${value.shown ? '' : 'unshown'}" title=${title} aria-pressed=${picked ? 'true' : 'false'}
      @click=${() => this.workbench.pickItem(value)}>
      ${value.shown ? nothing : icons.hidden}<span class="muted">${visibleText(value.control)}</span>
      <b>${visibleText(value.text.join(', ')) || '–'}</b>
    </button>`;
  }

  #noPicture({ preview, address }: OpenedTask, scene: Scene | null): string {
    const boxes = preview.predictions[this.state.prediction]?.regions.length ?? 0;
    if (this.state.inputs.config === null) {
      const sheet = scene && boxes > 0 ? ' Drawn on a blank sheet.' : '';
      return `Without the labeling config it is not known which value is the picture.${sheet}`;
    }
    if (address === null) return 'This task names no picture.';
    const name = visibleText(address.length > 90 ? `${address.slice(0, 89)}…` : address);
    if (scene) return `Drawn on a blank sheet. Drop the picture to see it underneath: ${name}`;
    return boxes > 0
      ? `The size of the picture is not known, so ${count(boxes, 'region')} cannot be placed. Drop it: ${name}`
      : `No picture: ${name}`;
  }

  /** The same scene as long as it is of the same task, so that the view stays. */
  #sceneOf(): Scene | null {
    const { opened, prediction } = this.state;
    if (!opened) return null;
    if (this.#scene?.of !== opened || this.#scene.prediction !== prediction) {
      this.#scene = { of: opened, prediction, scene: sceneOf(opened, prediction) };
    }
    return this.#scene.scene;
  }

  #selectedIndex(): number | null {
    const { result } = this.state.selection;
    const at = this.#sceneOf()?.regions.findIndex(({ region }) => region.result === result) ?? -1;
    return result === null || at < 0 ? null : at;
  }

  #onSelect = (event: HTMLElementEventMap['prelabel-select']) => {
    event.stopPropagation();
    if (event.detail.item) this.workbench.pickItem(event.detail.item, true);
    else this.workbench.pickNothing();
  };
}
