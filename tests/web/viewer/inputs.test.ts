// What a new file does to those before it.

import { expect, it } from 'vitest';
import { kNoInputs, takeIn, takeSample } from '../../../web/elements/workbench/inputs.js';

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
    'photos/a.jpg and 1 more are neither a labeling config, nor tasks, nor a picture: left out.',
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
