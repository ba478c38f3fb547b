// Elements on a tab that is not looked at have no size, so nothing in them can be scrolled to.

import type { LitElement, ReactiveController } from 'lit';

/** Calls `act` each time the element, hidden before, gets its room. */
export class Appearing implements ReactiveController {
  #element: LitElement;
  #act: () => void;
  #observer: ResizeObserver | undefined;

  constructor(element: LitElement, act: () => void) {
    this.#element = element;
    this.#act = act;
    element.addController(this);
  }

  hostConnected(): void {
    let isThere = this.#element.clientHeight > 0;
    this.#observer = new ResizeObserver(() => {
      const wasThere = isThere;
      isThere = this.#element.clientHeight > 0;
      if (isThere && !wasThere) this.#act();
    });
    this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
