// Tasks files for benches: seeded, so that the same options give the same bytes everywhere.
import { closeSync, openSync, writeSync } from 'node:fs';

export const config = `<View>
  <Image name="image" value="$image"/>
  <RectangleLabels name="label" toName="image">
    <Label value="Airplane" background="green"/>
    <Label value="Car" background="blue"/>
    <Label value="Person"/>
  </RectangleLabels>
  <Choices name="scene" toName="image"><Choice value="day"/><Choice value="night"/></Choices>
</View>
`;

const labels = ['Airplane', 'Car', 'Person'];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const round = (n) => Math.round(n * 10000) / 10000;

function box(next, index, bad) {
  const width = round(1 + next() * 20);
  const height = round(1 + next() * 20);
  const label = labels[Math.floor(next() * labels.length)];
  return {
    id: `r${index}`,
    type: 'rectanglelabels',
    from_name: 'label',
    to_name: 'image',
    original_width: 1920,
    original_height: 1080,
    image_rotation: 0,
    score: round(next()),
    value: {
      x: round(next() * (100 - width)),
      y: round(next() * (100 - height)),
      width,
      height,
      rotation: 0,
      rectanglelabels: [bad ? label.toLowerCase() : label],
    },
  };
}

/** One task of a data set. `bad`: the share of boxes whose label is written in another case. */
export function makeTask(next, number, boxes, bad) {
  const result = [];
  for (let i = 0; i < boxes; ++i) result.push(box(next, i, next() < bad));
  result.push({ id: 'scene', type: 'choices', from_name: 'scene', to_name: 'image', value: { choices: ['day'] } });
  return {
    data: { image: `https://example.org/images/${number}.jpg` },
    predictions: [{ model_version: 'yolo-1', score: round(next()), result }],
  };
}

/**
 * Writes a list of tasks and answers its size in bytes. Options: tasks, boxes (a task), pretty, bad (0 to 1), seed.
 */
export function writeTasks(path, { tasks, boxes, pretty = false, bad = 0, seed = 1 }) {
  const next = random(seed);
  const file = openSync(path, 'w');
  let bytes = writeSync(file, '[');
  for (let i = 0; i < tasks; ++i) {
    const text = JSON.stringify(makeTask(next, i, boxes, bad), null, pretty ? 2 : 0);
    bytes += writeSync(file, (i ? (pretty ? ',\n' : ',') : '') + text);
  }
  bytes += writeSync(file, ']');
  closeSync(file);
  return bytes;
}
