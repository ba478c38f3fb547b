// The shared fixtures, judged by the module in Node: as a library, and by the exit status of the command line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    const { config, files, settings, expected } = load(name);
    const report = await prelabel.check({ ...settings, config: { name: 'config.xml', data: config }, tasks: files });
    expect(report.findings.map(judged)).toEqual(expected.findings);
    if (existsSync(`${folder}${name}/options.json`)) return; // the command line has its own words for them
    const paths = files.map((file) => `${folder}${name}/${file.name}`);
    const ran = await cli(['check', '--config', `${folder}${name}/config.xml`, ...paths]);
    expect(ran.status).toBe(expected.exit);
  });
});

describe('the folders of the fixtures', () => {
  const made = all();

  it('are those that build.mjs makes', () => {
    expect(made.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(made)('$name is as build.mjs writes it', ({ name, files }) => {
    expect(readdirSync(folder + name).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) expect(readFileSync(`${folder}${name}/${file}`).equals(bytes)).toBe(true);
  });
});
