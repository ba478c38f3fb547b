// Numbers stay on one line with their units.

const kBeforeUnit = /(\d) (?=(?:%|px²?|kB|MB|GB|bytes?|°)(?![\p{L}\p{N}]))/gu;

/** For what is shown: with no-break spaces before units, else the same. */
export function unbroken(text: string): string {
  return text.replace(kBeforeUnit, '$1\u00a0');
}
