// How much of a zip is read at most.

export interface ZipLimits {
  entries: number;
  /** Bytes of the list of files. */
  directory: number;
  /** Bytes of one entry, unpacked. */
  entryBytes: number;
  /** Bytes of all entries, unpacked. */
  totalBytes: number;
  /** Times that an entry may grow; small ones may grow more. */
  ratio: number;
  /** Bytes up to which an entry is small. */
  small: number;
}

export const kZipLimits: ZipLimits = {
  entries: 100_000,
  directory: 64 << 20,
  entryBytes: 4 * 2 ** 30,
  totalBytes: 64 * 2 ** 30,
  ratio: 250,
  small: 16 << 20,
};
