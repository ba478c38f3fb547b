// A verdict of the editor against an answer of prelabel: in which respects they agree.
import type { Paint, RegionVerdict, Verdict } from './verdict.js';

export const kRespects = ['view', 'shown', 'outline', 'colour', 'order', 'caption', 'answers', 'relations'] as const;
export type Respect = (typeof kRespects)[number];

/** What differs, in words, by respect. A respect that cannot be looked at, for another differs already, is not there. */
export type Differences = Partial<Record<Respect, string>>;

/** Pixels of the natural image. */
const kClose = 0.5;

export function differences(editor: Verdict, prelabel: Verdict): Differences {
  // What no import stores, nobody opens.
  if (prelabel.view === 'unstored') return {};
  if (editor.view !== prelabel.view) return { view: `${editor.view}, not ${prelabel.view}` };
  if (editor.view !== 'opens') return {};
  // What prelabel tells of results that are not shown is more than the editor holds of them.
  const [theirs, ours] = [drawnOf(editor), drawnOf(prelabel)];
  const say = (regions: RegionVerdict[]): string => regions.map(({ kind }) => kind).join(', ') || 'nothing';
  if (say(theirs) !== say(ours)) return { shown: `${say(theirs)}; not ${say(ours)}` };
  const found: Differences = {};
  theirs.forEach((region, i) => {
    found.outline ??= outlineDifference(region, ours[i]!);
    found.colour ??= colourDifference(region, ours[i]!);
    found.caption ??= captionDifference(region, ours[i]!);
  });
  const [over, under] = [orderText(editor), orderText(prelabel)];
  if (over !== under) found.order = `${over}; not ${under}`;
  const [held, told] = [answerText(editor), answerText(prelabel)];
  if (held !== told) found.answers = `${held}; not ${told}`;
  const [links, arrows] = [relationText(editor), relationText(prelabel)];
  if (links !== arrows) found.relations = `${links}; not ${arrows}`;
  return Object.fromEntries(Object.entries(found).filter(([, what]) => what));
}

const drawnOf = ({ regions = [] }: Verdict): RegionVerdict[] => regions.filter(({ shown }) => shown);

/** The place of a region among those that are drawn. */
const drawnIndex = ({ regions = [] }: Verdict, index: number): number =>
  regions.slice(0, index).filter(({ shown }) => shown).length;

const orderText = (verdict: Verdict): string =>
  (verdict.order ?? []).map((index) => drawnIndex(verdict, index)).join(' ');

const kGeometry = ['outline', 'center', 'radius', 'segments', 'bounds', 'pixels'] as const;

function outlineDifference(theirs: RegionVerdict, ours: RegionVerdict): string | undefined {
  for (const key of kGeometry) {
    // A bitmask is decoded by the browser, not by the core.
    if (theirs[key] === undefined || theirs.kind === 'bitmask') continue;
    const [a, b] = [flat(key === 'segments' ? closedPath(theirs) : theirs[key]), flat(ours[key])];
    // A dot of less than two pixels of the screen is drawn with two.
    if (key === 'radius' && ours.radius! < theirs.radius! && theirs.radius! < 2) continue;
    const same = a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= kClose + 1e-9 * Math.abs(x));
    if (!same) return `${key} ${JSON.stringify(theirs[key])}, not ${JSON.stringify(ours[key])}`;
  }
  if (theirs.cover !== undefined && theirs.kind === 'brush' && theirs.cover !== ours.cover) return 'other alpha';
  if (theirs.closed !== undefined && theirs.closed !== ours.closed) return `closed ${theirs.closed}`;
  return undefined;
}

/** The editor's path is closed by a command, prelabel's by a segment. */
function closedPath({ segments = [], closed }: RegionVerdict): number[][] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!closed || !first || !last) return segments;
  const [x, y, startX, startY] = [last.at(-2)!, last.at(-1)!, first[0]!, first[1]!];
  return x === startX && y === startY ? segments : [...segments, [x, y, startX, startY]];
}

const flat = (value: unknown): number[] => [value].flat(3).filter((x): x is number => typeof x === 'number');

function colourDifference(theirs: RegionVerdict, ours: RegionVerdict): string | undefined {
  // A vector of one vertex is a handle only, which takes no colour of the region.
  if (theirs.kind === 'vector' && theirs.segments?.length === 0) return undefined;
  for (const key of ['stroke', 'fill'] as const) {
    const [a, b] = [paintText(theirs[key]), paintText(ours[key])];
    if (a !== b) return `${key} ${a}, not ${b}`;
  }
  // No width, a negative one and no number draw no edge.
  const width = (region: RegionVerdict): number => Math.max(0, region.strokeWidth ?? 0);
  if (width(theirs) !== width(ours)) return `width ${width(theirs)}, not ${width(ours)}`;
  return undefined;
}

/** Without the number, which counts the list. */
const wordsOf = ({ caption = '' }: RegionVerdict): string => caption.replace(/^\d+(: )?/, '');

function captionDifference(theirs: RegionVerdict, ours: RegionVerdict): string | undefined {
  if (theirs.caption === undefined || wordsOf(theirs) === wordsOf(ours)) return undefined;
  return `"${wordsOf(theirs)}", not "${wordsOf(ours)}"`;
}

/** By control, in the order of their names; paths as words with slashes between, as prelabel writes them. */
function answerText({ answers = {} }: Verdict): string {
  const word = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(' / ') : String(value));
  const words = (value: unknown): string => (Array.isArray(value) ? value.map(word) : [word(value)]).join(', ');
  const lines = Object.keys(answers).filter((control) => words(answers[control]) !== '');
  return (
    lines
      .sort()
      .map((control) => `${control}: ${words(answers[control])}`)
      .join('; ') || 'nothing'
  );
}

function paintText(paint: Paint | undefined): string {
  return paint && paint[1] > 0 ? `${paint[0]} at ${Math.round(paint[1] * 100) / 100}` : 'none';
}

/** Only what is drawn: an arrow that is not leaves no trace in the picture. */
function relationText(verdict: Verdict): string {
  const drawn = (verdict.relations ?? []).filter(({ shown }) => shown);
  const place = (index: number): number => drawnIndex(verdict, index);
  const say = drawn.map(({ from, to, direction, text }) => `${place(from)} ${direction} ${place(to)} "${text}"`);
  return say.join(', ') || 'no arrow';
}
