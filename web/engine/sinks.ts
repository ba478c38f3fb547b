// Where corrected bytes go: file by file, piece by piece.

/** The pieces are good until what was called has ended: who keeps them makes a copy. */
export interface Sink {
  /** The next bytes belong to this one of the files, counted from 0. */
  begin(file: number): void | Promise<void>;
  write(pieces: readonly Uint8Array[]): void | Promise<void>;
  end(): void | Promise<void>;
}

/** One Blob a file. Pieces become Blobs at once, so that the browser may lay them on the disk. */
export class BlobSink implements Sink {
  readonly blobs: Blob[] = [];
  #parts: Blob[] = [];

  begin(): void {}

  write(pieces: readonly Uint8Array[]): void {
    this.#parts.push(new Blob(pieces.map((piece) => new Uint8Array(piece))));
  }

  end(): void {
    this.blobs.push(new Blob(this.#parts));
    this.#parts = [];
  }
}
