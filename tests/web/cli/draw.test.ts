// `prelabel draw`: a file for each task, well-formed, with the picture in it, and never over an input.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../web/cli/browser-pipe.js';
import { drawingName } from '../../../web/cli/drawn-files.js';
import { readPng } from '../../browser/page/png.js';
import { allOf, readXml, type XmlElement } from '../reports/read-xml.js';
import { fixture, prelabel } from './run-in-place.js';
import { temporaryFolder } from './temporary-folder.js';

const at = temporaryFolder();
const config = ['--config', fixture('seed', 'config.xml')];
const seed = fixture('seed', 'tasks.json');
const draw = (...argv: string[]) => prelabel(['draw', ...config, ...argv]);
const read = (name: string) => readXml([readFileSync(at('out', name), 'utf8')])[0]!;
const named = (root: XmlElement, name: string) => allOf(root).filter((one) => one.name === name);
const titles = (root: XmlElement) => named(root, 'title').map(({ text }) => text);

/** As many tasks as names of pictures, each with the seed's boxes. */
function tasksWith(...images: Array<string | undefined>): string {
  const task = JSON.parse(readFileSync(seed, 'utf8'));
  const tasks = images.map((image) => ({ ...task, data: { image } }));
  writeFileSync(at('tasks.json'), JSON.stringify(tasks));
  return at('tasks.json');
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function pictures(...names: string[]): string {
  for (const name of names) {
    mkdirSync(join(at('images'), name, '..'), { recursive: true });
    writeFileSync(join(at('images'), name), Buffer.from(pixel, 'base64'));
  }
  return at('images');
}

describe('draw', () => {
  test('the seed: both boxes on a sheet of the size that the results tell', async () => {
    const { status, stdout } = await draw(seed, '-o', at('out'));
    expect([status, stdout]).toEqual([0, `Drew 1 task into ${at('out')}.\n`]);
    expect(readdirSync(at('out'))).toEqual(['0-sample.svg']);
    const root = read('0-sample.svg');
    expect(root.attributes).toMatchObject({ width: '600', height: '403' });
    expect(titles(root)).toEqual(['2: Car', '1: Airplane']);
    const lines = named(root, 'path').map(({ attributes }) => attributes.d);
    expect(lines).toContain('M29.88 51.665L225 51.665L225 232.652L29.88 232.652Z');
    expect(named(root, 'image')).toEqual([]);
  });

  test('puts the picture into the drawing, in its own size', async () => {
    const { stderr } = await draw(
      tasksWith('http://x/a/1.png', 'http://x/b/1.png'),
      '--images',
      pictures('b/1.png'),
      '-o',
      at('out'),
    );
    expect(stderr).not.toContain('blank sheet');
    const [image] = named(read('1-1.svg'), 'image');
    expect(image?.attributes).toMatchObject({ width: '1', height: '1', href: `data:image/png;base64,${pixel}` });
  });

  test('takes a picture that is inside the task', async () => {
    await draw(tasksWith(`data:image/png;base64,${pixel}`), '-o', at('out'));
    expect(readdirSync(at('out'))).toEqual(['0.svg']);
    expect(named(read('0.svg'), 'image')).toHaveLength(1);
  });

  test('says where a picture is missing or cannot be read', async () => {
    const images = pictures('a.png', 'b.png');
    writeFileSync(join(images, 'b.png'), 'no picture');
    const tasks = tasksWith('a.png', 'b.png', ...Array.from({ length: 12 }, (_, i) => `missing-${i}.png`));
    const { stderr, stdout } = await draw(tasks, '--images', images, '-o', at('out'));
    expect(stderr).toContain(
      `Drawn on a blank sheet, since ${images} has no picture for it: tasks 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more.\n`,
    );
    expect(stderr).toContain('Drawn on a blank sheet, since its picture cannot be read: task 1.\n');
    expect(stdout).toBe(`Drew 14 tasks into ${at('out')}.\n`);
    expect(readdirSync(at('out')).slice(0, 3)).toEqual(['00-a.svg', '01-b.svg', '02-missing-0.svg']);
  });

  test('says what could not be drawn', async () => {
    writeFileSync(at('bare.json'), JSON.stringify([{ data: { image: 'a.png' } }, { data: { image: 'b.png' } }]));
    const { stdout, stderr } = await draw(at('bare.json'), '-o', at('out'));
    expect(stderr).toContain('Not drawn, since nothing tells the size of the picture: tasks 0, 1.\n');
    expect(stdout).toBe(`Drew 0 tasks into ${at('out')}.\n`);
    const { stdout: one } = await draw(at('bare.json'), '--images', pictures('b.png'), '-o', at('out'));
    expect([one, readdirSync(at('out'))]).toEqual([`Drew 1 task into ${at('out')}.\n`, ['1-b.svg']]);
  });

  test('each annotation too, when asked for', async () => {
    const task = JSON.parse(readFileSync(seed, 'utf8'));
    const [plane, car] = task.predictions[0].result;
    const other = { data: { image: 'b.png' }, annotations: [{ result: [car] }] };
    const tasks = [
      { ...task, annotations: [{ result: [{ ...plane, score: 0.5 }] }, { result: [], was_cancelled: true }] },
      other,
    ];
    writeFileSync(at('both.json'), JSON.stringify(tasks));
    const { stdout } = await draw(at('both.json'), '--annotations', '-o', at('out'));
    expect(stdout).toBe(`Drew 2 tasks (5 pictures) into ${at('out')}.\n`);
    expect(readdirSync(at('out')).sort()).toEqual([
      '0-sample-annotation-0.svg',
      '0-sample-annotation-1-cancelled.svg',
      '0-sample.svg',
      '1-b-annotation-0.svg',
      '1-b.svg',
    ]);
    expect(titles(read('0-sample.svg'))).toEqual(['2: Car', '1: Airplane']);
    expect(titles(read('0-sample-annotation-0.svg'))).toEqual([expect.stringMatching(/^1: Airplane/)]);
    expect(titles(read('0-sample-annotation-1-cancelled.svg'))).toEqual([]);
    expect(titles(read('1-b-annotation-0.svg'))).toEqual(['1: Car']);
    await draw(at('both.json'), '-o', at('without'));
    expect(readdirSync(at('without'))).toEqual(['0-sample.svg', '1-b.svg']);
  });

  test('every page of an object with several images', async () => {
    writeFileSync(
      at('pages.xml'),
      '<View><Image name="image" valueList="$images"/><RectangleLabels name="label" toName="image"><Label value="Car"/></RectangleLabels></View>',
    );
    const result = (item_index: number) => ({
      id: `r${item_index}`,
      from_name: 'label',
      to_name: 'image',
      type: 'rectanglelabels',
      original_width: 100,
      original_height: 50,
      item_index,
      value: { x: 10, y: 10, width: 20, height: 20, rotation: 0, rectanglelabels: ['Car'] },
    });
    const task = {
      data: { images: ['a.png', 'b.png'] },
      predictions: [{ model_version: 'v', result: [result(0), result(1)] }],
    };
    writeFileSync(at('pages.json'), JSON.stringify(task));
    const { stdout } = await prelabel(['draw', '--config', at('pages.xml'), at('pages.json'), '-o', at('out')]);
    expect(stdout).toBe(`Drew 1 task (2 pictures) into ${at('out')}.\n`);
    expect(readdirSync(at('out'))).toEqual(['0-a-page-0.svg', '0-b-page-1.svg']);
    const regions = (name: string) => allOf(read(name)).flatMap(({ attributes }) => attributes['data-region'] ?? []);
    expect([regions('0-a-page-0.svg'), regions('0-b-page-1.svg')]).toEqual([['r0'], ['r1']]);
  });

  test('marks what is bad; the exit status tells of it', async () => {
    const { status } = await draw(fixture('label-unknown', 'tasks.json'), '-o', at('out'));
    expect(status).toBe(1);
    expect(named(read('0-sample.svg'), 'polygon').length).toBeGreaterThan(0);
    expect((await draw('--fail-on', 'never', fixture('label-unknown', 'tasks.json'), '-o', at('out'))).status).toBe(0);
  });

  test('--task draws the one', async () => {
    await draw(tasksWith('a.png', 'b.png'), '--task', '1', '-o', at('out'));
    expect(readdirSync(at('out'))).toEqual(['1-b.svg']);
    const { status, stderr } = await draw(tasksWith('a.png'), '--task', '4', '-o', at('out'));
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('There is no task 4: there is 1 task, counted from 0.'),
    ]);
  });

  test('--quiet says nothing, --progress always how far it is', async () => {
    const { stdout, stderr } = await draw('--quiet', seed, '-o', at('out'));
    expect([stdout, stderr]).toEqual(['', '']);
    const { stderr: progress } = await draw('--progress', 'always', tasksWith('a.png', 'b.png'), '-o', at('out'));
    expect(progress).toContain('1 of 2 tasks drawn\n2 of 2 tasks drawn\n');
  });

  test.runIf(findBrowser(process.env))(
    '--format png: the same as pictures, in the size of the original',
    async () => {
      const tasks = tasksWith('a.png', 'b.png');
      const env = { PATH: process.env.PATH ?? '', PRELABEL_BROWSER: findBrowser(process.env)! };
      const argv = ['draw', ...config, tasks, '--format', 'png', '-o', at('out')];
      const { status, stderr, stdout } = await prelabel(argv, { env });
      expect([status, stdout], stderr).toEqual([0, `Drew 2 tasks into ${at('out')}.\n`]);
      expect(readdirSync(at('out'))).toEqual(['0-a.png', '1-b.png']);
      for (const name of readdirSync(at('out'))) {
        const pixels = readPng(readFileSync(at('out', name)));
        expect([pixels.width, pixels.height]).toEqual([600, 403]);
        // The first box's edge, in its label's colour.
        const [red = 255, green = 0] = pixels.at(29, 150)!;
        expect(green - red).toBeGreaterThan(60);
      }
    },
    30_000,
  );

  test('--format png says when there is no browser', async () => {
    const argv = ['draw', ...config, seed, '--format', 'png', '-o', at('out')];
    const { status, stderr } = await prelabel(argv, { env: { PRELABEL_BROWSER: at('chromium') } });
    const none = `PNG needs Chrome or Chromium, and there is none at ${at('chromium')}, which PRELABEL_BROWSER names.`;
    expect([status, stderr]).toEqual([2, expect.stringContaining(none)]);
    expect(existsSync(at('out'))).toBe(false);
  });

  test.runIf(process.platform !== 'win32')('--format png says when the browser does nothing', async () => {
    writeFileSync(at('chromium'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    expect(findBrowser({ PATH: at() })).toBe(at('chromium'));
    const argv = ['draw', ...config, seed, '--format', 'png', '-o', at('out')];
    const { status, stderr } = await prelabel(argv, { env: { PRELABEL_BROWSER: at('chromium') } });
    expect([status, stderr]).toEqual([2, expect.stringContaining('The drawing could not be made a PNG: The browser ')]);
    expect(existsSync(at('out'))).toBe(false);
  });

  test('standard input is read', async () => {
    const { status } = await prelabel(['draw', ...config, '-', '-o', at('out')], { stdin: readFileSync(seed, 'utf8') });
    expect([status, readdirSync(at('out'))]).toEqual([0, ['0-sample.svg']]);
  });

  test('every fixture becomes well-formed drawings', async () => {
    const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));
    const texts: string[] = [];
    for (const name of readdirSync(root)) {
      const tasks = readdirSync(root).includes(name) && existsSync(join(root, name, 'tasks.json'));
      if (!tasks) continue;
      const settings = existsSync(join(root, name, 'config.xml')) ? ['--config', join(root, name, 'config.xml')] : [];
      const out = at(name);
      const { status } = await prelabel(['draw', '--quiet', ...settings, join(root, name, 'tasks.json'), '-o', out]);
      expect([0, 1], name).toContain(status);
      if (!existsSync(out)) continue;
      for (const file of readdirSync(out)) texts.push(readFileSync(join(out, file), 'utf8'));
    }
    expect(texts.length).toBeGreaterThan(100);
    const known = [
      'svg',
      'g',
      'title',
      'rect',
      'path',
      'text',
      'circle',
      'ellipse',
      'polygon',
      'line',
      'image',
      'pattern',
    ];
    const found = new Set(readXml(texts).flatMap((one) => allOf(one).map(({ name }) => name)));
    for (const name of found) expect([...known, 'filter', 'feColorMatrix']).toContain(name);
  }, 120_000);
});

describe('its files', () => {
  test.each<[string | null, string]>([
    ['http://x/y/street 1.final.jpg?token=a/b', '07-street_1.final'],
    ['../../etc/passwd', '07-passwd'],
    ['a/..', '07'],
    ['C:\\pictures\\CON.png', '07-CON'],
    ['/data/local-files/?d=shop/%E6%BC%A2%20e%CC%81.png', '07-漢_é'],
    ['a/\u0000\u202e<>:"|?*.png', '07'],
    [`${'x'.repeat(300)}.png`, `07-${'x'.repeat(60)}`],
    ['data:image/png;base64,AAAA', '07'],
    [null, '07'],
  ])('%j is named safely', (address, name) => {
    expect(drawingName(7, 40, address, null)).toBe(name);
  });

  test('are never written over tasks or config', async () => {
    mkdirSync(at('out'));
    const input = at('out', '0-sample.svg');
    writeFileSync(input, readFileSync(seed));
    const { status, stderr } = await draw(input, '-o', at('out'));
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('0-sample.svg is an input; it is never written over.'),
    ]);
    expect(readFileSync(input).equals(readFileSync(seed))).toBe(true);
  });

  test.each(['by its name', 'by a link'])('are never written over a picture: %s', async (how) => {
    const images = pictures('0-1.svg', '1.png');
    const out = how === 'by its name' ? images : at('out');
    if (how !== 'by its name') {
      mkdirSync(out);
      symlinkSync(join(images, '0-1.svg'), join(out, '0-1.svg'));
    }
    const { status, stderr } = await draw(tasksWith('1.png'), '--images', images, '-o', out);
    expect([status, stderr]).toEqual([2, expect.stringContaining('0-1.svg is an input; it is never written over.')]);
    expect(readFileSync(join(images, '0-1.svg')).toString('base64')).toBe(pixel);
  });

  test('replace older drawings, and no half file stays', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out', '0-sample.svg'), 'old');
    await draw(seed, '-o', at('out'));
    expect(read('0-sample.svg').name).toBe('svg');
    expect(readdirSync(at('out'))).toEqual(['0-sample.svg']);
  });
});

test.each<[string[], string]>([
  [[seed], 'prelabel draw needs a folder for the drawings: -o DIR.'],
  [['-o', 'x'], 'prelabel draw needs a tasks file'],
  [[seed, '-o', seed], 'is no folder; drawings need one: -o DIR.'],
  [[seed, '-o', '-'], '- is no folder'],
  [[seed, '-o', 'a', '-o', 'b'], '--output takes one folder here.'],
  [[seed, '-o', 'x', '--images', '/no-such'], 'The images in /no-such cannot be listed'],
  [['no.json', '-o', 'x'], 'no.json cannot be opened: there is no such file.'],
])('misused it ends with 2 and a sentence: %j', async (argv, message) => {
  const { status, stdout, stderr } = await draw(...argv);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(existsSync('x')).toBe(false);
});
