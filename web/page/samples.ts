// The samples: the example of Label Studio's guide, and a variant with what usually goes wrong.

/// <reference types="vite/client" />
import type { Sample } from '../elements/define.js';
import brokenTasks from './samples/broken/tasks.json?url';
import picture from './samples/sample.jpg?url';
import config from './samples/seed/config.xml?url';
import seedTask from './samples/seed/example_prediction_task.json?url';

async function fetchFile(address: string, name: string): Promise<File> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${name} of the sample answers ${answer.status}.`);
  return new File([await answer.arrayBuffer()], name);
}

const load = (tasks: string, name: string) => () =>
  Promise.all([fetchFile(config, 'config.xml'), fetchFile(tasks, name), fetchFile(picture, 'sample.jpg')]);

const aircraft = { x: 4.98, y: 12.82, width: 32.52, height: 44.91 };
const car = { x: 75.47, y: 82.33, width: 5.74, height: 7.4 };
const wrong = '#d1242f';

export const samples: [Sample, Sample] = [
  {
    id: 'seed',
    title: 'The guide’s example',
    about: 'Two boxes and a choice, as in Label Studio’s guide to pre-annotations.',
    picture,
    boxes: [
      { ...aircraft, color: '#008000' },
      { ...car, color: '#0000ff' },
    ],
    load: load(seedTask, 'example_prediction_task.json'),
  },
  {
    id: 'broken',
    title: 'The same, broken',
    about: 'Five tasks with what usually goes wrong: names, units, sizes, a choice.',
    picture,
    boxes: [
      { ...aircraft, x: 15, y: 21, color: wrong, bad: true },
      { ...car, width: 30, height: 26, color: wrong, bad: true },
    ],
    load: load(brokenTasks, 'tasks.json'),
  },
];
