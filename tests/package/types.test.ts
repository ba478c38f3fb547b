import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { install, root } from './support/installed.ts';

const installed = install();
afterAll(() => installed.remove());

const use = `
import { createPrelabel } from 'prelabel';
import { createPrelabel as inline } from 'prelabel/inline';
import 'prelabel/elements';

const prelabel = await createPrelabel({ worker: false });
const report = await prelabel.check({ config: '<View/>', tasks: '[]' });
const tasks: number = report.summary.tasks;
// @ts-expect-error: a report has no such thing
report.nothing;
console.log(tasks, inline === createPrelabel, document.querySelector('prelabel-app')?.localName);
`;

test.each([
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
])('the declarations serve a strict program, resolved as %s', (moduleResolution, module) => {
  installed.write('use.ts', use);
  installed.write(
    'tsconfig.json',
    JSON.stringify({
      // Without skipLibCheck: our own declarations are checked as well.
      compilerOptions: {
        moduleResolution,
        module,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
        strict: true,
        noEmit: true,
        types: [],
      },
      files: ['use.ts'],
    }),
  );
  expect(installed.run('node', join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
});
