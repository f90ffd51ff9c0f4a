import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Transcript, TranscriptEvent } from '../transcript/model.ts';
import { finished } from '../transcript/turn.ts';
import { SessionController } from './connection/session-controller.ts';
import { Desk } from './desk.ts';
import { emit } from './events.ts';
import { Foothold, focusIn, toEnd } from './focus.ts';
import { Impressions } from './impressions.ts';
import { spoken } from './spoken.ts';
import { styles } from './styles/index.ts';
import { icon } from './templates/icons.ts';
import { shell } from './templates/shell.ts';
import { words } from './wording.ts';

/**
 * The chat as one element: `<handful-chat server="https://HOST" key="…" catalogue="…" inline>`.
 * Without `inline` it is a button in the corner that opens a panel.
 */
export class HandfulChat extends LitElement {
  static override styles = styles;
  static override properties = {
    server: {},
    key: {},
    catalogue: {},
    inline: { type: Boolean, reflect: true },
    opened: { type: Boolean, reflect: true },
    announcement: { state: true },
  };

  declare server: string | undefined;
  declare key: string | undefined;
  declare catalogue: string | undefined;
  declare inline: boolean;
  declare opened: boolean;
  protected declare announcement: string;

  private readonly session = new SessionController(this, (...change) => this.changed(...change));
  private readonly desk = new Desk(this, this.session, () => this.closeByHand());
  private readonly foothold = new Foothold(this);
  private readonly impressions = new Impressions((turn, item) =>
    this.session.notify({ type: 'impression', turn, items: [item] }),
  );

  constructor() {
    super();
    this.inline = false;
    this.opened = false;
    this.announcement = '';
  }

  open(): void {
    if (!this.opened) {
      this.opened = true;
      emit(this, 'handful-open', { open: true });
    }
  }

  close(): void {
    if (this.opened) {
      this.opened = false;
      emit(this, 'handful-open', { open: false });
    }
  }

  toggle(): void {
    this.opened ? this.close() : this.open();
  }

  /** Says `text` as if the shopper had typed it. */
  send(text: string): void {
    this.open();
    if (text.trim() !== '') {
      this.desk.say({ type: 'say', text: text.trim() });
    }
  }

  /** Forgets this conversation and begins a new one. */
  reset(): void {
    this.forget();
    this.session.reset();
  }

  /** Tells the server what became of a suggestion. */
  outcome(itemId: string, kind: 'basket' | 'bought'): void {
    this.session.notify({ type: 'outcome', itemId, kind });
  }

  protected override willUpdate(changes: PropertyValues): void {
    const configured = ['server', 'key', 'catalogue'].some((name) => changes.has(name));
    const visible = this.inline || this.opened;
    if (visible && (configured || this.session.line.link === 'idle')) {
      this.forget();
      this.session.start({
        server: new URL(this.server ?? '', document.baseURI).href,
        ...(this.key && { key: this.key }),
        ...(this.catalogue && { catalogue: this.catalogue }),
      });
    }
  }

  protected override updated(): void {
    this.impressions.watch(this.renderRoot);
    void this.foothold.regain();
  }

  protected override render() {
    return html`
      ${
        this.inline
          ? nothing
          : html`<button class="opener" part="opener" aria-expanded=${this.opened}
              @click=${this.openByHand}>${icon('chat')}${words.open}</button>`
      }
      ${this.inline || this.opened ? this.panel() : nothing}
      <div class="sr" role="status" aria-live="polite">${this.announcement}</div>
    `;
  }

  private panel() {
    const { transcript, replaced } = this.session;
    const { link, refusal } = this.session.line;
    return html`<div class="panel" part="panel" role=${this.inline ? 'region' : 'dialog'}
      aria-label=${transcript.assistant?.name ?? words.assistant} @keydown=${this.escape}>
      ${shell({
        transcript,
        link,
        refusal,
        replaced,
        floating: !this.inline,
        ...this.desk.hands,
        actions: this.desk.actions,
      })}
    </div>`;
  }

  private changed(before: Transcript, after: Transcript, event: TranscriptEvent): void {
    if (event.type === 'session.ready') {
      const { assistant } = after;
      emit(this, 'handful-ready', { ...(assistant && { assistant }), started: event.lastSeq > 0 });
    }
    if (after.lastSeq > before.lastSeq && after.lastSeq <= (after.replayUntil ?? 0)) {
      toEnd(this);
    }
    const over = finished(before, after);
    if (over.length > 0) {
      this.announcement = over.map(spoken).join(' ');
    }
    for (const turn of over) {
      if (turn.error) {
        emit(this, 'handful-error', { message: turn.error.message ?? '' });
      }
    }
  }

  private forget(): void {
    this.desk.clear();
    this.announcement = '';
  }

  private readonly openByHand = (): void => {
    this.toggle();
    void focusIn(this, this.opened ? 'textarea' : '.opener');
  };

  private closeByHand(): void {
    this.close();
    void focusIn(this, '.opener');
  }

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.desk.hands.rejecting) {
      this.desk.actions.reject(undefined);
    } else if (event.key === 'Escape' && !this.inline) {
      this.closeByHand();
    }
  };
}
