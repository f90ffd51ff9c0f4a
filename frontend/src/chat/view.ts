import type { HandOff, ShopperMessage, Suggestion } from '../protocol/frames.ts';
import type { Wish } from '../protocol/messages.ts';
import type { Transcript } from '../transcript/model.ts';
import type { Link } from './connection/line.ts';
import type { Hands } from './desk.ts';

/** Everything the templates draw from. */
export interface View extends Hands {
  readonly transcript: Transcript;
  readonly link: Link;
  readonly refusal: string;
  readonly replaced: boolean;
  /** A floating panel can be closed; an inline one cannot. */
  readonly floating: boolean;
  readonly actions: Actions;
}

/** What was typed, not tapped, and so can be typed anew. */
export type Typed = Extract<ShopperMessage, { type: 'say' | 'edit' }>;

/** Everything a shopper can do. */
export interface Actions {
  /** A tap or a sentence that becomes a turn. */
  readonly say: (wish: Wish) => void;
  readonly submit: (event: Event) => void;
  readonly typed: (event: KeyboardEvent) => void;
  readonly stop: () => void;
  readonly retry: (clientMsgIds: readonly string[]) => void;
  readonly withdraw: (clientMsgId: string) => void;
  readonly retryNow: () => void;
  readonly close: () => void;
  readonly tick: (item: string) => void;
  readonly clearTicks: () => void;
  readonly reject: (card: string | undefined) => void;
  readonly ask: (suggestion: Suggestion) => void;
  readonly edit: (message: Typed) => void;
  /** No longer asks about an item, or edits a message. */
  readonly cancel: () => void;
  readonly thumb: (turn: string, item: string, value: 'up' | 'down') => void;
  readonly clicked: (suggestion: Suggestion, event: Event) => void;
  readonly accept: (suggestion: Suggestion) => void;
  readonly handedOff: (handoff: HandOff) => void;
}

export const cardKey = (turn: string, item: string): string => `${turn}|${item}`;
