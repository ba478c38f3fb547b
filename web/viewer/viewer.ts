// The viewer: owns a canvas, its view and selection, and redraws once a frame when something changed.

import { type CanvasSize, followCanvasSize } from './canvas-size.js';
import { around, type Box, overlaps, type Point } from './geometry.js';
import { followGestures } from './gestures.js';
import { nextHit, regionsAt } from './hit-test.js';
import { paintScene } from './painter.js';
import { boxOf } from './region-box.js';
import { relationAt } from './relations.js';
import { kViewOptions, kViewTheme, type Scene, type ViewOptions, type ViewTheme } from './scene.js';
import type { Viewport } from './viewport.js';
import * as viewports from './viewport.js';

/** Screen pixels around a fitted picture: room for captions above it, less on a small screen. */
const kFitMargin = 28;
const kRegionMargin = 90;
const kFlightMs = 220;
/** Without movement for so long the picture rests. */
const kRestMs = 120;
/** Screen pixels beside a relation's line that still count. */
const kRelationReach = 5;
/** Zooming to a small region stops here. */
const kRegionScale = 8;

export interface ViewerEvents {
  /** A person picked a region of the scene, or none. */
  select?(index: number | null): void;
  /** A person picked a relation of the scene. */
  selectRelation?(index: number): void;
  hover?(index: number | null): void;
  /** The view changed, by whatever cause. */
  view?(view: Viewport): void;
}

export class Viewer {
  readonly canvas: HTMLCanvasElement;
  #events: ViewerEvents;
  #context: CanvasRenderingContext2D;
  #stop = new AbortController();
  #size: CanvasSize | null = null;
  #scene: Scene | null = null;
  #options = kViewOptions;
  #theme = kViewTheme;
  #selected: number | null = null;
  #hovered: number | null = null;
  #relation: number | null = null;
  #view: Viewport = { scale: 1, x: 0, y: 0 };
  #fitted = true;
  #frame = 0;
  #moving = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #flight: { from: Viewport; to: Viewport; start: number } | null = null;

  /** Throws when the canvas gives no 2D context. */
  constructor(canvas: HTMLCanvasElement, events: ViewerEvents = {}) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This canvas gives no 2D context.');
    this.canvas = canvas;
    this.#events = events;
    this.#context = context;
    const stopSize = followCanvasSize(canvas, (size) => this.#resize(size));
    this.#stop.signal.addEventListener('abort', stopSize);
    followGestures(
      canvas,
      {
        pan: (dx, dy) => this.panBy(dx, dy),
        zoom: (about, factor) => this.zoomBy(factor, about),
        click: (at) => this.#click(at),
        doubleClick: (at) => this.#doubleClick(at),
        hover: (at) => this.#hover(at),
      },
      this.#stop.signal,
    );
  }

  get scene(): Scene | null {
    return this.#scene;
  }

  /** A scene of another size, or the first one, is fitted; otherwise the view stays. */
  set scene(scene: Scene | null) {
    const before = this.#scene?.size;
    this.#scene = scene;
    this.#hovered = null;
    this.#relation = null;
    if (scene && (scene.size.width !== before?.width || scene.size.height !== before?.height)) this.fit(false);
    this.redraw();
  }

  set options(options: ViewOptions) {
    this.#options = options;
    this.redraw();
  }

  set theme(theme: ViewTheme) {
    this.#theme = theme;
    this.redraw();
  }

  set selected(index: number | null) {
    if (this.#selected === index) return;
    this.#selected = index;
    this.redraw();
  }

  /** Shown with both its ends. */
  set relation(index: number | null) {
    if (this.#relation === index) return;
    this.#relation = index;
    this.redraw();
  }

  /** Shown as if the pointer were over it. */
  set hovered(index: number | null) {
    if (this.#hovered === index) return;
    this.#hovered = index;
    this.redraw();
  }

  get view(): Viewport {
    return this.#view;
  }

  /** Jumps to this view. */
  set view(view: Viewport) {
    this.#fitted = false;
    this.#go(view, false);
  }

  /** Shows what another viewer shows; one that is fitted stays fitted when its box changes. */
  follow(other: Viewer): void {
    this.view = other.#view;
    this.#fitted = other.#fitted;
  }

  fit(fly = true): void {
    if (!this.#scene || !this.#size) return;
    this.#go(this.#fitOf(this.#scene, this.#size), fly);
    this.#fitted = true;
  }

  oneToOne(): void {
    if (!this.#scene || !this.#size) return;
    const { screen } = this.#size;
    const middle = viewports.toImage(this.#view, { x: screen.width / 2, y: screen.height / 2 });
    this.#fitted = false;
    this.#go(viewports.oneToOne(this.#scene.size, screen, middle), true);
  }

  /** About the middle of the screen unless a point is given. */
  zoomBy(factor: number, about?: Point): void {
    if (!this.#size) return;
    const { width, height } = this.#size.screen;
    this.#fitted = false;
    this.#go(viewports.zoomAbout(this.#view, about ?? { x: width / 2, y: height / 2 }, factor), false);
  }

  panBy(dx: number, dy: number): void {
    this.#fitted = false;
    this.#go(viewports.pan(this.#view, dx, dy), false);
  }

  /** Flies to a region of the scene; does nothing for one without a place. One off the picture is shown with it. */
  zoomTo(index: number, fly = true): void {
    const region = this.#scene?.regions[index]?.region;
    this.#zoomToBox(region ? boxOf(region) : null, fly);
  }

  /** The same for both ends of a relation. */
  zoomToRelation(index: number, fly = true): void {
    const relation = this.#scene?.relations?.[index];
    const ends = [relation?.from, relation?.to].flatMap((end) => this.#scene?.regions[end ?? -1]?.region ?? []);
    const [from, to] = ends.map(boxOf);
    this.#zoomToBox(from && to ? around(from, to) : null, fly);
  }

  #zoomToBox(bounds: Box | null, fly: boolean): void {
    if (!bounds || !this.#scene || !this.#size) return;
    const { width, height } = this.#size.screen;
    const margin = Math.min(kRegionMargin, width / 4, height / 4);
    const picture = { x: 0, y: 0, ...this.#scene.size };
    const box = overlaps(bounds, picture) ? bounds : around(bounds, picture);
    this.#fitted = false;
    this.#go(viewports.showBox(box, this.#size.screen, margin, kRegionScale), fly);
  }

  redraw(): void {
    if (this.#frame === 0 && !this.#stop.signal.aborted) {
      this.#frame = requestAnimationFrame((now) => this.#draw(now));
    }
  }

  dispose(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
  }

  #go(view: Viewport, fly: boolean): void {
    this.#moving = true;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (fly && !calm && this.#size) {
      this.#flight = { from: this.#view, to: view, start: performance.now() };
    } else {
      this.#flight = null;
      this.#view = this.#size ? viewports.keepInSight(view, this.#reach(), this.#size.screen, 40) : view;
      this.#events.view?.(this.#view);
    }
    this.redraw();
  }

  /** Picture and selected region: what must not be lost from sight. */
  #reach(): Box {
    const whole = { x: 0, y: 0, ...(this.#scene?.size ?? { width: 1, height: 1 }) };
    const selected = this.#selected === null ? undefined : this.#scene?.regions[this.#selected]?.region;
    const box = selected && boxOf(selected);
    return box ? around(whole, box) : whole;
  }

  #resize(size: CanvasSize): void {
    const before = this.#size?.screen;
    this.#size = size;
    if (!before || this.#fitted) this.fit(false);
    else
      this.#go(
        viewports.pan(this.#view, (size.screen.width - before.width) / 2, (size.screen.height - before.height) / 2),
        false,
      );
    // The backing store is empty now: drawing in this frame avoids a flash.
    this.#paint();
  }

  #draw(now: number): void {
    this.#frame = 0;
    if (this.#flight) {
      const { from, to, start } = this.#flight;
      const t = Math.min(1, Math.max(0, (now - start) / kFlightMs));
      this.#view = viewports.between(from, to, 1 - (1 - t) ** 3);
      if (t >= 1) this.#flight = null;
      else this.redraw();
      this.#events.view?.(this.#view);
    }
    this.#paint();
  }

  #paint(): void {
    if (!this.#size) return;
    const scene = this.#scene;
    if (!scene) {
      this.#context.clearRect(0, 0, this.canvas.width, this.canvas.height);
      return;
    }
    paintScene(this.#context, scene, {
      view: this.#viewWithFit(),
      screen: this.#size.screen,
      ratio: this.#size.ratio,
      options: this.#options,
      theme: this.#theme,
      selected: this.#selected,
      hovered: this.#hovered,
      relation: this.#relation,
      moving: this.#moving,
    });
    if (this.#moving) this.#restSoon();
  }

  /** Counted from the end of a frame: slow frames must not pass for rest. */
  #restSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#moving = false;
      this.redraw();
    }, kRestMs);
  }

  /** A line runs over regions: it comes first, and clicking again reaches what lies below. */
  #click(at: Point): void {
    const relation = this.#relationAt(at);
    const hits = this.#hits(at);
    if (relation !== null && (relation !== this.#relation || hits.length === 0)) {
      this.relation = relation;
      this.selected = null;
      this.#events.selectRelation?.(relation);
      return;
    }
    this.relation = null;
    this.selected = nextHit(hits, this.#selected);
    this.#events.select?.(this.#selected);
  }

  #doubleClick(at: Point): void {
    const hit = this.#hits(at)[0];
    if (hit === undefined) this.fit();
    else this.zoomTo(hit);
  }

  #hover(at: Point | null): void {
    const hovered = at ? (this.#hits(at)[0] ?? null) : null;
    this.canvas.style.cursor = hovered === null && (!at || this.#relationAt(at) === null) ? '' : 'pointer';
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    this.#events.hover?.(hovered);
    this.redraw();
  }

  #viewWithFit(): Viewport {
    if (!this.#scene || !this.#size) return this.#view;
    return { ...this.#view, fit: this.#fitOf(this.#scene, this.#size).scale };
  }

  #fitOf({ size }: Scene, { screen }: CanvasSize): Viewport {
    return viewports.fit(size, screen, Math.min(kFitMargin, screen.width / 24));
  }

  #relationAt(at: Point): number | null {
    return this.#scene ? relationAt(this.#scene, this.#viewWithFit(), at, this.#options, kRelationReach) : null;
  }

  #hits(at: Point): number[] {
    return this.#scene ? regionsAt(this.#scene.regions, this.#viewWithFit(), at, this.#options) : [];
  }
}
