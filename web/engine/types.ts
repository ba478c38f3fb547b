// The public types of prelabel: reports, findings, previews. Names and shapes are those of the report's JSON.

export type Severity = 'note' | 'warning' | 'error';

/** What Label Studio does with it, mildest first. */
export type Consequence =
  | 'none'
  | 'export-wrong'
  | 'shown-wrong'
  | 'not-shown'
  | 'server-check-refuses'
  | 'lost-on-import'
  | 'view-broken'
  | 'import-fails'
  | 'import-refused'
  | 'config-refused';

export type ImportOutcome = 'accepted' | 'refused' | 'fails';
export type ServerCheckOutcome = 'passes' | 'refuses';
export type ViewOutcome = 'opens' | 'errors' | 'blank';
export type Route = 'file' | 'api' | 'storage';

/** `length` bytes at `offset` of the file become `text`. */
export interface Edit {
  offset: number;
  length: number;
  text: string;
}

/** One operation of an RFC 6902 JSON Patch. */
export interface PatchOperation {
  op: 'add' | 'remove' | 'replace' | 'move';
  path: string;
  value?: unknown;
  from?: string;
}

export interface Fix {
  kind: 'auto' | 'offer';
  title: string;
  edits: Edit[];
  patch?: PatchOperation[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  consequence: Consequence;
  file: string;
  /** Bytes from the start of the file. */
  offset: number;
  /** Bytes to mark from there. */
  length: number;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** RFC 6901, into the file as given; absent for findings of the config. */
  pointer?: string;
  task?: number;
  prediction?: number;
  result?: number;
  region?: string;
  control?: string;
  message: string;
  hint: string;
  params: Record<string, string | number | string[]>;
  fix?: Fix;
  help: string;
}

/** A finding and whether its fix was applied; if not, an earlier one changes the same bytes. */
export interface Change {
  applied: boolean;
  finding: Finding;
}

/** What a correction changed. */
export interface Changes {
  applied: number;
  /** Fixes left alone because an earlier one changes the same bytes. */
  skipped: number;
  /** As many as findings are kept; the counts are of all. Places are those of the files as given. */
  changes: Change[];
  /** What was not mended, and still keeps the import from working; none of a list of findings. */
  problems: Finding[];
}

export interface ConfigControl {
  name: string;
  tag: string;
  toName: string[];
  labels: string[];
  /** `#rrggbb` of each label, in the order of `labels`; only for controls whose labels have colours. */
  colors?: string[];
  dynamic?: boolean;
}

export interface ConfigObject {
  name: string;
  tag: string;
  value: string;
}

export interface ConfigSummary {
  file: string;
  controls: ConfigControl[];
  objects: ConfigObject[];
}

/** How the rows of a CSV or TSV file become tasks. */
export interface TableLayout {
  separator: string;
  /** Names of the columns as Label Studio has them: the keys of the data. */
  columns: string[];
  /** Cells at the start of each row that belong to no column: the rows have so many more than the header. */
  dropped: number;
}

export interface FileSummary {
  name: string;
  bytes: number;
  tasks: number;
  form: 'json-list' | 'json-object' | 'json-lines' | 'json-scalar' | 'csv' | 'tsv' | 'empty' | 'unknown';
  /** Of a CSV or TSV file. */
  table?: TableLayout;
}

export interface Summary {
  tasks: number;
  predictions: number;
  results: number;
  findings: Record<Severity, number>;
  byRule: Record<string, number>;
  byConsequence: Partial<Record<Consequence, number>>;
  outcomes: {
    /** What importing the files as given answers. */
    request: ImportOutcome;
    tasksStored: number;
    predictionsStored: number;
    /** Tasks, each as if it were imported alone. */
    accepted: number;
    refused: number;
    fails: number;
    serverCheckRefuses: number;
    viewBroken: number;
    resultsShown: number;
    resultsNotShown: number;
    /** Tasks whose predictions will all be shown as meant: no finding of severity error or warning. */
    tasksClean: number;
  };
  /** Results per label, per control. */
  labels: Record<string, Record<string, number>>;
  scores: { count: number; histogram: number[] };
}

/** Everything but the findings: what the core writes as JSON at the head of a report. */
export interface ReportHead {
  prelabel: string;
  schema: 1;
  labelStudio: { version: string; serverCheck: boolean; route: Route };
  /** null: no config was given. */
  config: ConfigSummary | null;
  files: FileSummary[];
  summary: Summary;
  truncated: { findings: number };
}

/** One row of the table of tasks. */
export interface TaskRow {
  /** Over all files, from 0. */
  task: number;
  /** Index into `files`. */
  file: number;
  offset: number;
  length: number;
  line: number;
  column: number;
  predictions: number;
  results: number;
  resultsNotShown: number;
  findings: number;
  /** The worst of the task's findings; undefined when there is none. */
  severity: Severity | undefined;
  import: ImportOutcome;
  serverCheck: ServerCheckOutcome;
  view: ViewOutcome;
}

export interface Point {
  0: number;
  1: number;
}

/** How the editor paints a region. Colours are `#rrggbb`. */
export interface RegionStyle {
  stroke: string;
  strokeOpacity: number;
  /** Screen pixels, whatever the zoom. */
  strokeWidth: number;
  fill: string;
  fillOpacity: number;
}

export type RegionKind = 'rectangle' | 'ellipse' | 'polygon' | 'keypoint' | 'brush' | 'bitmask' | 'vector';

/** The visible part of a brush mask, in pixels of the image. */
export interface RegionMask {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of each pixel, row by row; 0 is outside the mask. */
  alpha: Uint8Array;
}

/** One region as the editor would hold it. Outline and bounds are pixels of the image, null without a known size. */
export interface Region {
  id: string;
  control: string;
  object: string;
  kind: RegionKind;
  labels: string[];
  /** Of its text area: what was written of it. */
  text: string[];
  /** Its answers: choices, rating, text ... */
  values: RegionValue[];
  score: number | null;
  /** `#rrggbb` of its label. */
  color: string;
  style: RegionStyle;
  /** What a person sees on opening the task. */
  shown: boolean;
  /** Why it is not shown; absent when it is. */
  reason?: string;
  /** Page of an object with several images, from 0. */
  itemIndex: number;
  /** Of rectangles and ellipses: degrees, clockwise. */
  rotation?: number;
  /** Of ellipses and key points. */
  center?: [number, number];
  /** Of ellipses, along its own axes. */
  radii?: [number, number];
  /** Of key points, when the whole picture is in view; its size on the screen stays, and is at least 2 pixels. */
  radius?: number;
  /** Of polygons and vectors: false for an open line. */
  closed?: boolean;
  /** Of vectors, its pieces: `[x0, y0, x1, y1]`, or a curve with its two control points between its ends. */
  segments?: number[][];
  /** Corners, points, anchors; of an ellipse the ends of its axes; of key points and masks null. */
  outline: Array<[number, number]> | null;
  bounds: { x: number; y: number; width: number; height: number } | null;
  /** Square pixels. */
  area: number | null;
  /** Of a brush: how many of its pixels are visible; null: the editor draws nothing. */
  pixels?: number | null;
  /** Of a brush, when the preview was asked for masks; null: the editor draws nothing. */
  mask?: RegionMask | null;
  /** Geometry as the editor would hold it, in percent. */
  value: Record<string, unknown>;
  /** Indices into the `result` of its prediction or annotation of all items that make it up, in order. */
  results: number[];
  /** Offset and length of each of them in the file, when they are several. */
  parts?: Array<[number, number]>;
  /** The first of them, and the place of that item in the file. */
  result: number;
  pointer: string;
  offset: number;
  length: number;
}

/** A value without a shape: choices, rating, text ... */
export interface RegionValue {
  control: string;
  type: string;
  text: string[];
  shown: boolean;
  reason?: string;
  result: number;
  pointer: string;
  offset: number;
  length: number;
}

/** An arrow between two regions. */
export interface Relation {
  /** Ids of regions. */
  from: string;
  to: string;
  /** Where it points: to the second, to the first, or both. */
  direction: 'right' | 'left' | 'bi';
  labels: string[];
  shown: boolean;
  reason?: string;
  result: number;
  pointer: string;
  offset: number;
  length: number;
}

/** What a list of results holds. */
export interface PreviewResults {
  regions: Region[];
  values: RegionValue[];
  relations: Relation[];
}

export interface PreviewPrediction extends PreviewResults {
  modelVersion: string;
  score: number | null;
}

export interface PageSize {
  width: number;
  height: number;
  from: 'image' | 'original';
}

/** An object tag of the config with what this task gives it. */
export interface PreviewObject {
  name: string;
  tag: string;
  /** The task's value: a URL for an Image; null when the task does not give one, or not as text. */
  url: string | null;
  /** Pixels; null when neither the image nor the results tell. */
  size: PageSize | null;
  /** Of an object with several images (`valueList`): what the list holds, page by page; null for what is no text. */
  urls?: Array<string | null>;
  sizes?: Array<PageSize | null>;
}

/** One task: what Label Studio would do with it and draw. One line of `prelabel inspect`. */
export interface Preview {
  task: number;
  file: string;
  offset: number;
  length: number;
  line: number;
  outcome: { import: ImportOutcome; serverCheck: ServerCheckOutcome; view: ViewOutcome };
  objects: PreviewObject[];
  predictions: PreviewPrediction[];
  /** The task's annotations; `shown` is what a person sees on opening that one. They are drawn, not checked. */
  annotations: PreviewResults[];
  findings: Finding[];
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  consequence: Consequence;
  fix: 'hint' | 'offer' | 'auto';
  what: string;
  effect: string;
  hint: string;
  about: string;
}

export interface ConfigReport {
  config: ConfigSummary;
  findings: Finding[];
}
