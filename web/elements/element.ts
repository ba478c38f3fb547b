// What all elements have in common.

import { type CSSResultGroup, LitElement } from 'lit';
import type { PrelabelEvents } from './events.js';
import { shared } from './theme.js';

export abstract class PrelabelElement extends LitElement {
  static override styles: CSSResultGroup = [shared];

  /** Sends a typed event that leaves the shadow tree. */
  protected send<Name extends keyof PrelabelEvents>(name: Name, detail: PrelabelEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
