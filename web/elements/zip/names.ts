// Names of entries: bytes to text, and whether a name stays within the zip.

import { crc32 } from '../../engine/crc32.js';

/** Upper half of code page 437, in which names are when nothing else is said. */
const kUpper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const kUnicodePath = 0x7075;

/** UTF-8 also where it is not said: some programs write it without saying so, and other text is hardly ever valid. */
export function nameOf(bytes: Uint8Array, saysUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !saysUtf8, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : kUpper[byte - 128])).join('');
  }
}

/** The name in Unicode that an extra field gives to this other name. */
export function unicodeName(extra: ReadonlyMap<number, Uint8Array>, name: Uint8Array): string | undefined {
  const field = extra.get(kUnicodePath);
  if (!field || field.length < 6 || field[0] !== 1) return undefined;
  const crc = new DataView(field.buffer, field.byteOffset, field.length).getUint32(1, true);
  return crc === crc32(0, name) ? nameOf(field.subarray(5), true) : undefined;
}

/** Folders between slashes: some programs of Windows part them by backslashes, others put `./` in front. */
export function slashed(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

/** Whether a path stays inside: neither absolute nor with `..` or control characters. */
export function isInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path)) return false;
  if (hasControl(path)) return false;
  return !path.split('/').some((part) => part === '..' || part === '.');
}

/** Control characters: no name on any system needs them. */
export function hasControl(path: string): boolean {
  return [...path].some((c) => c < ' ');
}

/** What nobody put there by hand: folders of the Mac's finder, hidden files. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}
