// Regions for tests, from the percent values of a result, by the formulas of the reference.

import type { Region } from '../../../web/engine/types.js';

interface Values {
  x: number;
  y: number;
  width: number;
  height: number;
  rotation?: number;
}

export function makeRegion(value: Values, image = { width: 600, height: 403 }, over: Partial<Region> = {}): Region {
  const x = (value.x / 100) * image.width;
  const y = (value.y / 100) * image.height;
  const w = (value.width / 100) * image.width;
  const h = (value.height / 100) * image.height;
  const t = ((value.rotation ?? 0) * Math.PI) / 180;
  const [c, s] = [Math.cos(t), Math.sin(t)];
  return {
    id: 'result1',
    control: 'label',
    object: 'image',
    kind: 'rectangle',
    labels: ['Airplane'],
    text: [],
    values: [],
    score: null,
    color: '#008000',
    style: { stroke: '#008000', strokeOpacity: 1, strokeWidth: 1, fill: '#007000', fillOpacity: 0.2 },
    shown: true,
    itemIndex: 0,
    rotation: value.rotation ?? 0,
    outline: [
      [x, y],
      [x + w * c, y + w * s],
      [x + w * c - h * s, y + w * s + h * c],
      [x - h * s, y + h * c],
    ],
    bounds: { x, y, width: w, height: h },
    area: w * h,
    value: { ...value },
    results: [0],
    result: 0,
    pointer: '/predictions/0/result/0',
    offset: 0,
    length: 0,
    ...over,
  };
}
