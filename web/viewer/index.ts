// The viewer's public face: a canvas with a picture and regions, without a framework.

export { captionText } from '../engine/caption.js';
export type { Box, Point, Size } from './geometry.js';
export { moveByKey, toggledBy } from './keys.js';
export { type Mark, markOf } from './marks.js';
export { type Agreement, matchRegions } from './overlap.js';
export {
  isDrawn,
  kNoLabel,
  kViewOptions,
  kViewTheme,
  labelsOf,
  type Scene,
  type SceneRegion,
  type SceneRelation,
  type Toggle,
  type ViewOptions,
  type ViewTheme,
} from './scene.js';
export { shapeKinds } from './shapes/index.js';
export { Viewer, type ViewerEvents } from './viewer.js';
export type { Viewport } from './viewport.js';
export { paintWhole } from './whole.js';
