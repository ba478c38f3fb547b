// `prelabel config`: a labeling config alone.

import { type ConfigReport, createPrelabel } from '../engine/index.js';
import { prettyJson } from '../reports/json.js';
import { type Painter, painter } from '../reports/paint.js';
import { safeText } from '../reports/safe-text.js';
import { textFindings } from '../reports/text.js';
import { findingsWords } from '../reports/words.js';
import type { Command } from './command.js';
import { UsageError } from './failure.js';
import { readConfig } from './files.js';
import { colorOf } from './io.js';
import { formatOption } from './outputs.js';
import { countSeverities, kSettingOptions, settingsOf, statusOf } from './settings.js';

export const config: Command = {
  name: 'config',
  usage: '[options] FILE',
  what: 'check a labeling config alone; shows its controls, objects and labels',
  about: 'FILE is the labeling config (XML), or - for standard input.',
  options: ['format', 'fail-on', ...kSettingOptions, 'quiet', 'help'],
  wording: {
    format: { words: 'form of what is printed: text (the default) or json' },
    quiet: { words: 'no text: the exit status tells; JSON is still written' },
  },

  async run(given, io) {
    const settings = settingsOf(given);
    const format = formatOption(given, ['text', 'json']) ?? 'text';
    const [name, ...more] = given.positionals;
    if (name === undefined) throw new UsageError('prelabel config needs a labeling config.', 'config');
    if (more.length > 0) throw new UsageError('prelabel config takes one labeling config.', 'config');
    const xml = await readConfig(name, io);
    const prelabel = await createPrelabel({ worker: false });
    const report = await prelabel.checkConfig(xml, settings);
    const color = colorOf(io.stdout, io.env);
    if (format === 'json') await io.stdout.write(prettyJson(report));
    else if (!given.has('quiet')) await io.stdout.write(textConfig(report, color));
    return statusOf(countSeverities(report.findings), given);
  },
};

/** Controls with their labels, objects, findings. */
export function* textConfig({ config, findings }: ConfigReport, color = false): Generator<string> {
  const paint = painter(color);
  for (const { name, tag, value } of config.objects) {
    yield `${named(name, tag, paint)}  shows ${safeText(value) || 'nothing'}\n`;
  }
  for (const { name, tag, toName, labels, dynamic } of config.controls) {
    yield `${named(name, tag, paint)}  labels ${toName.map(safeText).join(', ') || 'nothing'}\n`;
    if (labels.length > 0) yield `    ${labels.map(safeText).join(', ')}\n`;
    if (dynamic) yield '    labels come from the tasks\n';
  }
  if (config.objects.length + config.controls.length > 0) yield '\n';
  yield* textFindings(findings, { color });
  yield `${findingsWords(countSeverities(findings))}.\n`;
}

function named(name: string, tag: string, paint: Painter): string {
  return `${paint(safeText(name), 'bold')}  ${safeText(tag)}`;
}
