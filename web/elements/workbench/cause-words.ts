// A rule's message as the name of a cause: its template without what differs from finding to finding.

/** `The label "{label}" is written "{expected}"[[; …]].` → `The label "…" is written "…"`; empty when nothing is left to say. */
export function causeWords(template: string): string {
  const words = template
    // Alternatives stand one behind the other, the first is the usual one; a single part in brackets is an extra.
    .replace(/(?:\[\[[^\]]*\]\])+/g, (parts) => (parts.includes('][') ? firstOf(parts) : ''))
    .replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, (_, many: string) => many.replace('# ', ''))
    .replace(/\{\w+\}/g, '…')
    .replace(/ \(…\)/g, '')
    .replaceAll('`', '')
    .replace(/\.\s*$/, '');
  return words.replace(/[…"\s]/g, '').length < 12 ? '' : words;
}

/** The first sentence, or its first half, of a message, when there is but one finding to speak of. */
export function firstSentence(message: string): string {
  return (/^.*?[.;](?=\s|$)/s.exec(message)?.[0] ?? message).replace(/[.;]$/, '').replaceAll('`', '');
}

function firstOf(parts: string): string {
  return /^\[\[([^\]]*)\]\]/.exec(parts)?.[1] ?? '';
}
