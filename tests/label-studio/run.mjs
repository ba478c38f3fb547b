// `npm run test:label-studio`: every case in the real editor, the recordings written anew, then prelabel against them.
import { buildAll } from '../../tools/build-steps.mjs';
import { fail, root, run } from '../../tools/run.mjs';
import { setup } from '../../tools/setup.mjs';
import { labelStudio } from './setup.mjs';

await setup('test');
labelStudio();
const build = await buildAll();
if (build.status !== 0) fail(build.output);
for (const project of ['label-studio-live', 'label-studio']) {
  run(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, 'run', '--project', project]);
}
