// The events of the elements and what they carry.

import type { Finding, Region, RegionValue, Relation } from '../engine/types.js';
import type { Viewport } from '../viewer/index.js';
import type { EngineReport } from './workbench/engine-port.js';

/** What a person picked: a finding, a result of the open task, or nothing. */
export interface SelectDetail {
  finding: Finding | null;
  item: Region | RegionValue | Relation | null;
}

export interface PrelabelEvents {
  /** A check is complete. */
  'prelabel-report': EngineReport;
  'prelabel-select': SelectDetail;
  /** The pointer is over a region of the picture, by its index in the scene; null: over none. */
  'prelabel-hover': { index: number | null };
  /** A picture was moved or zoomed. */
  'prelabel-view': Viewport;
  /** A defect or a wrong use; never what is wrong in the files. */
  'prelabel-error': { error: unknown };
}
