import type { ReactiveElement } from 'lit';
import type { Suggestion } from '../protocol/frames.ts';
import type { Wish } from '../protocol/messages.ts';
import type { SessionController } from './connection/session-controller.ts';
import { emit } from './events.ts';
import { focusIn, follow } from './focus.ts';
import { type Actions, cardKey } from './view.ts';

/** What the shopper has in hand between two messages. */
export interface Hands {
  /** Ids of the items ticked for comparison, in the order they were ticked. */
  readonly ticked: readonly string[];
  /** The card (turn and item) whose "Not this" asks for a reason. */
  readonly rejecting?: string | undefined;
  /** The item the next message asks about. */
  readonly asking?: Suggestion | undefined;
  /** The message (its id) that the next one replaces. */
  readonly editing?: string | undefined;
  /** Thumbs given on this page, by turn and item. */
  readonly thumbs: ReadonlyMap<string, 'up' | 'down'>;
}

const EMPTY: Hands = { ticked: [], thumbs: new Map() };

/** Turns what the shopper does into messages, and holds what is not one yet. */
export class Desk {
  hands = EMPTY;

  constructor(
    private readonly host: ReactiveElement,
    private readonly session: SessionController,
    private readonly close: () => void,
  ) {}

  readonly actions: Actions = {
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
    close: () => this.close(),
    tick: (item) => {
      const { ticked } = this.hands;
      this.hold({
        ticked: ticked.includes(item) ? ticked.filter((each) => each !== item) : [...ticked, item],
      });
    },
    clearTicks: () => this.hold({ ticked: [] }),
    reject: (rejecting) => {
      const card = this.host.renderRoot.querySelector('.rejection')?.parentElement ?? undefined;
      this.hold({ rejecting });
      void (rejecting
        ? focusIn(this.host, '.rejection button', '.rejection')
        : focusIn(this.host, '.reject', undefined, card));
    },
    ask: (asking) => this.begin({ asking, editing: undefined }),
    edit: ({ clientMsgId, text }) => {
      this.begin({ editing: clientMsgId, asking: undefined });
      this.write(text);
    },
    cancel: () => {
      if (this.hands.editing) {
        this.write('');
      }
      this.begin({ editing: undefined, asking: undefined });
    },
    thumb: (turn, itemId, value) => {
      this.hold({ thumbs: new Map(this.hands.thumbs).set(cardKey(turn, itemId), value) });
      this.session.notify({ type: 'feedback', turn, itemId, value });
    },
    clicked: (suggestion, event) => {
      if (!emit(this.host, 'handful-suggestion-click', { suggestion })) {
        event.preventDefault();
      }
    },
    accept: (suggestion) => {
      emit(this.host, 'handful-accept', { suggestion });
      this.say({ type: 'act', act: 'accept', items: [suggestion.id] });
    },
    handedOff: (handoff) => {
      emit(this.host, 'handful-handoff', { handoff });
    },
  };

  /** Lets go of everything. */
  clear(): void {
    this.hold(EMPTY);
  }

  hold(change: Partial<Hands>): void {
    this.hands = { ...this.hands, ...change };
    this.host.requestUpdate();
  }

  say(wish: Wish): void {
    this.session.send(wish);
    emit(this.host, 'handful-send', { text: 'text' in wish ? (wish.text ?? '') : '' });
    void follow(this.host);
  }

  private begin(change: Partial<Hands>): void {
    this.hold(change);
    this.textarea?.focus();
  }

  private write(text: string): void {
    if (this.textarea) {
      this.textarea.value = text;
    }
  }

  private submit(): void {
    const text = this.textarea?.value.trim();
    if (!text) {
      return;
    }
    const { asking, editing } = this.hands;
    this.say(
      asking
        ? { type: 'act', act: 'ask', items: [asking.id], text }
        : editing
          ? { type: 'edit', replaces: editing, text }
          : { type: 'say', text },
    );
    this.hold({ asking: undefined, editing: undefined });
    this.write('');
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

  private get textarea(): HTMLTextAreaElement | null {
    return this.host.renderRoot.querySelector('textarea');
  }
}
