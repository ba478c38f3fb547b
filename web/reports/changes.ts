// What a correction changed, for people.

import type { Change, Changes } from '../engine/types.js';
import { count, numeral } from './numbers.js';
import { type Painter, painter } from './paint.js';
import { safeText } from './safe-text.js';

export interface ChangesOptions {
  color?: boolean;
  /** Nothing was written: the changes are what would be done. */
  dryRun?: boolean;
}

/** A line for each change, and a sentence at the end. */
export function* textChanges(
  changes: Changes,
  { color = false, dryRun = false }: ChangesOptions = {},
): Generator<string> {
  const paint = painter(color);
  for (const change of changes.changes) yield textChange(change, paint);
  if (changes.changes.length > 0) yield '\n';
  const unlisted = changes.applied + changes.skipped - changes.changes.length;
  const more = unlisted > 0 ? ` ${numeral(unlisted)} of them are counted, but not listed.` : '';
  yield `${paint(changesWords(changes, dryRun), 'bold')}${more}\n`;
}

/** `Applied 12 changes, left 1 alone because another change touches the same bytes.` */
export function changesWords({ applied, skipped }: Pick<Changes, 'applied' | 'skipped'>, dryRun = false): string {
  if (applied + skipped === 0) return 'There is nothing to change.';
  const [apply, leave] = dryRun ? ['Would apply', 'leave'] : ['Applied', 'left'];
  const others = skipped === 1 ? 'another change touches' : 'other changes touch';
  const alone = skipped === 0 ? '' : `, ${leave} ${numeral(skipped)} alone because ${others} the same bytes`;
  return `${apply} ${count(applied, 'change')}${alone}.`;
}

function textChange({ applied, finding }: Change, paint: Painter): string {
  const { file, line, column, rule, fix } = finding;
  const left = applied ? '' : ` ${paint('(left alone)', 'yellow')}`;
  const place = safeText(`${file}:${line}:${column}`);
  return `${place}  ${paint(safeText(rule), 'dim')}  ${safeText(fix?.title ?? '')}${left}\n`;
}
