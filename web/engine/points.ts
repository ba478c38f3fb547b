// How the editor draws the points of vectors and of polygons that are not closed, on the screen and in an SVG.

/** Of the default `pointSize`. No stroke: that of the line. */
export interface PointLook {
  /** Screen pixels. */
  radius: number;
  fill: string;
  stroke?: string;
}

export const kPolygonPoint = { radius: 4, fill: '#ffffff', stroke: '#000000' } as const satisfies PointLook;
export const kVectorPoint = { radius: 3, fill: '#f8fafc' } as const satisfies PointLook;
