// The viewer's keys and what they do.

import type { Toggle } from './scene.js';
import type { Viewer } from './viewer.js';

const kStep = 60;
const kZoom = 1.25;

const kToggles: Record<string, Toggle> = {
  l: 'labels',
  s: 'scores',
  i: 'fill',
  m: 'marks',
  h: 'regions',
};

/** The option a key toggles, if it is such a key. */
export function toggledBy(key: string): Toggle | undefined {
  return kToggles[key];
}

/** Moves the view; false when the key means nothing here. */
export function moveByKey(viewer: Viewer, key: string): boolean {
  const act = kMoves[key];
  if (!act) return false;
  act(viewer);
  return true;
}

const kMoves: Record<string, (viewer: Viewer) => void> = {
  f: (viewer) => viewer.fit(),
  '1': (viewer) => viewer.oneToOne(),
  '+': (viewer) => viewer.zoomBy(kZoom),
  '=': (viewer) => viewer.zoomBy(kZoom),
  '-': (viewer) => viewer.zoomBy(1 / kZoom),
  ArrowLeft: (viewer) => viewer.panBy(kStep, 0),
  ArrowRight: (viewer) => viewer.panBy(-kStep, 0),
  ArrowUp: (viewer) => viewer.panBy(0, kStep),
  ArrowDown: (viewer) => viewer.panBy(0, -kStep),
};
