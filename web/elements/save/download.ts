// Hands a file to the browser to be kept.

/** Long enough for any browser to have begun. */
const kKeptMs = 60_000;

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kKeptMs);
}

/** `task-12-street`: the task's number as the page has it, and the picture's name. */
export function nameFor(task: number, picture: string | null): string {
  const plain = (picture ?? '').replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '_');
  const name = [...plain]
    .slice(0, 60)
    .join('')
    .replace(/^[._]+|[._]+$/g, '');
  return ['task', task + 1, name].filter((part) => part !== '').join('-');
}
