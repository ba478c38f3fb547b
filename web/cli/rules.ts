// `prelabel rules`: the catalogue, or one rule explained.

import { createPrelabel, type RuleInfo } from '../engine/index.js';
import { prettyJson } from '../reports/json.js';
import { kSeverityPaint, painter } from '../reports/paint.js';
import { consequenceWords } from '../reports/words.js';
import type { Command } from './command.js';
import { UsageError } from './failure.js';
import { colorOf } from './io.js';
import { nearest } from './nearest.js';
import { formatOption } from './outputs.js';

export const rules: Command = {
  name: 'rules',
  usage: '[options] [ID]',
  what: 'the catalogue of rules, or one rule explained',
  about: 'ID is that of a rule, as label/unknown.',
  options: ['format', 'help'],
  wording: { format: { words: 'form of what is printed: text (the default), json or md' } },
  exit: '0 done; 2 wrong usage; 3 a defect of prelabel',

  async run(given, { stdout, env }) {
    const format = formatOption(given, ['text', 'json', 'md']) ?? 'text';
    const [id, ...more] = given.positionals;
    if (more.length > 0) throw new UsageError('prelabel rules explains one rule at a time.', 'rules');
    const prelabel = await createPrelabel({ worker: false });
    const all = await prelabel.rules();
    const color = colorOf(stdout, env);
    if (id === undefined) await stdout.write(kList[format](all, color));
    else await stdout.write(kOne[format](find(all, id), color));
    return 0;
  },
};

function find(all: readonly RuleInfo[], id: string): RuleInfo {
  const found = all.find((rule) => rule.id === id);
  if (found) return found;
  const meant = nearest(
    id,
    all.map((rule) => rule.id),
  );
  const end = meant ? `Did you mean ${meant}?` : '`prelabel rules` lists them all.';
  throw new UsageError(`There is no rule ${id}. ${end}`);
}

const kFixWords: Record<RuleInfo['fix'], string> = {
  auto: 'can be fixed without asking',
  offer: 'a fix can be offered',
  hint: 'is mended by hand',
};

const kList = {
  json: (all: readonly RuleInfo[]) => prettyJson(all),
  md: (all: readonly RuleInfo[]) =>
    `| rule | severity | consequence | fix | what |\n|---|---|---|---|---|\n${all
      .map(
        (rule) =>
          `| ${[rule.id, rule.severity, rule.consequence, rule.fix, cell(readable(rule.what))].join(' | ')} |\n`,
      )
      .join('')}`,
  text: (all: readonly RuleInfo[], color: boolean) => {
    const paint = painter(color);
    const width = Math.max(0, ...all.map(({ id }) => id.length));
    const line = ({ id, severity, consequence }: RuleInfo) =>
      `${id.padEnd(width)}  ${paint(severity.padEnd(7), kSeverityPaint[severity])}  ${consequence}\n`;
    return all.map(line).join('');
  },
};

const kOne = {
  json: (rule: RuleInfo) => prettyJson(rule),
  md: (rule: RuleInfo) =>
    `# ${rule.id}\n\n${paragraphs(rule).join('\n\n')}\n\n${facts(rule)
      .map(([name, value]) => `- ${name}: ${value}\n`)
      .join('')}`,
  text: (rule: RuleInfo, color: boolean) =>
    `${painter(color)(rule.id, 'bold')}\n\n${paragraphs(rule).join('\n')}\n\n${facts(rule)
      .map(([name, value]) => `${name.padEnd(12)} ${value}\n`)
      .join('')}`,
};

function paragraphs({ about, what, effect, hint }: RuleInfo): string[] {
  return [about, what, effect, hint].map(readable).filter(Boolean);
}

function facts({ severity, consequence, fix }: RuleInfo): Array<[string, string]> {
  return [
    ['severity', severity],
    ['consequence', `${consequence} (${consequenceWords(consequence)})`],
    ['fix', `${fix} (${kFixWords[fix]})`],
  ];
}

/** A template as a person reads it: optional parts plain, one word of two, names of values in angle brackets. */
export function readable(template: string): string {
  return template
    .replaceAll(/\[\[|\]\]/g, '')
    .replaceAll(/\{([a-z]\w*)\|[^|{}]*\|([^{}]*)\}/g, (_, name: string, many: string) =>
      many.replaceAll('#', `<${name}>`),
    )
    .replaceAll(/\{([a-z]\w*)\}/g, '<$1>')
    .trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
