// The report block: finding sections by id, columns as typed arrays. Layout: wasm/border.md.

const kMagic = 0x42524c50;
const kVersion = 1;
const kHeader = 16;
const kEntry = 16;

/** Ids of the sections. */
export const kSection = {
  head: 1,
  rule: 2,
  severity: 3,
  consequence: 4,
  file: 5,
  task: 6,
  textEnds: 7,
  text: 8,
  tasks: 9,
} as const;

interface Section {
  elementSize: number;
  offset: number;
  length: number;
}

/** A block taken apart; columns are views of its buffer, nothing is copied. Throws when it is no block of ours. */
export class ReportBlock {
  readonly buffer: ArrayBuffer;
  #sections = new Map<number, Section>();

  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer;
    const view = new DataView(buffer);
    if (buffer.byteLength < kHeader || view.getUint32(0, true) !== kMagic) throw new Error('This is no report block.');
    const version = view.getUint32(4, true);
    if (version !== kVersion) throw new Error(`Report block of version ${version}: ${kVersion} is understood.`);
    const count = view.getUint32(8, true);
    for (let i = 0; i < count; i++) {
      const at = kHeader + i * kEntry;
      const [id, elementSize, offset, length] = [0, 4, 8, 12].map((o) => view.getUint32(at + o, true));
      this.#sections.set(id!, { elementSize: elementSize!, offset: offset!, length: length! });
    }
  }

  bytes(id: number): Uint8Array<ArrayBuffer> {
    const { offset, length } = this.#section(id, 1);
    return new Uint8Array(this.buffer, offset, length);
  }

  u16(id: number): Uint16Array<ArrayBuffer> {
    const { offset, length } = this.#section(id, 2);
    return new Uint16Array(this.buffer, offset, length / 2);
  }

  u32(id: number): Uint32Array<ArrayBuffer> {
    const { offset, length } = this.#section(id, 4);
    return new Uint32Array(this.buffer, offset, length / 4);
  }

  i32(id: number): Int32Array<ArrayBuffer> {
    const { offset, length } = this.#section(id, 4);
    return new Int32Array(this.buffer, offset, length / 4);
  }

  /** Rows of one element size: where they begin, how long each is, how many. */
  rows(id: number): { view: DataView; size: number; count: number } {
    const section = this.#sections.get(id);
    if (!section) throw new Error(`The report block has no section ${id}.`);
    const { offset, length, elementSize } = section;
    return { view: new DataView(this.buffer, offset, length), size: elementSize, count: length / elementSize };
  }

  #section(id: number, elementSize: number): Section {
    const section = this.#sections.get(id);
    if (section?.elementSize !== elementSize) {
      throw new Error(`Section ${id} of the report block is missing, or its elements are not of ${elementSize} bytes.`);
    }
    return section;
  }
}
