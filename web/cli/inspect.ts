// `prelabel inspect`: one task after the other, as Label Studio would hold it.

import { createPrelabel } from '../engine/index.js';
import { jsonLine } from '../reports/json.js';
import type { Command } from './command.js';
import { givenImages } from './images.js';
import { closeInputs, openInputs } from './inputs.js';
import { progressLine } from './progress.js';
import { countSeverities, kSettingOptions, settingsOf, statusOf } from './settings.js';
import { limitedTo, previewOf, tasksAsked, tellWholeFile } from './task-previews.js';

export const inspect: Command = {
  name: 'inspect',
  usage: '[options] TASKS...',
  what: 'show each task as Label Studio would: outcome, regions, findings (one JSON object a line)',
  about: [
    'TASKS are JSON, JSON Lines, CSV or TSV files, or - for standard input; several are one data set.',
    'What is wrong with a file as a whole, or with the config, is told on standard error.',
  ].join(' '),
  options: ['config', 'images', 'task', 'fail-on', ...kSettingOptions, 'quiet', 'progress', 'help'],

  async run(given, io) {
    const asked = settingsOf(given);
    const task = given.number('task');
    const inputs = await openInputs(given, io, 'inspect', true);
    const line = progressLine(given, io);
    try {
      const prelabel = await createPrelabel({ worker: false });
      const images = await givenImages(given, prelabel);
      const settings = { ...asked, ...(images ? { images } : {}) };
      const report = await prelabel.check({
        ...limitedTo(settings, task),
        ...inputs,
        ...(line ? { onProgress: (progress) => line.show(progress) } : {}),
      });
      const tasks = tasksAsked(report, task, 'inspect');
      await tellWholeFile(report, given, io);
      const counts = { ...report.summary.findings };
      if (task !== undefined) Object.assign(counts, { error: 0, warning: 0, note: 0 });
      for (const index of tasks) {
        const { preview } = await previewOf(index, { prelabel, report, inputs, settings });
        await io.stdout.write(jsonLine(preview));
        if (task !== undefined) Object.assign(counts, countSeverities(preview.findings));
      }
      return statusOf(counts, given);
    } finally {
      line?.clear();
      closeInputs(inputs);
    }
  },
};
