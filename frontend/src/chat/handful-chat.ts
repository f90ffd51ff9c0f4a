import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Suggestion } from '../protocol/frames.ts';
import type { Wish } from '../protocol/messages.ts';
import type { Transcript, TranscriptEvent } from '../transcript/model.ts';
import { finished } from '../transcript/turn.ts';
import { SessionController } from './connection/session-controller.ts';
import { emit } from './events.ts';
import { focusIn, follow } from './focus.ts';
import { spoken } from './spoken.ts';
import { styles } from './styles/index.ts';
import { icon } from './templates/icons.ts';
import { shell } from './templates/shell.ts';
import { type Actions, cardKey } from './view.ts';
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
    ticked: { state: true },
    rejecting: { state: true },
    asking: { state: true },
    thumbs: { state: true },
    announcement: { state: true },
  };

  declare server: string | undefined;
  declare key: string | undefined;
  declare catalogue: string | undefined;
  declare inline: boolean;
  declare opened: boolean;
  protected declare ticked: readonly string[];
  protected declare rejecting: string | undefined;
  protected declare asking: Suggestion | undefined;
  protected declare thumbs: ReadonlyMap<string, 'up' | 'down'>;
  protected declare announcement: string;

  private readonly session = new SessionController(this, (...change) => this.changed(...change));

  constructor() {
    super();
    this.inline = false;
    this.opened = false;
    this.ticked = [];
    this.thumbs = new Map();
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
      this.say({ type: 'say', text: text.trim() });
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

  protected override render() {
    return html`
      ${
        this.inline
          ? nothing
          : html`<button class="opener" part="opener" aria-expanded=${this.opened ? 'true' : 'false'}
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
        ticked: this.ticked,
        ...(this.rejecting && { rejecting: this.rejecting }),
        ...(this.asking && { asking: this.asking }),
        thumbs: this.thumbs,
        actions: this.actions,
      })}
    </div>`;
  }

  private readonly actions: Actions = {
    say: (wish) => this.say(wish),
    submit: (event) => {
      event.preventDefault();
      this.submit();
    },
    typed: (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    },
    stop: () => {
      this.session.notify({ type: 'stop' });
      this.textarea?.focus();
    },
    retry: (ids) => this.retry(ids),
    withdraw: (id) => this.session.withdraw(id),
    retryNow: () => this.session.line.retryNow(),
    close: () => this.closeByHand(),
    tick: (item) => {
      this.ticked = this.ticked.includes(item)
        ? this.ticked.filter((each) => each !== item)
        : [...this.ticked, item];
    },
    clearTicks: () => {
      this.ticked = [];
    },
    reject: (card) => {
      this.rejecting = card;
      if (card) {
        void focusIn(this, '.rejection button', '.rejection');
      }
    },
    ask: (suggestion) => {
      this.asking = suggestion;
      this.textarea?.focus();
    },
    thumb: (turn, itemId, value) => {
      this.thumbs = new Map(this.thumbs).set(cardKey(turn, itemId), value);
      this.session.notify({ type: 'feedback', turn, itemId, value });
    },
    clicked: (suggestion, event) => {
      if (!emit(this, 'handful-suggestion-click', { suggestion })) {
        event.preventDefault();
      }
    },
    accept: (suggestion) => {
      emit(this, 'handful-accept', { suggestion });
      this.say({ type: 'act', act: 'accept', items: [suggestion.id] });
    },
    handedOff: (handoff) => {
      emit(this, 'handful-handoff', { handoff });
    },
  };

  private say(wish: Wish): void {
    this.session.send(wish);
    emit(this, 'handful-send', { text: 'text' in wish ? (wish.text ?? '') : '' });
    void follow(this);
  }

  private submit(): void {
    const text = this.textarea?.value.trim();
    if (!this.textarea || !text) {
      return;
    }
    this.say(
      this.asking
        ? { type: 'act', act: 'ask', items: [this.asking.id], text }
        : { type: 'say', text },
    );
    this.asking = undefined;
    this.textarea.value = '';
  }

  /** The same words again as a new message: the old id would only find the old turn. */
  private retry(ids: readonly string[]): void {
    const { turns, pending } = this.session.transcript;
    for (const { message } of [...turns.flatMap(({ said }) => said), ...pending]) {
      if (ids.includes(message.clientMsgId)) {
        const { clientMsgId, ...wish } = message;
        this.session.withdraw(clientMsgId);
        this.say(wish as Wish);
      }
    }
  }

  private changed(before: Transcript, after: Transcript, event: TranscriptEvent): void {
    if (event.type === 'session.ready') {
      const { assistant } = after;
      emit(this, 'handful-ready', { ...(assistant && { assistant }), started: event.lastSeq > 0 });
    }
    const over = finished(before, after);
    if (over.length > 0) {
      this.announcement = over.map(spoken).join(' ');
    }
    for (const turn of over) {
      if (turn.error) {
        emit(this, 'handful-error', { message: turn.error.message ?? '' });
      }
      if (turn.suggestions.length > 0) {
        const items = turn.suggestions.map(({ id }, index) => ({ id, position: index + 1 }));
        this.session.notify({ type: 'impression', turn: turn.id, items });
      }
    }
  }

  private forget(): void {
    this.ticked = [];
    this.rejecting = undefined;
    this.asking = undefined;
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
    if (event.key === 'Escape' && this.rejecting) {
      this.rejecting = undefined;
    } else if (event.key === 'Escape' && !this.inline) {
      this.closeByHand();
    }
  };

  private get textarea(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }
}
