// Drops and pastes on a target: follows what hovers over it and hands over the files.

import { type GivenFile, gatherDropped, gatherPicked } from '../workbench/gather.js';
import { recogniseText } from '../workbench/recognise.js';

export interface DropHandlers {
  /** Files are held over the target, or no longer. */
  hover(over: boolean): void;
  files(files: GivenFile[], notices?: string[]): void;
}

/** Listens until `signal` aborts. Pasting into a text field stays with that field. */
export function followDrops(target: EventTarget, on: DropHandlers, signal: AbortSignal): void {
  let depth = 0;
  const options = { signal };
  const listen = (type: string, handler: (event: DragEvent) => void) => {
    target.addEventListener(
      type,
      (event) => {
        const drag = event as DragEvent;
        if (!drag.dataTransfer?.types.includes('Files')) return;
        drag.preventDefault();
        handler(drag);
      },
      options,
    );
  };

  listen('dragenter', () => {
    depth++;
    on.hover(true);
  });
  listen('dragover', (event) => {
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  listen('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) on.hover(false);
  });
  listen('drop', (event) => {
    depth = 0;
    on.hover(false);
    if (event.dataTransfer) void gatherDropped(event.dataTransfer).then((files) => on.files(files));
  });
  target.addEventListener('paste', (event) => onPaste(event as ClipboardEvent, on), options);
}

function onPaste(event: ClipboardEvent, on: DropHandlers): void {
  const data = event.clipboardData;
  const at = event.composedPath()[0];
  if (!data || at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return;
  if (data.files.length > 0) {
    event.preventDefault();
    on.files(gatherPicked(data.files));
    return;
  }
  const text = data.getData('text/plain');
  if (text.trim() === '') return;
  event.preventDefault();
  const kind = recogniseText(text);
  if (kind === 'unknown') {
    on.files([], ['The pasted text is neither a labeling config nor tasks: left out.']);
    return;
  }
  const file = new File([text], kind === 'config' ? 'pasted.xml' : 'pasted.json');
  on.files(gatherPicked([file]));
}
