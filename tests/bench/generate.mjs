// Tasks files for benches: seeded, so that the same options give the same bytes everywhere.
import { closeSync, openSync, writeSync } from 'node:fs';
import { blob, rleOf } from './brush.mjs';

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

/** For `makeMasks`. */
export const masksConfig = `<View>
  <Image name="image" value="$image"/>
  <BrushLabels name="brush" toName="image"><Label value="Airplane"/><Label value="Car"/><Label value="Person"/></BrushLabels>
</View>
`;

/** For `makeTexts`. */
export const textsConfig = `<View>
  <Text name="text" value="$text"/>
  <Labels name="entity" toName="text"><Label value="Airplane"/><Label value="Car"/><Label value="Person"/></Labels>
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

/** One task with brush masks; `bad` as above. */
export function makeMasks(next, number, masks, bad) {
  const [width, height] = [640, 480];
  const result = Array.from({ length: masks }, (_, i) => ({
    id: `r${i}`,
    type: 'brushlabels',
    from_name: 'brush',
    to_name: 'image',
    original_width: width,
    original_height: height,
    image_rotation: 0,
    value: { format: 'rle', rle: rleOf(blob(next, width, height)), brushlabels: [labelFor(next, bad)] },
  }));
  return {
    data: { image: `https://example.org/images/${number}.jpg` },
    predictions: [{ model_version: 'sam-1', result }],
  };
}

const words = 'the quick brown fox jumps over a lazy dog while “quoted” naïve words and\nlines\tgo on and on'.split(
  ' ',
);

/** One task with a text of many words, and a span each 50 of them; `bad` as above. */
export function makeTexts(next, number, count, bad) {
  const result = [];
  let text = `${number}:`;
  for (let i = 0; i < count; ++i) {
    const word = words[Math.floor(next() * words.length)];
    const start = text.length + 1;
    text += ` ${word}`;
    if (i % 50 > 0) continue;
    const value = { start, end: text.length, text: word, labels: [labelFor(next, bad)] };
    result.push({ id: `r${i}`, type: 'labels', from_name: 'entity', to_name: 'text', value });
  }
  return { data: { text }, predictions: [{ model_version: 'ner-1', result }] };
}

function labelFor(next, bad) {
  const label = labels[Math.floor(next() * labels.length)];
  return next() < bad ? label.toLowerCase() : label;
}

/**
 * Writes a list of tasks and answers its size in bytes. Options: tasks, boxes (a task; masks or words for another
 * `make`), pretty, bad (0 to 1), seed, make (a task: `makeTask` and its likes).
 */
export function writeTasks(path, { tasks, boxes, pretty = false, bad = 0, seed = 1, make = makeTask }) {
  const next = random(seed);
  const file = openSync(path, 'w');
  let bytes = writeSync(file, '[');
  for (let i = 0; i < tasks; ++i) {
    const text = JSON.stringify(make(next, i, boxes, bad), null, pretty ? 2 : 0);
    bytes += writeSync(file, (i ? (pretty ? ',\n' : ',') : '') + text);
  }
  bytes += writeSync(file, ']');
  closeSync(file);
  return bytes;
}
