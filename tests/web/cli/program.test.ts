// The program as it is shipped, in a process of its own.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixture } from './run-in-place.js';

const program = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const seed = ['--config', fixture('seed', 'config.xml'), fixture('seed', 'tasks.json')];

describe('dist/cli/main.js', () => {
  test('checks the seed', async () => {
    const { stdout, stderr } = await promisify(execFile)(program, ['check', ...seed]);
    expect(stdout).toContain('This task will show all its predictions.');
    expect(stderr).toBe('');
  });

  test('ends with the status of its findings', async () => {
    const run = promisify(execFile)(program, ['check', '--fail-on', 'note', ...seed]);
    await expect(run).rejects.toMatchObject({ code: 1 });
  });

  test('reads standard input', async () => {
    const child = spawn(program, ['check', '-'], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.end('[');
    const status = await ended(child);
    expect(status).toBe(1);
  });

  test.runIf(process.platform !== 'win32')(
    'told to end in the middle of a correction, leaves no half file',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'prelabel-program-'));
      const child = spawn(program, ['fix', '-', '-o', join(folder, 'out.json')], {
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      child.stdin.write('[{"data":{}},');
      await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/^\.out\.json\.\d+\.part$/)]);
      child.kill('SIGTERM');
      await ended(child);
      expect([child.signalCode, readdirSync(folder)]).toEqual(['SIGTERM', []]);
      rmSync(folder, { recursive: true });
    },
  );

  test('keeps quiet when nobody listens any more', async () => {
    const child = spawn(program, ['rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const status = await ended(child);
    expect([status, stderr]).toEqual([0, '']);
  });

  test.runIf(existsSync('/dev/full'))('says so when nothing more can be written', async () => {
    const child = spawn('sh', ['-c', '"$0" rules > /dev/full', program], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    expect([await ended(child), stderr]).toEqual([2, expect.stringContaining('The report cannot be written: ')]);
  });
});

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => child.on('close', done).on('error', fail));
}
