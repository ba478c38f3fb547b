// Where a picture or a part of it is not there: why, and what can be done about it. On a phone one line until it is opened.

import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { count } from '../../reports/numbers.js';
import { icons } from '../icons.js';
import { failureWords } from '../remote/failure-words.js';
import { shared, unseen } from '../theme.js';
import { unbroken } from '../unbroken.js';
import { visibleText } from '../visible-text.js';
import { kNoPicture } from '../workbench/found-picture.js';
import type { OpenedTask } from '../workbench/opened-task.js';
import type { RemoteState } from '../workbench/remote-pictures.js';
import { openLayer } from '../workbench/state.js';
import { WorkbenchPanel } from './panel.js';

export class PictureHint extends WorkbenchPanel {
  static override properties: PropertyDeclarations = {
    ...WorkbenchPanel.properties,
    onSheet: { attribute: false },
    leave: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset-inline: 12px;
        bottom: 10px;
        pointer-events: none;
      }
      .hint {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 4px 10px;
        width: fit-content;
        max-width: 100%;
        margin-inline: auto;
        padding: 5px 12px;
        border-radius: 16px;
        background: color-mix(in srgb, var(--_panel) 92%, transparent);
        border: 1px solid var(--_line);
        color: var(--_muted);
        font-size: 12.5px;
      }
      .words {
        min-width: 0;
        overflow-wrap: anywhere;
        text-align: center;
        border-radius: 4px;
      }
      button {
        pointer-events: auto;
        flex: none;
        max-width: 100%;
      }
      .brief {
        display: none;
      }
      .brief svg {
        rotate: -90deg;
      }
      .brief[aria-expanded='true'] svg {
        rotate: 90deg;
      }
      @media (max-width: 799px) {
        .hint {
          gap: 2px 6px;
          padding: 2px 6px;
        }
        .brief {
          display: inline-flex;
          flex: 0 1 auto;
          min-width: 0;
          padding-inline: 6px;
          color: inherit;
        }
        .action {
          flex: 0 1 auto;
          min-width: 0;
        }
        .action,
        .brief span {
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .hint:not(.open) {
          flex-wrap: nowrap;
          border-radius: 999px;
        }
        .hint:not(.open) .words {
          ${unseen}
        }
        .open .words {
          order: -1;
          flex: 1 0 100%;
          padding: 4px 6px 0;
        }
      }
    `,
  ];

  /** Whether there is a blank sheet in the picture's place. */
  declare onSheet: boolean;
  /** Takes the focus when what had it is gone. */
  declare leave: () => void;
  declare private isOpen: boolean;
  #hadFocus = false;

  constructor() {
    super();
    this.onSheet = false;
    this.isOpen = false;
  }

  override render() {
    const { opened } = this.state;
    if (!opened || (opened.picture && opened.masksLeft === 0)) return nothing;
    const { trouble, remote } = opened.picture ? kNoPicture : opened.found;
    const missing = opened.picture ? '' : (trouble ?? (remote && remoteWords(remote)) ?? this.#noPicture(opened));
    const words = [masksWords(opened.masksLeft), missing].filter((one) => one !== '').join(' ');
    const brief = opened.picture || trouble !== null ? 'Not shown' : kBrief[remote?.kind ?? 'loaded'];
    return html`<div class="hint ${this.isOpen ? 'open' : ''}">
      <span class="words" role="status" tabindex="-1">${unbroken(visibleText(words))}</span>
      <button class="plain brief" aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${this.#toggle}><span>${brief}</span>${icons.next}</button>
      ${remote ? this.#actions(remote) : nothing}
    </div>`;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** A button that is gone hands the focus on: to the next one, until there is one to the words, or to the picture. */
  protected override updated(): void {
    const words = this.renderRoot.querySelector<HTMLElement>('.words');
    const now = this.shadowRoot?.activeElement;
    if (!this.#hadFocus || (now && now !== words)) return;
    const next = this.renderRoot.querySelector<HTMLElement>('.action') ?? words;
    if (!next) this.leave?.();
    else if (next !== now) next.focus();
  }

  #toggle = () => {
    this.isOpen = !this.isOpen;
  };

  #actions({ kind, origin, host, ...more }: RemoteState) {
    const shown = visibleText(host);
    if (kind === 'ask') {
      return html`<button class="action" title="Asks ${shown} for the pictures that are not among your files, until this page is closed. Your files stay here."
        @click=${() => void this.workbench.allowOrigin(origin)}>Load pictures from ${shown}</button>`;
    }
    if (kind !== 'failed') return nothing;
    const isSentOn = 'failure' in more && more.failure.problem === 'redirect';
    const follow = html`<button class="action" title="${shown} may then have this browser ask any host for its pictures, until this page is closed."
      @click=${() => void this.workbench.followOrigin(origin)}>Follow it anywhere</button>`;
    return html`${isSentOn ? follow : nothing}
      <button class="action" @click=${() => void this.workbench.retryPicture()}>Try again</button>`;
  }

  #noPicture({ address }: OpenedTask): string {
    const boxes = openLayer(this.state)?.content.regions.length ?? 0;
    if (this.state.inputs.config === null) {
      const sheet = this.onSheet && boxes > 0 ? ' Drawn on a blank sheet.' : '';
      return `Without the labeling config it is not known which value is the picture.${sheet}`;
    }
    if (address === null) return 'This task names no picture.';
    const name = visibleText(address.length > 90 ? `${address.slice(0, 89)}…` : address);
    if (this.onSheet) return `Drawn on a blank sheet. Drop the picture to see it underneath: ${name}`;
    return boxes > 0
      ? `The size of the picture is not known, so ${count(boxes, 'region')} cannot be placed. Drop it: ${name}`
      : `No picture: ${name}`;
  }
}

/** What fits beside the buttons on a phone. */
const kBrief: Record<RemoteState['kind'], string> = {
  ask: 'Why?',
  loading: 'Loading …',
  failed: 'Not shown',
  loaded: 'No picture',
};

function masksWords(left: number): string {
  if (left === 0) return '';
  return `${count(left, 'bitmask', 'bitmasks')} of this task ${left === 1 ? 'is' : 'are'} not drawn: that is more than this page reads.`;
}

/** null where the usual words fit. */
function remoteWords(remote: RemoteState): string | null {
  if (remote.kind === 'loading') return `Loading the picture from ${remote.host} …`;
  return remote.kind === 'failed' ? failureWords(remote.failure, remote.host) : null;
}
