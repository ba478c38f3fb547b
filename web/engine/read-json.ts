// What the core says in JSON.

/** JSON as the core writes it, in UTF-8. */
export function readJson<T>(bytes: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
