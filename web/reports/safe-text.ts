// Text from files, made safe to print: nothing in it can move the cursor, turn the writing round, or hide.

// Controls, DEL and C1; soft hyphen; marks, overrides and isolates of direction; zero widths; separators of lines and
// paragraphs; invisible operators; byte-order mark, annotations; tag letters; halves of surrogate pairs.
const kUnsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/** `text` with unsafe characters as `\u{…}`: one line, whatever was in it. */
export function safeText(text: string): string {
  return text.replace(kUnsafe, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
}

/** Written JSON with unsafe characters as JSON escapes: the same value, safe to print. Line ends of the layout stay. */
export function safeJson(json: string): string {
  return json.replace(kUnsafe, (letter) => {
    if (letter === '\n') return letter;
    return [...Array(letter.length).keys()]
      .map((i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join('');
  });
}
