// Everything the workbench shows, as one value that is replaced at each change.

import type { Finding, RuleInfo } from '../../engine/types.js';
import { type Inputs, kNoInputs } from './inputs.js';
import { type Layer, layersOf } from './layers.js';
import type { OpenedTask } from './opened-task.js';
import { kTaskFilter, type ReportView, type TaskFilter } from './report-view.js';
import type { SourcePlace } from './source-window.js';

/** A check under way. */
export interface Run {
  bytes: number;
  total: number;
  tasks: number;
  /** Of `performance.now()`. */
  started: number;
}

/** A place in one of the files, to be shown in its source. */
export interface SourceSpot extends SourcePlace {
  file: Blob;
  name: string;
}

export interface Selection {
  finding: Finding | null;
  /** Index into the prediction's `result`. */
  result: number | null;
  /** The layer that the result is of. */
  layer: number;
  spot: SourceSpot | null;
}

export const kNoSelection: Selection = { finding: null, result: null, layer: 0, spot: null };

/** A result under the pointer, in the picture or in a list. */
export interface Hovered {
  result: number;
  layer: number;
}

export interface WorkbenchState {
  inputs: Inputs;
  run: Run | null;
  /** How far the last check had come when it was cancelled. */
  stopped: Run | null;
  report: ReportView | null;
  /** Pictures have come since, and the files are too large to count them in without being asked. */
  uncounted: boolean;
  /** A defect of ours or of the browser, never of the files. */
  failure: string | null;
  notices: readonly string[];
  rules: ReadonlyMap<string, RuleInfo>;
  filter: TaskFilter;
  listed: readonly number[];
  /** The task that is open or being opened. */
  task: number | null;
  opened: OpenedTask | null;
  /** The layer that the lists are of: a prediction, or an annotation. */
  prediction: number;
  /** The layer that it is compared with. */
  against: number | null;
  /** Compared beside each other instead of one over the other. */
  beside: boolean;
  hovered: Hovered | null;
  /** The file whose own findings are looked at, instead of a task. */
  fileOpen: string | null;
  selection: Selection;
}

export const kStart: WorkbenchState = {
  inputs: kNoInputs,
  run: null,
  stopped: null,
  report: null,
  uncounted: false,
  failure: null,
  notices: [],
  rules: new Map(),
  filter: kTaskFilter,
  listed: [],
  task: null,
  opened: null,
  prediction: 0,
  against: null,
  beside: false,
  hovered: null,
  fileOpen: null,
  selection: kNoSelection,
};

/** The findings of what is open: of the task, or of the file. */
export function openFindings(state: WorkbenchState): readonly Finding[] {
  const { report, opened, fileOpen } = state;
  if (fileOpen !== null) return (report?.fileFindings ?? []).filter((finding) => finding.file === fileOpen);
  if (!opened) return [];
  return allFindings(report?.findingsOf(opened.row.task) ?? [], opened.preview.findings);
}

/** Told by pictures, which may have come after the check. */
const kOfPictures = new Set(['media/no-local-image', 'media/unreachable', 'media/size-differs', 'media/exif-rotated']);

/** Of the report, which keeps a number of them only, or of the preview; those told by pictures always of the preview. */
function allFindings(kept: readonly Finding[], seen: readonly Finding[]): readonly Finding[] {
  const isOther = ({ rule }: Finding) => !kOfPictures.has(rule);
  const [one, other] = [kept.filter(isOther), seen.filter(isOther)];
  const ofPictures = seen.filter(({ rule }) => kOfPictures.has(rule));
  return [...(one.length >= other.length ? one : other), ...ofPictures];
}

/** The layers of the open task. */
export function openLayers({ opened }: WorkbenchState): readonly Layer[] {
  return opened ? layersOf(opened.preview) : [];
}

/** The layer that the lists are of. */
export function openLayer(state: WorkbenchState): Layer | undefined {
  return openLayers(state)[state.prediction];
}

/** The finding that keeps the open task from being read at all. */
export function breakOf(state: WorkbenchState): Finding | null {
  const preview = state.opened?.preview;
  if (!preview || preview.predictions.length > 0 || preview.objects.some(({ url }) => url !== null)) return null;
  const findings = openFindings(state);
  return findings.find(({ rule, severity }) => rule.startsWith('json/') && severity === 'error') ?? null;
}

/** What is shown in its source instead of as a picture: a finding of a file, or of a task that cannot be read. */
export function brokenFinding(state: WorkbenchState): Finding | null {
  const { fileOpen, selection } = state;
  if (fileOpen !== null) return selection.finding;
  const broken = breakOf(state);
  return broken ? (selection.finding ?? broken) : null;
}
