// Registers the custom elements. Importing this file is the only side effect there is.

import { BrokenSource } from './app/broken-source.js';
import { CauseList } from './app/cause-list.js';
import { EmptyState } from './app/empty-state.js';
import { HelpDialog } from './app/help-dialog.js';
import { InputChips } from './app/input-chips.js';
import { LayerChoice } from './app/layer-choice.js';
import { LegendLine } from './app/legend-line.js';
import { PictureHint } from './app/picture-hint.js';
import { PicturePanel } from './app/picture-panel.js';
import { PictureTools } from './app/picture-tools.js';
import { RegionPanel } from './app/region-panel.js';
import { ResultList } from './app/result-list.js';
import { SaveTools } from './app/save-tools.js';
import { SourceView } from './app/source-view.js';
import { TaskList } from './app/task-list.js';
import { TaskPanel } from './app/task-panel.js';
import { VerdictBar } from './app/verdict-bar.js';
import type { PrelabelEvents } from './events.js';
import { PrelabelApp } from './prelabel-app.js';
import { PrelabelFindings } from './prelabel-findings.js';
import { PrelabelViewer } from './prelabel-viewer.js';

export type { PrelabelEvents, SelectDetail } from './events.js';
export {
  type FailedImage,
  type ImageProblem,
  type LoadedImage,
  type LoadImage,
  loadImage,
} from './remote/load-image.js';
export { type SavedPicture, SaveError } from './save/save-picture.js';
export type { EnginePort, EngineReport } from './workbench/engine-port.js';
export type { Sample } from './workbench/sample.js';
export { PrelabelApp, PrelabelFindings, PrelabelViewer };

const kElements = {
  'prelabel-app': PrelabelApp,
  'prelabel-viewer': PrelabelViewer,
  'prelabel-findings': PrelabelFindings,
  'prelabel-inputs': InputChips,
  'prelabel-verdict': VerdictBar,
  'prelabel-causes': CauseList,
  'prelabel-tasks': TaskList,
  'prelabel-picture': PicturePanel,
  'prelabel-hint': PictureHint,
  'prelabel-layers': LayerChoice,
  'prelabel-legend': LegendLine,
  'prelabel-tools': PictureTools,
  'prelabel-save': SaveTools,
  'prelabel-task': TaskPanel,
  'prelabel-results': ResultList,
  'prelabel-region': RegionPanel,
  'prelabel-source': SourceView,
  'prelabel-broken': BrokenSource,
  'prelabel-empty': EmptyState,
  'prelabel-help': HelpDialog,
};

for (const [name, element] of Object.entries(kElements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'prelabel-app': PrelabelApp;
    'prelabel-viewer': PrelabelViewer;
    'prelabel-findings': PrelabelFindings;
    'prelabel-tasks': TaskList;
    'prelabel-picture': PicturePanel;
    'prelabel-help': HelpDialog;
    'prelabel-region': RegionPanel;
  }
  interface HTMLElementEventMap {
    'prelabel-report': CustomEvent<PrelabelEvents['prelabel-report']>;
    'prelabel-select': CustomEvent<PrelabelEvents['prelabel-select']>;
    'prelabel-hover': CustomEvent<PrelabelEvents['prelabel-hover']>;
    'prelabel-view': CustomEvent<PrelabelEvents['prelabel-view']>;
    'prelabel-error': CustomEvent<PrelabelEvents['prelabel-error']>;
  }
}
