// Files out of a drop, a picker or a clipboard, folders included.

export interface GivenFile {
  file: File;
  /** With its folders, `photos/a/1.jpg`; the bare name when there are none. */
  path: string;
}

/** Must be called while the event is being handled: afterwards the browser forgets what was dropped. */
export async function gatherDropped(transfer: DataTransfer): Promise<GivenFile[]> {
  const waiting: Array<Promise<GivenFile[]>> = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) waiting.push(walk(entry as FileSystemDirectoryEntry));
    else if (file) waiting.push(Promise.resolve([{ file, path: file.name }]));
  }
  return (await Promise.all(waiting)).flat();
}

export function gatherPicked(files: Iterable<File>): GivenFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function walk(folder: FileSystemDirectoryEntry): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory) found.push(...(await walk(entry as FileSystemDirectoryEntry)));
    else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') });
  }
  return found;
}

/** A reader gives its entries in portions; the empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}
