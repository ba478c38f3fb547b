// What the editor did with a case, in the form of the recordings: rounded, sorted keys, colours as #rrggbb.

export interface RegionVerdict {
  id: string;
  kind: string;
  shown: boolean;
  /** In the editor's list of regions. */
  listed: boolean;
  labels: string[];
  /** Types of its results, in order. */
  results: string[];
  /** Pixels of the natural image. Ellipse: the ends of its axes. */
  outline?: Array<[number, number]>;
  center?: [number, number];
  radius?: number;
  segments?: number[][];
  closed?: boolean;
  bounds?: [number, number, number, number];
  /** Of a mask: how many can be seen, and a hash of their alpha within the bounds. */
  pixels?: number;
  cover?: string;
  /** Of a bitmask's own image. */
  size?: [number, number];
  /** As it stands beside the region when labels are shown. */
  caption?: string;
  stroke?: Paint;
  strokeWidth?: number;
  fill?: Paint;
}

/** `#rrggbb` and opacity; null: not painted. */
export type Paint = [string, number] | null;

export interface RelationVerdict {
  /** Indices into `regions`; -1: a classification. */
  from: number;
  to: number;
  shown: boolean;
  direction: string;
  text: string;
}

export interface Verdict {
  /** `unstored`: prelabel's word for a task that no import lets in; the editor is given it all the same. */
  view: 'opens' | 'errors' | 'blank' | 'unstored';
  errors?: string[];
  regions?: RegionVerdict[];
  /** Indices of the regions that are drawn, the lowest first. */
  order?: number[];
  values?: Array<{ control: string; type: string }>;
  /** What the controls of the whole image hold, by control. */
  answers?: Record<string, unknown>;
  relations?: RelationVerdict[];
  /** The first thing the page threw. */
  uncaught?: string;
}

/** From the page's raw answer. */
export function tidy(raw: Record<string, unknown>, uncaught: string[], ids: string[]): Verdict {
  const known = new Set(ids);
  const verdict = roundAll(raw) as Verdict;
  for (const region of verdict.regions ?? []) {
    // Generated ids differ from run to run.
    if (!known.has(region.id)) region.id = '';
    const painted = region as unknown as Record<string, unknown>;
    const { fillOpacity } = painted;
    delete painted.fillOpacity;
    for (const key of ['stroke', 'fill'] as const) {
      if (painted[key] !== undefined) region[key] = paintOf(painted[key] as string | null);
    }
    if (region.fill && typeof fillOpacity === 'number') region.fill[1] = fillOpacity;
  }
  if (Object.keys(verdict.answers ?? {}).length === 0) delete verdict.answers;
  if (verdict.view !== 'errors' && uncaught[0]) verdict.uncaught = uncaught[0];
  return verdict;
}

/** The two forms chroma.css() and Konva give: rgb(), rgba(); what is neither stays as it is. */
export function paintOf(text: string | null): Paint {
  if (text === null || text === '' || text === 'transparent') return null;
  const parts = /^rgba?\(([\d.]+),([\d.]+),([\d.]+)(?:,([\d.]+))?\)$/.exec(text.replaceAll(' ', ''));
  if (!parts) return [text, 1];
  const hex = parts.slice(1, 4).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
  return [`#${hex.join('')}`, Number(Number(parts[4] ?? 1).toFixed(3))];
}

function roundAll(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100 + 0;
  if (Array.isArray(value)) return value.map(roundAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundAll(inner)]));
}
