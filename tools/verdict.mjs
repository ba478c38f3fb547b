// What a test run comes to.

/**
 * Counts as they are added up: a suite that ran nothing has failed.
 * @param {import('./suites.mjs').Counts} counts
 */
export function judge({ passed, failed, skipped = 0, output = '' }) {
  if (passed + failed > 0) return { passed, failed, skipped, output };
  return { passed, failed: 1, skipped, output: `${output}\nno test ran` };
}

/** One suite's line. @param {string} name @param {{ passed: number, failed: number }} counts @param {number} milliseconds */
export function suiteLine(name, { passed, failed }, milliseconds) {
  const seconds = (milliseconds / 1000).toFixed(1);
  return `  ${name.padEnd(10)} ${String(passed).padStart(6)} ok ${String(failed).padStart(4)} not ok ${seconds.padStart(7)} s`;
}

/** The last line of all. @param {Array<{ passed: number, failed: number, skipped: number }>} suites */
export function closingLine(suites) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    suites.reduce((all, suite) => all + suite[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
