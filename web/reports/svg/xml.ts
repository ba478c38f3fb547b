// XML, written: elements, attributes and text, whatever letters come from files.

import { safeText } from '../safe-text.js';

/** What has no value is left out. */
export type Attributes = Record<string, string | number | null | undefined>;

const kEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or an attribute; what XML cannot hold, or nobody can see, as `\u{…}`. */
export function xmlText(text: string): string {
  return safeText(text)
    .replace(/[\ufffe\uffff]/g, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, (letter) => kEscapes[letter] ?? letter);
}

/** `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : xmlText(value as string)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Thousandths of a pixel are enough. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(3))) : '0';
}

/** `#rrggbb` and nothing else: any other text could refer to something outside. */
export function colour(text: string): string {
  return /^#[0-9a-f]{6}$/i.test(text) ? text : '#000000';
}
