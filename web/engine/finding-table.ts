// The findings of a report as columns; a finding becomes an object when somebody looks at it.

import { kSection, type ReportBlock } from './block.js';
import type { Consequence, Finding, Severity } from './types.js';

const kSeverities: readonly Severity[] = ['note', 'warning', 'error'];
const kConsequences: readonly Consequence[] = [
  'none',
  'export-wrong',
  'shown-wrong',
  'not-shown',
  'server-check-refuses',
  'lost-on-import',
  'view-broken',
  'import-fails',
  'import-refused',
  'config-refused',
];
const kConfigFile = 0xffffffff;

/** Findings by index, in the order of the report. The columns are for filters: they make no objects. */
export class FindingTable {
  readonly length: number;
  /** Ids of the rules; `rules` counts by it. */
  readonly ruleIds: readonly string[];
  readonly rules: Uint16Array;
  /** 0 note, 1 warning, 2 error. */
  readonly severities: Uint8Array;
  readonly consequences: Uint8Array;
  /** Index into `files`; 0xFFFFFFFF the config. */
  readonly files: Uint32Array;
  /** Index of the task; -1 none. */
  readonly tasks: Int32Array;
  #ends: Uint32Array;
  #text: Uint8Array;
  #made: Array<Finding | undefined> = [];
  #decoder = new TextDecoder();

  constructor(block: ReportBlock, ruleIds: readonly string[]) {
    this.ruleIds = ruleIds;
    this.rules = block.u16(kSection.rule);
    this.severities = block.bytes(kSection.severity);
    this.consequences = block.bytes(kSection.consequence);
    this.files = block.u32(kSection.file);
    this.tasks = block.i32(kSection.task);
    this.#ends = block.u32(kSection.textEnds);
    this.#text = block.bytes(kSection.text);
    this.length = this.rules.length;
  }

  /** The finding as an object, the same one each time. */
  at(index: number): Finding | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const made = this.#made[index];
    if (made) return made;
    const from = index === 0 ? 0 : this.#ends[index - 1];
    const json = this.#decoder.decode(this.#text.subarray(from, this.#ends[index]));
    const finding = JSON.parse(json) as Finding;
    this.#made[index] = finding;
    return finding;
  }

  ruleAt(index: number): string {
    return this.ruleIds[this.rules[index] ?? -1] ?? '';
  }

  severityAt(index: number): Severity {
    return kSeverities[this.severities[index] ?? 0] ?? 'note';
  }

  consequenceAt(index: number): Consequence {
    return kConsequences[this.consequences[index] ?? 0] ?? 'none';
  }

  /** Index into `files`; undefined: the config. */
  fileAt(index: number): number | undefined {
    const file = this.files[index];
    return file === kConfigFile ? undefined : file;
  }

  /** -1: of no task. */
  taskAt(index: number): number {
    return this.tasks[index] ?? -1;
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (let i = 0; i < this.length; i++) yield this.at(i)!;
  }
}
