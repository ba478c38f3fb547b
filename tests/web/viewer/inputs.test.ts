// What a new file does to those before it.

import { expect, it } from 'vitest';
import { kNoInputs, takeIn, takePictures, takeSample } from '../../../web/elements/workbench/inputs.js';
import { blobOf, pythonZip, rawZip, text } from '../elements/make-zip.js';

const given = (path: string, text: string) => ({ path, file: new File([text], path.slice(path.lastIndexOf('/') + 1)) });
const config = given('config.xml', '<View/>');
const tasks = given('tasks.json', '[]');
const photo = given('photos/a.jpg', '\u00ff');
const jpeg = (path: string) => ({ path, file: new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], path) });

it('takes all kinds at once', async () => {
  const { inputs, changed, notices } = await takeIn(kNoInputs, [jpeg('a.jpg'), tasks, config, jpeg('b.jpg')]);
  expect([inputs.config, inputs.tasks, inputs.images.size, changed, notices]).toEqual([config, [tasks], 2, true, []]);
});

it('replaces config and tasks, adds up pictures', async () => {
  const first = await takeIn(kNoInputs, [config, tasks, jpeg('a.jpg')]);
  const other = given('other.json', '{}');
  const second = await takeIn(first.inputs, [other, jpeg('b.jpg')]);
  expect([second.inputs.config, second.inputs.tasks, second.inputs.images.size]).toEqual([config, [other], 2]);
  const third = await takeIn(second.inputs, [jpeg('c.jpg')]);
  expect([third.changed, third.inputs.images.size]).toEqual([false, 3]);
});

it('lets a sample make way for a person’s own files, but not for what it cannot use', async () => {
  const sample = await takeSample('seed', [config.file, tasks.file]);
  expect(sample.sample).toBe('seed');
  const own = await takeIn(sample, [given('mine.json', '[]')]);
  expect([own.inputs.config, own.inputs.tasks.length, own.inputs.sample]).toEqual([null, 1, undefined]);
  const nothing = await takeIn(sample, [given('notes.txt', 'hello')]);
  expect(nothing.inputs).toBe(sample);
});

it('says what it leaves out', async () => {
  const { notices } = await takeIn(kNoInputs, [photo, given('b.txt', 'x'), config, given('c.xml', '<View/>')]);
  expect(notices).toEqual([
    'photos/a.jpg and 1 more are neither a labeling config, nor tasks, nor a picture, nor a zip of them: left out.',
    'Several labeling configs were given; c.xml is used.',
  ]);
});

it('tells files of the same name apart by their paths, else by a number', async () => {
  const { inputs } = await takeIn(kNoInputs, [
    given('a/t.json', '[]'),
    given('b/t.json', '[1]'),
    given('u.json', '[]'),
  ]);
  expect(inputs.tasks.map(({ file }) => file.name)).toEqual(['a/t.json', 'b/t.json', 'u.json']);
  expect(await inputs.tasks[1]?.file.text()).toBe('[1]');
  const bare = await takeIn(kNoInputs, [given('t.json', '[]'), given('t.json', '[1]')]);
  expect(bare.inputs.tasks.map(({ file }) => file.name)).toEqual(['t.json', 't.json (2)']);
});

const zipped = (name: string, bytes: Uint8Array) => ({ path: name, file: new File([blobOf(bytes)], name) });
const kJpeg = '\xff\xd8\xff\xe0';

it('takes what is in a zip as if it had been dropped', async () => {
  const bytes = pythonZip([
    { name: 'set/config.xml', data: '<View/>' },
    { name: 'set/tasks.json', data: '[{"data":{}}]' },
    { name: 'set/photos/a.jpg', data: `${kJpeg} a` },
    { name: 'set/photos/b.jpg', data: `${kJpeg} b`, stored: true },
    { name: 'set/notes.txt', data: 'hello' },
  ]);
  const { inputs, changed, notices } = await takeIn(kNoInputs, [zipped('all.zip', bytes)]);
  expect([inputs.config?.file.name, await inputs.config?.file.text()]).toEqual(['config.xml', '<View/>']);
  expect(await inputs.tasks[0]?.file.text()).toBe('[{"data":{}}]');
  expect(inputs.images.files.map(({ path }) => path)).toEqual(['all/set/photos/a.jpg', 'all/set/photos/b.jpg']);
  const b = inputs.images.find('s3://bucket/photos/b.jpg');
  expect(Buffer.from(await (await b!.picture.open()).arrayBuffer()).toString('latin1')).toBe(`${kJpeg} b`);
  expect(Buffer.from(await b!.picture.head()).toString('latin1')).toBe(`${kJpeg} b`);
  expect(changed).toBe(true);
  expect(notices).toEqual([
    'all/set/notes.txt is neither a labeling config, nor tasks, nor a picture, nor a zip of them: left out.',
  ]);
});

it('says what it cannot take from a zip, one sentence a reason, and takes the rest', async () => {
  const bytes = rawZip([
    { name: '../a.jpg' },
    { name: '../b.jpg' },
    { name: 'locked.json', flags: 1 },
    { name: 'inner.zip', data: rawZip([]) },
    { name: 'broken.json', data: text('[]'), crc: 1 },
    { name: 'tasks.json', data: text('[]') },
  ]);
  const { inputs, notices } = await takeIn(kNoInputs, [zipped('z.zip', bytes), zipped('no.zip', text('hello'))]);
  expect(inputs.tasks.map(({ file }) => file.name)).toEqual(['tasks.json']);
  expect(notices).toEqual([
    '../a.jpg in z.zip and 1 more are left out: with a path that leads out of the zip.',
    'locked.json in z.zip is left out: locked with a password.',
    'inner.zip in z.zip is left out: a zip inside a zip.',
    'broken.json in z.zip is left out: damaged: its bytes do not fit their checksum.',
    'no.zip is left out: no zip, or cut off: the list of files at its end is missing.',
  ]);
});

it('tells of a damaged picture when it is looked at', async () => {
  const bytes = rawZip([{ name: 'a.jpg', data: Buffer.from(`${kJpeg} a`, 'latin1'), crc: 1 }]);
  const images = await takePictures([zipped('p.zip', bytes), jpeg('b.jpg')]);
  expect(images.size).toBe(2);
  await expect(images.find('a.jpg')?.picture.open()).rejects.toThrow(
    'a.jpg in p.zip cannot be shown: damaged: its bytes do not fit their checksum',
  );
});

it('holds what no file is in, and documents that are zips inside, to be nothing', async () => {
  const { notices } = await takeIn(kNoInputs, [zipped('e.zip', rawZip([])), zipped('d.docx', rawZip([]))]);
  expect(notices[0]).toBe('e.zip holds no files.');
  expect(notices[1]).toMatch(/^d.docx is neither/);
});
