// Timing: contenders take turns, so that a busy moment of the machine hits all of them; medians count.

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs each of `contenders` ({ name: async function }) `rounds` times in turns; answers medians in ms. */
export async function race(contenders, rounds = 7) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; ++round) {
    for (const name of names) {
      const start = performance.now();
      await contenders[name]();
      if (round >= 0) times[name].push(performance.now() - start); // the first round warms up
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const fixed = (number, digits = 1) => number.toFixed(digits);
