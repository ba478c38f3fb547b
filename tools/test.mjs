// Runs the suites, all or those named, and adds up what they say: `node tools/test.mjs [SUITE...]`.
// A suite that crashed, left no report or ran no test counts as a failure. Logs and reports: build/reports.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './run.mjs';
import { setup } from './setup.mjs';
import { suites } from './suites.mjs';
import { closingLine, judge, suiteLine } from './verdict.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  fail(`Unknown suite: ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(', ')}.`, 2);
}

await setup('test');
const reports = join(root, 'build/reports');
mkdirSync(reports, { recursive: true });

const lines = [];
const verdicts = [];
for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`· ${suite.name}: ${suite.what}`);
  const started = performance.now();
  const counts = await suite.run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
  const verdict = judge(counts);
  const log = join(reports, `${suite.name}.log`);
  writeFileSync(log, verdict.output);
  if (verdict.failed > 0) console.log(`${excerpt(verdict.output)}\n  the whole of it: ${log}`);
  const line = suiteLine(suite.name, verdict, performance.now() - started);
  console.log(line);
  lines.push(line);
  verdicts.push(verdict);
}

console.log(`\n${lines.join('\n')}\n`);
console.log(closingLine(verdicts));
process.exitCode = verdicts.some(({ failed }) => failed > 0) ? 1 : 0;

/**
 * The end of a log, where a failure usually is; a crashed module's one line of a hundred kilobytes cut short.
 * @param {string} output
 */
function excerpt(output) {
  const cut = output.split('\n').map((line) => (line.length > 500 ? `${line.slice(0, 500)} …` : line));
  return cut.slice(-120).join('\n');
}
