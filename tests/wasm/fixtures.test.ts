// The shared fixtures, judged by the module in Node: as a library, and by the exit status of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrelabel, type Prelabel } from '../../web/engine/index.js';
import { all } from '../fixtures/build.mjs';
import { folder, judged, load, names } from '../fixtures/load.js';
import { prelabel as cli } from '../web/cli/run-in-place.js';

let prelabel: Prelabel;
beforeAll(async () => {
  prelabel = await createPrelabel({ worker: false });
});
afterAll(() => prelabel.dispose());

describe('fixtures in Node', () => {
  it.each(names)('%s', async (name) => {
    const { config, tasks, expected } = load(name);
    const report = await prelabel.check({
      config: { name: 'config.xml', data: config },
      tasks: { name: 'tasks.json', data: tasks },
    });
    expect(report.findings.map(judged)).toEqual(expected.findings);
    const ran = await cli(['check', '--config', `${folder}${name}/config.xml`, `${folder}${name}/tasks.json`]);
    expect(ran.status).toBe(expected.exit);
  });
});

describe('the folders of the seed fixtures', () => {
  const made = all() as Array<{ name: string; config: string; tasks: string; expected: unknown }>;

  it('are those that build.mjs makes', () => {
    expect(made.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(made)('$name is as build.mjs writes it', ({ name, config, tasks, expected }) => {
    expect(readdirSync(folder + name).sort()).toEqual(['config.xml', 'expected.json', 'tasks.json']);
    expect(readFileSync(`${folder}${name}/config.xml`, 'utf8')).toBe(config);
    expect(readFileSync(`${folder}${name}/tasks.json`, 'utf8')).toBe(tasks);
    expect(JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8'))).toEqual(expected);
  });
});
