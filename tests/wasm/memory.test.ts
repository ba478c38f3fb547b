// What the module's memory grows to: a fixed part, and 48 bytes a task.
import { describe, expect, it } from 'vitest';
import { Core } from '../../web/engine/core.js';
import type { LowLevel } from '../../web/engine/low-level.js';
import { Report } from '../../web/engine/report.js';
import { Session } from '../../web/engine/session.js';
import { startCore } from '../../web/engine/start-core.js';
import { compileCore } from '../../web/engine/wasm-input.js';

const kMiB = 1 << 20;
const kTasks = 1_000_000;
const kPerChunk = 20_000;

const startModule = async (): Promise<LowLevel> => startCore(await compileCore());

function tasksFrom(first: number, bad: boolean): string {
  const tasks = Array.from({ length: kPerChunk }, (_, i) => {
    const prediction = bad ? '{"result":null}' : '{"model_version":"1","result":[]}';
    return `{"id":${first + i},"data":{"image":"/${first + i}.png"},"predictions":[${prediction}]}`;
  });
  return `${first === 0 ? '[' : ','}${tasks.join(',')}`;
}

function check(module: LowLevel, bad: boolean): Report {
  const session = new Session(new Core(module), '{}');
  const encoder = new TextEncoder();
  session.beginFile('tasks.json');
  for (let first = 0; first < kTasks; first += kPerChunk) session.feed(encoder.encode(tasksFrom(first, bad)));
  session.feed(encoder.encode(']'));
  session.endFile();
  const rules = (JSON.parse(module.catalogue()) as Array<{ id: string }>).map(({ id }) => id);
  const report = new Report(session.report(), rules);
  session.close();
  return report;
}

describe('a million tasks', () => {
  it.each([false, true])('fit into 64 MiB and 48 bytes each, report included (bad ones: %s)', async (bad) => {
    const module = await startModule();
    const report = check(module, bad);
    const bytes = module.HEAPU8.buffer.byteLength;
    expect(report.tasks.length).toBe(kTasks);
    expect(report.tasks.row(kTasks - 1).severity).toBe(bad ? 'error' : 'note');
    expect(report.summary.byRule['task/duplicate']).toBeUndefined();
    expect(bytes).toBeLessThanOrEqual(64 * kMiB + 48 * kTasks);
  });

  it('gives its memory back: a second check needs no more', async () => {
    const module = await startModule();
    check(module, false);
    const once = module.HEAPU8.buffer.byteLength;
    check(module, false);
    expect(module.HEAPU8.buffer.byteLength).toBe(once);
  });
}, 60_000);
