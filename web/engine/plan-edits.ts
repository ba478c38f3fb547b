// From a list of findings to the edits of each file: the first fix wins where two touch the same bytes.

import type { Edit, Finding } from './types.js';

export interface EditPlan {
  /** Of each file, by offset, none overlapping another. */
  edits: Edit[][];
  /** By finding, whether its fix is among them. */
  applied: boolean[];
}

/** Throws TypeError for what is no finding with a fix of one of these files. */
export function planEdits(findings: readonly Finding[], files: readonly string[]): EditPlan {
  const plans = files.map(() => new FilePlan());
  const applied = findings.map((finding, i) => {
    const edits = editsOf(finding, i);
    return plans[fileOf(finding, files)]!.add(edits);
  });
  return { edits: plans.map(({ edits }) => edits), applied };
}

class FilePlan {
  readonly edits: Edit[] = [];

  /** All edits of a fix or none: half a fix would be a new mistake. */
  add(fix: readonly Edit[]): boolean {
    const added: Edit[] = [];
    for (const edit of fix) {
      const at = this.#placeOf(edit);
      if (at === undefined) {
        for (const other of added) this.edits.splice(this.edits.indexOf(other), 1);
        return false;
      }
      // A copy, so that it is found again by itself.
      const { offset, length, text } = edit;
      const own = { offset, length, text };
      this.edits.splice(at, 0, own);
      added.push(own);
    }
    return true;
  }

  /** Where it goes; undefined when it touches the bytes of another. Neighbours are the only ones that it could. */
  #placeOf(edit: Edit): number | undefined {
    let [from, to] = [0, this.edits.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBehind(this.edits[middle]!, edit)) to = middle;
      else from = middle + 1;
    }
    const neighbours = [this.edits[from - 1], this.edits[from]];
    return neighbours.some((other) => other && overlap(other, edit)) ? undefined : from;
  }
}

/** Insertions stand before what is replaced there, and one behind the other. */
function isBehind(a: Edit, b: Edit): boolean {
  return a.offset > b.offset || (a.offset === b.offset && a.length > 0 && b.length === 0);
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.length === 0 && b.length === 0) return false;
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function editsOf(finding: unknown, index: number): Edit[] {
  if (typeof finding !== 'object' || finding === null) throw new TypeError(`\`apply[${index}]\` must be a finding.`);
  const { fix } = finding as Partial<Finding>;
  const edits: unknown = fix?.edits;
  if (!Array.isArray(edits) || !edits.every(isEdit)) {
    throw new TypeError(`\`apply[${index}]\` (${placeOf(finding)}) has no fix that could be applied.`);
  }
  if (edits.length === 0) {
    const { rule } = finding as Partial<Finding>;
    throw new TypeError(
      `\`apply[${index}]\` (${placeOf(finding)}) is mended over the whole file: apply { rules: ['${rule}'] } instead.`,
    );
  }
  return edits;
}

function isEdit(edit: unknown): edit is Edit {
  if (typeof edit !== 'object' || edit === null) return false;
  const { offset, length, text } = edit as Partial<Edit>;
  return isCount(offset) && isCount(length) && typeof text === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fileOf(finding: Finding, files: readonly string[]): number {
  const at = files.indexOf(finding.file);
  if (at < 0) throw new TypeError(`\`apply\` has a finding of ${finding.file}, which is not among \`tasks\`.`);
  if (files.lastIndexOf(finding.file) !== at) {
    throw new TypeError(`\`apply\` has a finding of ${finding.file}, and several of \`tasks\` have that name.`);
  }
  return at;
}

function placeOf({ rule, file, line, column }: Partial<Finding>): string {
  return `${rule}, ${file}:${line}:${column}`;
}
