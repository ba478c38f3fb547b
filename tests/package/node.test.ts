import { afterAll, expect, test } from 'vitest';
import { config, install, tasks } from './support/installed.ts';

const installed = install();
afterAll(() => installed.remove());

const script = (entry: string, options: string) => `
import { createPrelabel } from '${entry}';
const prelabel = await createPrelabel(${options});
const report = await prelabel.check({ config: ${JSON.stringify(config)}, tasks: ${JSON.stringify(tasks)} });
console.log(Object.keys(report.summary.byRule).join());
prelabel.dispose();
`;

test.each([
  ['prelabel', '{}'],
  ['prelabel', '{ worker: false }'],
  ['prelabel/inline', '{}'],
])('%s checks in Node with %s', (entry, options) => {
  installed.write('use.js', script(entry, options));
  expect(installed.run('node', 'use.js')).toContain('label/unknown');
});

test('the command line checks', () => {
  installed.write('config.xml', config);
  installed.write('tasks.json', tasks);
  const printed = installed.run(
    'node_modules/.bin/prelabel',
    'check',
    '--config',
    'config.xml',
    '--fail-on',
    'never',
    'tasks.json',
  );
  expect(printed).toContain('label/unknown');
});

test('the command line explains itself', () => {
  expect(installed.run('node_modules/.bin/prelabel', '--help')).toContain('check');
});
