// Decodes a picture the way the browser shows it: EXIF orientation applied, natural size of what is seen.

export interface Picture {
  source: ImageBitmap | HTMLImageElement;
  width: number;
  height: number;
  name: string;
  /** Gives memory back; the picture cannot be drawn afterwards. */
  close(): void;
}

const kFiles = new WeakMap<object, Blob>();

/** The file that a picture was read from. */
export function fileOf(source: CanvasImageSource): Blob | undefined {
  return kFiles.get(source);
}

/** null when the browser cannot read it. */
export async function readPicture(file: Blob, name: string): Promise<Picture | null> {
  try {
    const source = await createImageBitmap(file);
    kFiles.set(source, file);
    return { source, width: source.width, height: source.height, name, close: () => source.close() };
  } catch {
    // Formats without a bitmap decoder, SVG above all, still work as an image element.
    // Of a zip they come without a type, and SVG is read only with one.
    const typed = file.type === '' ? new Blob([file], { type: 'image/svg+xml' }) : file;
    const url = URL.createObjectURL(typed);
    const picture = await readAddress(url, name);
    URL.revokeObjectURL(url);
    if (picture) kFiles.set(picture.source, typed);
    return picture;
  }
}

/** For `blob:` and `data:` addresses only: this never reaches the network. */
export async function readAddress(url: string, name: string): Promise<Picture | null> {
  const source = new Image();
  source.src = url;
  try {
    await source.decode();
  } catch {
    return null;
  }
  return { source, width: source.naturalWidth, height: source.naturalHeight, name, close() {} };
}
