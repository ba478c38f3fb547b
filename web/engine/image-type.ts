// Which kind of picture a file is, by how it begins: names and servers may be wrong, browsers look here too.

/** Bytes that are enough to tell. */
export const kTypeHead = 1024;

/** A media type; null for what is no picture that browsers show. */
export function imageTypeOf(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, kTypeHead));
  if (start.startsWith('\u0089PNG')) return 'image/png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  if (start.startsWith('BM')) return 'image/bmp';
  return /<svg[\s>]/.test(start) ? 'image/svg+xml' : null;
}
