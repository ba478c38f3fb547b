// `prelabel check`: findings and outcomes of tasks files.

import { createPrelabel } from '../engine/index.js';
import type { Command } from './command.js';
import { givenImages } from './images.js';
import { closeInputs, openInputs } from './inputs.js';
import { Outputs } from './outputs.js';
import { progressLine } from './progress.js';
import { kSettingOptions, settingsOf, statusOf } from './settings.js';

export const check: Command = {
  name: 'check',
  usage: '[options] TASKS...',
  what: 'check tasks files: every problem, its place, and what Label Studio will do about it',
  about: 'TASKS are JSON, JSON Lines, CSV or TSV files, or - for standard input; several are one data set.',
  options: [
    'config',
    'images',
    'format',
    'output',
    'fail-on',
    'max-findings',
    'max-tasks',
    ...kSettingOptions,
    'quiet',
    'progress',
    'help',
  ],

  async run(given, io) {
    const settings = settingsOf(given);
    const config = given.all('config');
    const outputs = new Outputs(given, io, [...config, ...given.positionals]);
    const inputs = await openInputs(given, io, 'check');
    const line = progressLine(given, io);
    try {
      const prelabel = await createPrelabel({ worker: false });
      const images = await givenImages(given, prelabel);
      const report = await prelabel.check({
        ...settings,
        ...(images ? { images } : {}),
        ...inputs,
        ...(line ? { onProgress: (progress) => line.show(progress) } : {}),
      });
      await outputs.write(report);
      return statusOf(report.summary.findings, given);
    } finally {
      line?.clear();
      closeInputs(inputs);
    }
  },
};
