// Report blocks made by hand, by the layout of wasm/border.md.
import type { Finding, ReportHead } from '../../../web/engine/types.js';

const encoder = new TextEncoder();

export interface BlockFinding {
  rule: number;
  severity: number;
  consequence: number;
  file: number;
  task: number;
  json: Finding;
}

export function makeHead(change: Partial<ReportHead> = {}): ReportHead {
  return {
    prelabel: '0.0.1',
    schema: 1,
    labelStudio: { version: '1.23.2', serverCheck: false, route: 'file' },
    config: null,
    files: [{ name: 'tasks.json', bytes: 10, tasks: 2, form: 'json-list' }],
    summary: {
      tasks: 2,
      predictions: 2,
      results: 3,
      findings: { error: 1, warning: 0, note: 1 },
      byRule: {},
      byConsequence: {},
      outcomes: {
        request: 'accepted',
        tasksStored: 2,
        predictionsStored: 2,
        accepted: 2,
        refused: 0,
        fails: 0,
        serverCheckRefuses: 0,
        viewBroken: 0,
        resultsShown: 3,
        resultsNotShown: 0,
        tasksClean: 1,
      },
      labels: {},
      scores: { count: 0, histogram: [] },
    },
    truncated: { findings: 0 },
    ...change,
  };
}

export function makeFinding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'label/unknown',
    severity: 'error',
    consequence: 'shown-wrong',
    file: 'tasks.json',
    offset: 812,
    length: 7,
    line: 31,
    column: 28,
    pointer: '/1/predictions/0',
    message: '"Truck" is not a label.',
    hint: 'Write "Car".',
    params: {},
    help: 'rules/label-unknown',
    ...change,
  };
}

/** A row of the table of tasks, as its 48 bytes. */
export function makeRow(row: { offset: number; length: number; findings: number; severity: number; view: number }) {
  const view = new DataView(new ArrayBuffer(48));
  view.setFloat64(0, row.offset, true);
  view.setFloat64(8, 3, true);
  view.setFloat64(16, 5, true);
  view.setUint32(24, row.length, true);
  view.setUint32(28, 0, true);
  view.setUint32(32, 70000, true);
  view.setUint32(36, 2, true);
  view.setUint16(40, 9, true);
  view.setUint16(42, row.findings, true);
  view.setUint8(44, row.severity);
  view.setUint8(45, 2);
  view.setUint8(46, 1);
  view.setUint8(47, row.view);
  return new Uint8Array(view.buffer);
}

export function makeBlock(
  head: ReportHead,
  findings: BlockFinding[] = [],
  rows: Uint8Array[] = [],
  version = 1,
): ArrayBuffer {
  const texts = findings.map(({ json }) => encoder.encode(JSON.stringify(json)));
  let end = 0;
  const ends = texts.map((text) => (end += text.length));
  const sections: Array<[id: number, elementSize: number, bytes: Uint8Array]> = [
    // Not in the order of their ids: readers go by the header.
    [9, 48, concat(rows)],
    [1, 1, encoder.encode(JSON.stringify(head))],
    [2, 2, bytesOf(Uint16Array.from(findings, ({ rule }) => rule))],
    [3, 1, Uint8Array.from(findings, ({ severity }) => severity)],
    [4, 1, Uint8Array.from(findings, ({ consequence }) => consequence)],
    [5, 4, bytesOf(Uint32Array.from(findings, ({ file }) => file))],
    [6, 4, bytesOf(Int32Array.from(findings, ({ task }) => task))],
    [7, 4, bytesOf(Uint32Array.from(ends))],
    [8, 1, concat(texts)],
  ];
  const up = (n: number) => Math.ceil(n / 8) * 8;
  let at = up(16 + 16 * sections.length);
  const header: number[] = [0x42524c50, version, sections.length, 0];
  const places = sections.map(([id, size, bytes]) => {
    const place = at;
    header.push(id, size, place, bytes.length);
    at = up(at + bytes.length);
    return place;
  });
  const block = new Uint8Array(at);
  block.set(bytesOf(Uint32Array.from(header)));
  sections.forEach(([, , bytes], i) => {
    block.set(bytes, places[i]);
  });
  return block.buffer;
}

function bytesOf(array: Uint16Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function concat(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
