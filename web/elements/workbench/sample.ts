// An example that is one click away.

export interface Sample {
  id: string;
  title: string;
  /** One sentence on what there is to see. */
  about: string;
  /** Address of a small picture of it. */
  picture: string;
  /** Boxes to draw on the small picture, in percent of it. */
  boxes: ReadonlyArray<{ x: number; y: number; width: number; height: number; color: string; bad?: boolean }>;
  load(): Promise<File[]>;
}
