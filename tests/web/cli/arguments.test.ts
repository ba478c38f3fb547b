import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../web/cli/arguments.js';
import { check } from '../../../web/cli/check.js';
import { UsageError } from '../../../web/cli/failure.js';
import { commandHelp } from '../../../web/cli/help.js';
import { kOptions, type OptionName, optionSpec } from '../../../web/cli/options.js';
import { kCommands } from '../../../web/cli/run.js';
import { settingsOf, statusOf } from '../../../web/cli/settings.js';

const read = (...argv: string[]) => readArguments(argv, check.options, 'check');

describe('arguments', () => {
  test('of every form', () => {
    const given = read(
      'a.json',
      '--config',
      'c.xml',
      '-o',
      'r.json',
      '--output=r.txt',
      '--quiet',
      '-',
      '--',
      '--b.json',
    );
    expect(given.positionals).toEqual(['a.json', '-', '--b.json']);
    expect(given.get('config')).toBe('c.xml');
    expect(given.all('output')).toEqual(['r.json', 'r.txt']);
    expect([given.has('quiet'), given.has('help')]).toEqual([true, false]);
  });

  test('become settings', () => {
    const given = read(
      ...[
        '--rule',
        'label/case=off',
        '--rule=a/b=error',
        '--server-check',
        'on',
        '--route',
        'api',
        '--max-findings',
        '5',
      ],
    );
    expect(settingsOf(given)).toEqual({
      labelStudio: { serverCheck: true, route: 'api' },
      rules: { 'label/case': 'off', 'a/b': 'error' },
      limits: { findings: 5, findingsPerRule: 5 },
    });
    expect(settingsOf(read('a.json'))).toEqual({ labelStudio: {}, rules: {}, limits: {} });
  });

  test.each([
    [['--confg', 'c.xml'], 'prelabel check has no option --confg. Did you mean --config?'],
    [['--xyzzy'], 'prelabel check has no option --xyzzy.'],
    [['-z'], 'prelabel check has no option -z.'],
    [['--task', '1'], 'prelabel check has no option --task.'],
    [['--config'], '--config needs a value: --config FILE.'],
    [['--config', '--quiet'], '--config needs a value: --config FILE.'],
    [['--config='], '--config needs a value: --config FILE.'],
    [['--quiet=yes'], '--quiet takes no value.'],
    [['--fail-on', 'fatal'], '--fail-on can be error, warning, note or never, not fatal.'],
    [['--max-findings', '1e3'], '--max-findings needs a whole number from 0, not 1e3.'],
    [['--max-findings=-1'], '--max-findings needs a whole number from 0, not -1.'],
  ])('%j: %s', (argv, message) => {
    expect(() => read(...argv)).toThrow(new UsageError(message, 'check'));
  });

  test.each(['label/case', '=off', 'label/case=fatal'])('--rule %s', (rule) => {
    expect(() => settingsOf(read('--rule', rule))).toThrow('--rule needs ID=SEVERITY');
  });

  test.each([
    ['error', 0],
    ['warning', 1],
    ['note', 1],
    ['never', 0],
  ])('--fail-on %s', (failOn, status) => {
    expect(statusOf({ error: 0, warning: 2, note: 1 }, read('--fail-on', failOn))).toBe(status);
  });
});

describe('help', () => {
  test.each(kCommands.map((command) => [command.name, command] as const))(
    'of %s names all its options',
    (_, command) => {
      const help = commandHelp(command);
      for (const option of command.options) expect(help).toContain(`--${option}`);
      for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  test('every option belongs to a command, or to the program', () => {
    const used = new Set<OptionName>([...kCommands.flatMap(({ options }) => options), 'version']);
    expect(Object.keys(kOptions).filter((name) => !used.has(name as OptionName))).toEqual([]);
  });

  test('says of every choice what it is', () => {
    for (const name of Object.keys(kOptions) as OptionName[]) {
      for (const choice of optionSpec(name).choices ?? []) {
        expect(`${optionSpec(name).value} ${optionSpec(name).words}`).toContain(choice);
      }
    }
  });
});
