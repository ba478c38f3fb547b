// Decodes a picture the way the browser shows it: EXIF orientation applied, natural size of what is seen.

export interface Picture {
  source: ImageBitmap | HTMLImageElement;
  width: number;
  height: number;
  name: string;
  /** Gives memory back; the picture cannot be drawn afterwards. */
  close(): void;
}

/** null when the browser cannot read it. */
export async function readPicture(file: Blob, name: string): Promise<Picture | null> {
  try {
    const source = await createImageBitmap(file);
    return { source, width: source.width, height: source.height, name, close: () => source.close() };
  } catch {
    // Formats without a bitmap decoder, SVG above all, still work as an image element.
    const url = URL.createObjectURL(file);
    return readAddress(url, name, () => URL.revokeObjectURL(url));
  }
}

/** For `blob:` and `data:` addresses only: this never reaches the network. */
export async function readAddress(url: string, name: string, close = () => {}): Promise<Picture | null> {
  const source = new Image();
  source.src = url;
  try {
    await source.decode();
  } catch {
    close();
    return null;
  }
  return { source, width: source.naturalWidth, height: source.naturalHeight, name, close };
}
