import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openTasks, readConfig, type TasksFile } from '../../../web/cli/files.js';
import { temporaryFolder } from './temporary-folder.js';

const at = temporaryFolder('all');

const text = `[${'{"data":{}},'.repeat(200_000)}{}]`;
const io = (...chunks: string[]) => ({ stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))) });

async function read({ data }: TasksFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of data) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const write = (name: string, content: string) => {
  const path = at(name);
  writeFileSync(path, content);
  return path;
};

describe('a tasks file', () => {
  test('is read in chunks, and some of it again', async () => {
    const file = openTasks(write('a.json', text), io());
    expect(file.bytes).toBe(text.length);
    expect((await read(file)) === text).toBe(true);
    expect(Buffer.from(file.slice(1, 11)).toString()).toBe('{"data":{}}');
    file.close();
  });

  test('from standard input too', async () => {
    const file = openTasks('-', io('[{"da', 'ta":1}]'), true);
    expect([file.name, file.bytes]).toEqual(['stdin', undefined]);
    expect(await read(file)).toBe('[{"data":1}]');
    expect(Buffer.from(file.slice(1, 10)).toString()).toBe('{"data":1}');
  });

  test.runIf(process.platform !== 'win32')('through a named pipe too', async () => {
    const pipe = at('pipe');
    execFileSync('mkfifo', [pipe]);
    execFileSync('sh', ['-c', 'printf "[{}]" > "$0" &', pipe], { stdio: 'ignore' });
    const file = openTasks(pipe, io(), true);
    expect(file.bytes).toBeUndefined();
    expect(await read(file)).toBe('[{}]');
    expect(Buffer.from(file.slice(1, 2)).toString()).toBe('{}');
    file.close();
  });

  test('that shrinks meanwhile is told of', () => {
    const path = write('b.json', text);
    const file = openTasks(path, io());
    truncateSync(path, 5);
    expect(() => file.slice(1, 100)).toThrow('b.json became shorter while it was read.');
    file.close();
  });

  test('that is not there, or a folder, is told of in a sentence', () => {
    expect(() => openTasks(at('none.json'), io())).toThrow('none.json cannot be opened: there is no such file.');
    expect(() => openTasks(at(), io())).toThrow(`${at()} is a folder; name the files in it.`);
  });
});

test('a config is read whole, from a file or standard input', async () => {
  const fromFile = await readConfig(write('c.xml', '<View/>'), io());
  expect(Buffer.from(fromFile.data).toString()).toBe('<View/>');
  const fromInput = await readConfig('-', io('<Vi', 'ew/>'));
  expect([fromInput.name, Buffer.from(fromInput.data).toString()]).toEqual(['stdin', '<View/>']);
});
