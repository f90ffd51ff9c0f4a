import type { HandOff, Suggestion } from '../protocol/frames.ts';
import type { Wish } from '../protocol/messages.ts';
import type { Transcript } from '../transcript/model.ts';
import type { Link } from './connection/line.ts';

/** Everything the templates draw from. */
export interface View {
  readonly transcript: Transcript;
  readonly link: Link;
  readonly refusal: string;
  readonly replaced: boolean;
  /** A floating panel can be closed; an inline one cannot. */
  readonly floating: boolean;
  /** Ids of the items ticked for comparison, in the order they were ticked. */
  readonly ticked: readonly string[];
  /** The card (turn and item) whose "Not this" asks for a reason. */
  readonly rejecting?: string;
  /** The item the next message asks about. */
  readonly asking?: Suggestion;
  /** Thumbs given on this page, by turn and item. */
  readonly thumbs: ReadonlyMap<string, 'up' | 'down'>;
  readonly actions: Actions;
}

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
  readonly ask: (suggestion: Suggestion | undefined) => void;
  readonly thumb: (turn: string, item: string, value: 'up' | 'down') => void;
  readonly clicked: (suggestion: Suggestion, event: Event) => void;
  readonly accept: (suggestion: Suggestion) => void;
  readonly handedOff: (handoff: HandOff) => void;
}

export const cardKey = (turn: string, item: string): string => `${turn}|${item}`;
