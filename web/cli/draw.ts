// `prelabel draw`: each task as a picture, drawn as Label Studio will show it.

import { createPrelabel, type Preview, type Region } from '../engine/index.js';
import { type KnownSizes, picturePage, sizesFor } from '../engine/picture-page.js';
import { count, numeral } from '../reports/numbers.js';
import { safeText } from '../reports/safe-text.js';
import { type Drawing, drawingOf } from '../reports/svg/drawing.js';
import { svgOf } from '../reports/svg/svg.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { DrawnFiles, drawingName, needFolder } from './drawn-files.js';
import { UsageError } from './failure.js';
import { givenImages } from './images.js';
import { closeInputs, openInputs } from './inputs.js';
import type { Io } from './io.js';
import { formatOption } from './outputs.js';
import { PictureFolder } from './picture-data.js';
import { progressLine } from './progress.js';
import { countSeverities, kSettingOptions, settingsOf, statusOf } from './settings.js';
import { SvgToPng } from './svg-to-png.js';
import { limitedTo, previewOf, type TaskPreview, tasksAsked, tellWholeFile } from './task-previews.js';

/** Numbers of tasks that a sentence names. */
const kNamed = 10;

export const draw: Command = {
  name: 'draw',
  usage: '[options] TASKS... -o DIR',
  what: 'draw each task on its picture as Label Studio will show it, problems marked: one SVG or PNG a task',
  about: [
    'TASKS are JSON, JSON Lines, CSV or TSV files, or - for standard input; several are one data set.',
    'The prediction that a person sees is drawn; with --annotations also what people have made. An input is never written over.',
  ].join(' '),
  options: [
    'config',
    'images',
    'output',
    'format',
    'annotations',
    'task',
    'fail-on',
    ...kSettingOptions,
    'quiet',
    'progress',
    'help',
  ],
  wording: {
    config: { words: 'the labeling config (XML); without it there are no labels and colours to draw with' },
    images: {
      words: 'the pictures of the tasks: found by path and name, put into the drawings; without one, a blank sheet',
    },
    output: {
      value: 'DIR',
      words: 'the folder for the drawings, made when it is missing; older drawings of the same name are replaced',
    },
    format: { words: 'svg (the default), or png, for which Chrome or Chromium is needed' },
    quiet: { words: 'no text and no progress: the exit status tells' },
  },

  async run(given, io) {
    const asked = settingsOf(given);
    const task = given.number('task');
    const folder = folderOf(given);
    needFolder(folder);
    const format = formatOption(given, ['svg', 'png']) ?? 'svg';
    const inputs = await openInputs(given, io, 'draw', true);
    const line = progressLine(given, io);
    let png: SvgToPng | undefined;
    try {
      if (format === 'png') png = new SvgToPng(io.env);
      const prelabel = await createPrelabel({ worker: false });
      const images = await givenImages(given, prelabel);
      const settings = { ...asked, ...(images ? { images } : {}) };
      const pictures = new PictureFolder(prelabel, given.get('images'), images);
      const files = new DrawnFiles(folder, [...given.positionals, ...given.all('config')], pictures);
      const report = await prelabel.check({
        ...limitedTo(settings, task),
        ...inputs,
        ...(line ? { onProgress: (progress) => line.show(progress) } : {}),
      });
      const tasks = tasksAsked(report, task, 'draw');
      await tellWholeFile(report, given, io);
      const counts = { ...report.summary.findings };
      if (task !== undefined) Object.assign(counts, { error: 0, warning: 0, note: 0 });
      const told = new Told();
      const annotations = given.has('annotations');
      for (const [done, index] of tasks.entries()) {
        const ask: Ask = (more) => previewOf(index, { prelabel, report, inputs, settings }, { masks: true, ...more });
        const first = await ask({});
        if (task !== undefined) Object.assign(counts, countSeverities(first.preview.findings));
        for await (const { name, svg, size } of drawingsOf(
          first,
          ask,
          report.tasks.length,
          pictures,
          annotations,
          told,
        )) {
          await files.write(`${name}.${format}`, png ? await png.render(svg, size) : svg);
        }
        line?.say(`${numeral(done + 1)} of ${count(tasks.length, 'task')} drawn`, done + 1 === tasks.length);
      }
      await told.write(tasks.length, folder, given, io);
      return statusOf(counts, given);
    } finally {
      line?.clear();
      closeInputs(inputs);
      await png?.close();
    }
  },
};

function folderOf(given: Arguments): string {
  const [folder, ...more] = given.all('output');
  if (folder === undefined) throw new UsageError('prelabel draw needs a folder for the drawings: -o DIR.', 'draw');
  if (more.length > 0) throw new UsageError('--output takes one folder here.', 'draw');
  return folder;
}

/** What became of the tasks, by their numbers. */
class Told {
  files = 0;
  unsized: number[] = [];
  missing: number[] = [];
  unreadable: number[] = [];

  async write(tasks: number, folder: string, given: Arguments, { stdout, stderr }: Io): Promise<void> {
    if (given.has('quiet')) return;
    const where = given.get('images');
    const troubles: Array<[number[], string]> = [
      [this.unsized, 'Not drawn, since nothing tells the size of the picture'],
      [where === undefined ? [] : this.missing, `Drawn on a blank sheet, since ${where} has no picture for it`],
      [this.unreadable, 'Drawn on a blank sheet, since its picture cannot be read'],
    ];
    for (const [numbers, words] of troubles) {
      if (numbers.length > 0) await stderr.write(`${safeText(words)}: ${tasksWords(numbers)}.\n`);
    }
    const drawn = tasks - this.unsized.length;
    const pages = this.files === drawn ? '' : ` (${count(this.files, 'picture')})`;
    await stdout.write(`Drew ${count(drawn, 'task')}${pages} into ${safeText(folder)}.\n`);
  }
}

/** `tasks 3, 5 and 12 more` */
function tasksWords(numbers: readonly number[]): string {
  const named = numbers.slice(0, kNamed).join(', ');
  const more = numbers.length > kNamed ? ` and ${numeral(numbers.length - kNamed)} more` : '';
  return `${numbers.length === 1 ? 'task' : 'tasks'} ${named}${more}`;
}

interface Drawn {
  /** Without its ending. */
  name: string;
  svg: string;
  size: Drawing['size'];
}

type Ask = (sizes: KnownSizes) => Promise<TaskPreview>;

/** One, or one for each page of an object with several images; and the same of each annotation, if asked for. */
async function* drawingsOf(
  first: TaskPreview,
  ask: Ask,
  tasks: number,
  pictures: PictureFolder,
  annotations: boolean,
  told: Told,
): AsyncGenerator<Drawn> {
  const { task } = first.preview;
  const cancelled = annotations ? cancelledIn(first.bytes) : new Set<number>();
  const pages = picturePage(first.preview).object?.urls?.length ?? 1;
  let drawn = 0;
  for (let page = 0; page < Math.max(1, pages); page++) {
    const place = picturePage(first.preview, page);
    const found = await pictures.find(place.address);
    // The picture's own size goes before what results say of it.
    const { preview, bytes } = found.size ? await ask(sizesFor(first.preview, place, found.size)) : first;
    const itemOf = (region: Region) => itemIn(bytes, region.offset - preview.offset, region.length);
    const prediction = shownPrediction(preview);
    const regions = preview.predictions[prediction]?.regions ?? [];
    const name = drawingName(task, tasks, place.address, pages > 1 ? page : null);
    for (const annotation of [undefined, ...(annotations ? preview.annotations.keys() : [])]) {
      const its = annotation === undefined ? [] : (preview.annotations[annotation]?.regions ?? []);
      const drawing = drawingOf(preview, {
        prediction,
        ...(annotation === undefined ? {} : { annotation }),
        place: picturePage(preview, page),
        picture: found.picture,
        size: found.size ?? originalSize([...its, ...regions], itemOf),
        bitmaskOf: (region) => bitmaskIn(itemOf(region)),
      });
      if (!drawing) continue;
      if (found.picture === null && found.why !== 'none' && drawn === 0) told[found.why].push(task);
      drawn++;
      const whose = annotation === undefined ? '' : `-annotation-${annotation}`;
      const note = annotation !== undefined && cancelled.has(annotation) ? '-cancelled' : '';
      yield { name: name + whose + note, svg: svgOf(drawing), size: drawing.size };
    }
  }
  told.files += drawn;
  if (drawn === 0) told.unsized.push(task);
}

/** Only pictures that are inside the task, and of kinds that are nothing but pixels. */
function bitmaskIn(item: Item | null): string | null {
  const url = item?.value?.imageDataURL;
  return typeof url === 'string' && /^\s*data:image\/(png|jpe?g|gif|webp|bmp)[;,]/i.test(url) ? url.trim() : null;
}

/** The first prediction of which a person sees anything, else the last. */
function shownPrediction({ predictions }: Preview): number {
  const at = predictions.findIndex(({ regions, values }) => [...regions, ...values].some(({ shown }) => shown));
  return at < 0 ? predictions.length - 1 : at;
}

interface Item {
  original_width?: unknown;
  original_height?: unknown;
  value?: { imageDataURL?: unknown };
}

/** A result as it stands in the task; null for what JSON.parse does not take. */
function itemIn(bytes: Uint8Array, from: number, length: number): Item | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)));
  } catch {
    return null;
  }
}

/** Indices of the annotations that a person cancelled, as by skipping the task. */
function cancelledIn(bytes: Uint8Array): Set<number> {
  try {
    const { annotations }: { annotations?: Array<{ was_cancelled?: unknown } | null> } = JSON.parse(
      new TextDecoder().decode(bytes),
    );
    const all = Array.isArray(annotations) ? annotations : [];
    return new Set(all.flatMap((one, i) => (one?.was_cancelled === true ? [i] : [])));
  } catch {
    return new Set();
  }
}

/** As the first region that says it has it. */
function originalSize(regions: readonly Region[], itemOf: (region: Region) => Item | null) {
  for (const region of regions) {
    const item = itemOf(region);
    const [width, height] = [Number(item?.original_width), Number(item?.original_height)];
    if (width > 0 && height > 0) return { width, height };
  }
  return null;
}
