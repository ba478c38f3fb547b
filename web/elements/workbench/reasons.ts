// Why Label Studio does not show a result, in words.

import type { Region, RegionValue, Relation } from '../../engine/types.js';
import { visibleText } from '../visible-text.js';

const kReasons: Record<string, string> = {
  'task-not-stored': 'the task is not imported',
  'predictions-lost': 'the predictions are lost on import',
  'another-prediction': 'the task opens with another prediction; this one can be picked there',
  'error-list': 'a list of errors takes the place of the task',
  'blank-page': 'the page stays blank',
  'unknown-control': 'the labeling config has no control of that name',
  'unknown-object': 'the labeling config has no object of that name',
  'no-place': 'the value holds no shape that its control can draw',
  'same-region': 'its id belongs to another shape that comes first',
  'outside-view': 'it lies outside of what is seen',
  'not-ticked': 'its control has no such answer',
  'later-answer': 'its control gives another answer to the same question later',
  'same-pair': 'the same two regions are related before',
  'no-such-page': 'its picture is not among those of the task',
};

/** One sentence, for a result that is not shown. */
export function whyNotShown({ reason }: Region | RegionValue | Relation): string {
  if (!reason) return 'Label Studio does not show it.';
  return `Label Studio does not show it: ${kReasons[reason] ?? visibleText(reason)}.`;
}
