// A case: a config and a task with predictions, and the natural sizes of its images.

/** Result items, or whatever stands in their place: many cases are wrong on purpose. */
export type Result = Record<string, unknown>;

export interface Case {
  /** Unique within its area, in words. */
  name: string;
  config: string;
  /** One prediction's results, or several predictions. */
  results?: unknown[];
  predictions?: unknown[];
  /** Natural size of `$image`, and of each of `$images` when there are several. */
  size: [number, number];
  pages?: Array<[number, number]>;
  /** More of the task's data. */
  data?: Record<string, unknown>;
}

export interface Area {
  name: string;
  cases: Case[];
}

export const kSize: [number, number] = [800, 400];

/** The task as a file would hold it; `address` gives the URL of an image of that size. */
export function taskOf(given: Case, address: (width: number, height: number) => string) {
  const data: Record<string, unknown> = { image: address(...given.size), ...given.data };
  if (given.pages) data.images = given.pages.map((size) => address(...size));
  const predictions = given.predictions ?? [{ result: given.results ?? [] }];
  return { data, predictions };
}
