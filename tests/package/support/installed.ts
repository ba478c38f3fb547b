// The package as a user has it: packed by npm and installed, without a network, into an empty folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Installed {
  /** The user's project; `node_modules/prelabel` is in it. */
  folder: string;
  /** Paths in the package. */
  files: Array<{ path: string; size: number }>;
  write(file: string, text: string): void;
  /** Runs a program in the folder; its output, or an error that holds it. */
  run(program: string, ...args: string[]): string;
  remove(): void;
}

export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'prelabel-package-'));
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: status ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  // A list in npm 10 and 11, an object by package name in newer ones.
  const [{ filename, files }] = Object.values(JSON.parse(packed)) as [{ filename: string; files: Installed['files'] }];
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('package.json', JSON.stringify({ name: 'user', private: true, type: 'module' }));
  run('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`);
  return { folder, files, write, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The smallest pair of files there is something to say about: `Truck` is no label of the config. */
export const config =
  '<View><Image name="image" value="$image"/><RectangleLabels name="label" toName="image"><Label value="Car"/></RectangleLabels></View>';
export const tasks = JSON.stringify([
  {
    data: { image: '/a.jpg' },
    predictions: [
      {
        model_version: 'm',
        result: [
          {
            id: 'r1',
            type: 'rectanglelabels',
            from_name: 'label',
            to_name: 'image',
            original_width: 100,
            original_height: 100,
            value: { x: 1, y: 1, width: 10, height: 10, rotation: 0, rectanglelabels: ['Truck'] },
          },
        ],
      },
    ],
  },
]);
