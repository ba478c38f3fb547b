// Places worked out by other means than the core's: decoded text, V8's parser, jsonc-parser's tree.

import { type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';

/** There is an error, and neither parser tells where. */
export const kUntold = -1;

const kWithin = ['InvalidEscapeCharacter', 'InvalidCharacter', 'InvalidUnicode', 'UnexpectedEndOfString'];

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text; undefined when the bytes are no UTF-8. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line and column of a byte, from the decoded text before it; undefined when that is no UTF-8. */
export function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } | undefined {
  const before = decoded(bytes.subarray(0, offset));
  if (before === undefined) return undefined;
  const lines = before.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!;
  const mark = lines.length === 1 && last.startsWith('\ufeff') ? 1 : 0;
  return { line: lines.length, column: last.length + 1 - mark };
}

/**
 * Where a strict parser stops in a text, in UTF-16 units; undefined: it is JSON; kUntold. V8 says it of most errors,
 * and jsonc-parser of the rest.
 */
export function stopOf(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    if (position !== undefined) return Number(position);
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true });
    // Of what is wrong within a string it tells only where the string begins.
    const [first] = errors.sort((a, b) => a.offset - b.offset);
    if (first && text[first.offset] === '"' && kWithin.includes(printParseErrorCode(first.error))) return kUntold;
    return first?.offset ?? text.length;
  }
}

/** Half a surrogate pair is U+FFFD in a pointer. */
const wellFormed = (key: string) => Buffer.from(key).toString();

/** Of the node at a pointer: where its value begins and ends, and its key, in bytes; of equal keys the last counts. */
export function nodeAt(text: string, pointer: string): { value: number; end: number; key?: number } | undefined {
  let node: Node | undefined = parseTree(text);
  let key: Node | undefined;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.type === 'array') {
      key = undefined;
      node = node.children?.[Number(name)];
    } else {
      const member: Node | undefined = node?.children?.findLast((one) => wellFormed(one.children?.[0]?.value) === name);
      key = member?.children?.[0];
      node = member?.children?.[1];
    }
  }
  if (!node) return undefined;
  const bytes = (unit: number) => Buffer.byteLength(text.slice(0, unit));
  const place = { value: bytes(node.offset), end: bytes(node.offset + node.length) };
  return key ? { ...place, key: bytes(key.offset) } : place;
}

/** The items of a list, in bytes. */
export function rootItems(text: string): Array<{ offset: number; length: number }> {
  return (parseTree(text)?.children ?? []).map(({ offset, length }) => ({
    offset: Buffer.byteLength(text.slice(0, offset)),
    length: Buffer.byteLength(text.slice(offset, offset + length)),
  }));
}
