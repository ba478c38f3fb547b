// Small words to say a case with: configs, result items, variations of a value.
import { type Area, type Case, kSize, type Result } from '../case.js';

export const kCar = '<Label value="Car" background="#ff0000"/>';
export const kLabels = `${kCar}<Label value="Person" background="#00aa00"/>`;

/** A config with one image `img` and these controls. */
export const onImage = (controls: string, attributes = 'value="$image"'): string =>
  `<View><Image name="img" ${attributes}/>${controls}</View>`;

/** A labels control `l` on `img`. */
export const labelsTag = (tag: string, attributes = '', labels = kLabels): string =>
  `<${tag} name="l" toName="img"${attributes && ` ${attributes}`}>${labels}</${tag}>`;

/** A control without labels, `s` on `img`. */
export const plainTag = (tag: string, attributes = ''): string =>
  `<${tag} name="s" toName="img"${attributes && ` ${attributes}`}/>`;

/** An item `a` of the labels control; `more` goes beside `value`. */
export const item = (tag: string, value: unknown, more: Result = {}): Result => ({
  id: 'a',
  type: tag.toLowerCase(),
  from_name: 'l',
  to_name: 'img',
  value,
  ...more,
});

/** The same of a control without labels. */
export const plain = (tag: string, value: unknown, more: Result = {}): Result =>
  item(tag, value, { from_name: 's', ...more });

export const relation = (from: unknown, to: unknown, more: Result = {}): Result => ({
  type: 'relation',
  from_id: from,
  to_id: to,
  direction: 'right',
  ...more,
});

export interface Extras extends Partial<Omit<Case, 'name' | 'config' | 'results'>> {}

export const one = (name: string, config: string, results: unknown[], extras: Extras = {}): Case => ({
  name,
  config,
  results,
  size: kSize,
  ...extras,
});

export const area = (name: string, cases: Case[]): Area => ({ name, cases });

/** Without the key. */
export function without(value: Result, key: string): Result {
  const { [key]: _, ...rest } = value;
  return rest;
}

/** What a field may wrongly be, in words. */
export const kWrong: Array<[string, unknown]> = [
  ['null', null],
  ['text', '50'],
  ['true', true],
  ['a list', [50]],
];

/** For each key: absent, and each wrong value. Gives `[what, changed value]`. */
export function spoil(value: Result, keys: string[]): Array<[string, Result]> {
  return keys.flatMap(
    (key): Array<[string, Result]> => [
      [`${key} absent`, without(value, key)],
      ...kWrong.map(([what, wrong]): [string, Result] => [`${key} ${what}`, { ...value, [key]: wrong }]),
    ],
  );
}
