// What the workbench's own parts have in common: they show its state and call it.

import type { PropertyDeclarations } from 'lit';
import { PrelabelElement } from '../element.js';
import { kStart, type WorkbenchState } from '../workbench/state.js';
import type { Workbench } from '../workbench/workbench.js';

export abstract class WorkbenchPanel extends PrelabelElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    workbench: { attribute: false },
  };

  declare state: WorkbenchState;
  declare workbench: Workbench;

  constructor() {
    super();
    this.state = kStart;
  }
}
