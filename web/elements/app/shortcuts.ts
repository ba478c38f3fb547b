// The keys of the whole workbench.

export interface ShortcutActions {
  stepTask(step: 1 | -1): void;
  stepFinding(step: 1 | -1): void;
  search(): void;
  help(): void;
  /** A key of the picture; false when it means nothing there. */
  picture(key: string): boolean;
}

/** Does what the key means, unless somebody is typing or the key belongs to what has the focus. */
export function handleShortcut(event: KeyboardEvent, actions: ShortcutActions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.composedPath()[0];
  if (at instanceof HTMLElement && takesKey(at, event.key)) return;
  if (event.key.startsWith('Arrow') && event.composedPath().some(scrolls)) return;
  const act = kActions[event.key];
  if (act) act(actions);
  else if (!actions.picture(event.key)) return;
  event.preventDefault();
}

const kActions: Record<string, (actions: ShortcutActions) => void> = {
  j: (actions) => actions.stepTask(1),
  k: (actions) => actions.stepTask(-1),
  n: (actions) => actions.stepFinding(1),
  p: (actions) => actions.stepFinding(-1),
  '/': (actions) => actions.search(),
  '?': (actions) => actions.help(),
};

/** A list that is longer than its room keeps the arrows that move it. */
function scrolls(at: EventTarget): boolean {
  if (!(at instanceof HTMLElement) || at.scrollHeight <= at.clientHeight) return false;
  return /auto|scroll/.test(getComputedStyle(at).overflowY);
}

function takesKey(element: HTMLElement, key: string): boolean {
  if (element.closest('dialog')) return true;
  if (element.matches('input[type="range"]')) return key.startsWith('Arrow');
  if (element.matches('input, textarea, select, [contenteditable]')) return true;
  return key.startsWith('Arrow') && element.closest('[role="tablist"], [role="listbox"]') !== null;
}
