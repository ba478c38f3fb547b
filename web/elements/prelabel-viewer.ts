// <prelabel-viewer>: one task drawn. Give it a config, a task and images, or a scene that is already at hand.

import { css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  captionText,
  isDrawn,
  kViewOptions,
  moveByKey,
  type Scene,
  toggledBy,
  Viewer,
  type ViewOptions,
  type Viewport,
} from '../viewer/index.js';
import { readTheme } from './canvas-theme.js';
import { PrelabelElement } from './element.js';
import type { LoadImage } from './remote/load-image.js';
import { asPng, asSvg, type SavedPicture, SaveError } from './save/save-picture.js';
import { shared, tokens } from './theme.js';
import type { EnginePort } from './workbench/engine-port.js';
import { sceneOfTask, type TaskSource } from './workbench/scene-of-task.js';

export class PrelabelViewer extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    config: { attribute: false },
    task: { attribute: false },
    images: { attribute: false },
    loadImage: { attribute: false },
    engine: { attribute: false },
    scene: { attribute: false },
    options: { attribute: false },
    selected: { attribute: false },
    hovered: { attribute: false },
    relation: { attribute: false },
    prediction: { type: Number },
  };
  static override styles = [
    tokens,
    shared,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 120px;
        background: var(--_stage);
        overflow: hidden;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        touch-action: none;
        cursor: grab;
      }
      canvas:active {
        cursor: grabbing;
      }
      canvas:focus-visible {
        outline-offset: -3px;
      }
    `,
  ];

  /** The labeling config: text, bytes or a file. */
  declare config: Blob | string | undefined;
  /** One task: text, bytes, a file, or the plain object. */
  declare task: TaskSource | undefined;
  /** Pictures to look in, by file name, and zips of them. */
  declare images: readonly File[];
  /** Loads a picture that is not among them; without it nothing is ever fetched. `loadImage` of this module is one. */
  declare loadImage: LoadImage | undefined;
  declare engine: EnginePort | undefined;
  /** What is drawn; set by itself when `task` is given. */
  declare scene: Scene | null;
  declare options: Partial<ViewOptions>;
  /** Index into the scene's regions. */
  declare selected: number | null;
  /** Index of the region that is pointed at elsewhere. */
  declare hovered: number | null;
  /** Index into the scene's relations of the picked one; it and its ends stand out. */
  declare relation: number | null;
  declare prediction: number;
  #viewer: Viewer | undefined;
  #schemes: MediaQueryList | undefined;
  #loads = 0;

  constructor() {
    super();
    this.images = [];
    this.scene = null;
    this.options = {};
    this.selected = null;
    this.hovered = null;
    this.relation = null;
    this.prediction = 0;
  }

  get view(): Viewport | undefined {
    return this.#viewer?.view;
  }

  set view(view: Viewport) {
    if (this.#viewer) this.#viewer.view = view;
  }

  /** Shows the part of its picture that the other shows. */
  follow(viewer: PrelabelViewer): void {
    const other = viewer.#viewer;
    if (other) this.#viewer?.follow(other);
  }

  /** The picture itself takes the keys. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('canvas')?.focus(options);
  }

  fit(): void {
    this.#viewer?.fit();
  }

  zoomBy(factor: number): void {
    this.#viewer?.zoomBy(factor);
  }

  zoomTo(index: number): void {
    this.#viewer?.zoomTo(index);
  }

  zoomToRelation(index: number): void {
    this.#viewer?.zoomToRelation(index);
  }

  /**
   * The picture with what is drawn on it, in its natural size, or smaller where no canvas takes so much; `note` says so.
   * Rejects with a SaveError when the browser keeps the picture closed.
   */
  async toPng(): Promise<SavedPicture> {
    return asPng(this.#sceneToSave(), { ...kViewOptions, ...this.options });
  }

  /** The same as SVG, with the picture inside. Rejects as `toPng` does. */
  async toSvg(): Promise<SavedPicture> {
    return asSvg(this.#sceneToSave(), { ...kViewOptions, ...this.options });
  }

  #sceneToSave(): Scene {
    if (!this.scene) throw new SaveError('There is no picture to save yet.');
    return this.scene;
  }

  /** Does what a key of the viewer means; false for any other key. */
  press(key: string): boolean {
    if (this.#viewer && moveByKey(this.#viewer, key)) return true;
    const option = toggledBy(key);
    if (!option) return false;
    this.options = { ...this.options, [option]: !{ ...kViewOptions, ...this.options }[option] };
    return true;
  }

  /** Reads the colours anew, after a change of theme around it. */
  refreshTheme(): void {
    const probe = this.renderRoot.querySelector<HTMLElement>('#probe');
    if (this.#viewer && probe) this.#viewer.theme = readTheme(probe);
  }

  override render() {
    return html`<canvas part="canvas" tabindex="0" role="img" aria-label=${this.#words()} @keydown=${this.#onKey}></canvas>
      <span id="probe" hidden></span>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#schemes = window.matchMedia('(prefers-color-scheme: dark)');
    this.#schemes.addEventListener('change', this.#onScheme);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#schemes?.removeEventListener('change', this.#onScheme);
    this.#viewer?.dispose();
    this.#viewer = undefined;
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#viewer) return;
    if (changed.has('options')) this.#viewer.options = { ...kViewOptions, ...this.options };
    if (changed.has('scene')) this.#viewer.scene = this.scene;
    if (changed.has('selected') || changed.has('scene')) this.#viewer.selected = this.selected;
    if (changed.has('hovered') || changed.has('scene')) this.#viewer.hovered = this.hovered;
    if (changed.has('relation') || changed.has('scene')) this.#viewer.relation = this.relation;
    const asked = changed.has('config') || changed.has('task') || changed.has('images') || changed.has('prediction');
    if (asked && this.task !== undefined) void this.#load(this.task);
  }

  #start(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || this.#viewer) return;
    this.#viewer = new Viewer(canvas, {
      select: (index) => {
        this.selected = index;
        this.relation = null;
        const item = index === null ? null : (this.scene?.regions[index]?.region ?? null);
        this.send('prelabel-select', { finding: null, item });
      },
      selectRelation: (index) => {
        this.selected = null;
        this.relation = index;
        this.send('prelabel-select', { finding: null, item: this.scene?.relations?.[index]?.relation ?? null });
      },
      hover: (index) => this.send('prelabel-hover', { index }),
      view: (view) => this.send('prelabel-view', view),
    });
    this.#viewer.options = { ...kViewOptions, ...this.options };
    this.#viewer.scene = this.scene;
    this.#viewer.selected = this.selected;
    this.#viewer.relation = this.relation;
    this.refreshTheme();
  }

  async #load(task: TaskSource): Promise<void> {
    const turn = ++this.#loads;
    try {
      const { config, images, loadImage, engine, prediction } = this;
      const scene = await sceneOfTask({ config, task, images, loadImage, engine, prediction });
      if (turn === this.#loads) this.scene = scene;
    } catch (error) {
      this.send('prelabel-error', { error });
    }
  }

  #onScheme = () => this.refreshTheme();

  #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (this.press(event.key)) event.preventDefault();
  };

  #words(): string {
    if (!this.scene) return 'No picture';
    const { size, regions } = this.scene;
    const options = { ...kViewOptions, ...this.options };
    const drawn = regions.filter((item) => isDrawn(item, options));
    const names = drawn.slice(0, 12).map(captionText).join('; ');
    const what = drawn.length === 0 ? 'nothing drawn on it' : `${drawn.length} drawn: ${names}`;
    return `Picture of ${size.width} by ${size.height} pixels, ${what}`;
  }
}
