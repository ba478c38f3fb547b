// Numbers in sentences.

const numbers = new Intl.NumberFormat('en');

/** `1,842` */
export function numeral(n: number): string {
  return numbers.format(n);
}

/** `1 task`, `2,000 tasks` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${numeral(n)} ${n === 1 ? one : many}`;
}
