/** What the server sends, as `src/test/resources/wire/server` shows it, after parsing. */

export interface Money {
  /** Minor units of `currency`; hundredths when the catalogue names none. */
  readonly amount: number;
  readonly currency?: string;
}

export interface Preference {
  readonly id: string;
  readonly label: string;
  readonly attribute: string;
  readonly polarity: 'want' | 'avoid';
  readonly strength: 'must' | 'nice';
  /** The shopper's own words it was understood from. */
  readonly quote: string;
  /** Where it came from when not the shopper's words: "tap", "context", "profile". */
  readonly from?: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  /** Items that remain when it is chosen. */
  readonly count?: number;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly skippable: boolean;
}

export interface Reason {
  readonly constraint?: string;
  readonly text: string;
}

export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly price?: Money;
}

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  /** Tells it from others of the same title, e.g. "80 cm wide, white". */
  readonly detail?: string;
  readonly url?: string;
  readonly image?: string;
  readonly price?: Money;
  readonly rank: number;
  readonly role?: string;
  readonly reasons: readonly Reason[];
  readonly tradeoff?: string;
  readonly change: 'new' | 'kept';
  readonly variants: readonly Variant[];
  readonly sponsored: boolean;
}

export interface ComparisonRow {
  readonly label: string;
  /** One per item; "" where the catalogue does not say. */
  readonly values: readonly string[];
  /** Index of the better value. */
  readonly best?: number;
}

export interface Comparison {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly detail?: string;
  }[];
  readonly rows: readonly ComparisonRow[];
}

export interface Relaxation {
  readonly label: string;
  readonly count?: number;
  readonly removes: readonly string[];
}

export interface HandOff {
  readonly text: string;
  readonly contact?: string;
}

/** The authoritative whole reply of a turn. */
export interface Reply {
  readonly text: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly question?: Question;
  readonly comparison?: Comparison;
  readonly relaxations: readonly Relaxation[];
  /** Absent when the frame had none that could be read: what is shown then stays. */
  readonly preferences?: readonly Preference[];
  readonly followUps: readonly string[];
  readonly handoff?: HandOff;
  readonly degraded: boolean;
}

export interface Assistant {
  readonly name?: string;
  readonly disclosure?: string;
  readonly greeting?: string;
  readonly starters: readonly string[];
  readonly privacyUrl?: string;
}

/** A message of the shopper, as the transcript repeats it in `turn.accepted`. */
export type ShopperMessage =
  | { readonly type: 'say'; readonly clientMsgId: string; readonly text: string }
  | {
      readonly type: 'answer';
      readonly clientMsgId: string;
      readonly questionId: string;
      readonly option?: string;
      readonly skip?: boolean;
      readonly text?: string;
    }
  | {
      readonly type: 'act';
      readonly clientMsgId: string;
      readonly act: Act;
      readonly items?: readonly string[];
      readonly reasonCode?: string;
      readonly text?: string;
    }
  | { readonly type: 'preference'; readonly clientMsgId: string; readonly remove: string }
  | {
      readonly type: 'edit';
      readonly clientMsgId: string;
      readonly replaces: string;
      readonly text: string;
    };

export const ACTS = [
  'more-like',
  'not-this',
  'cheaper',
  'ask',
  'why',
  'compare',
  'accept',
  'restart',
] as const;
export type Act = (typeof ACTS)[number];

interface Ready {
  readonly type: 'session.ready';
  readonly assistant?: Assistant;
  readonly resumed: boolean;
  readonly lastSeq: number;
  /** A renewed token. */
  readonly token?: string;
}

interface Snapshot {
  readonly type: 'session.snapshot';
  readonly lastSeq: number;
  readonly preferences: readonly Preference[];
  readonly turns: readonly TurnFrame[];
}

/** Told of one turn. `seq` is there when it stands in the log. */
export type TurnFrame = { readonly turn: string; readonly seq?: number } & (
  | {
      readonly type: 'turn.accepted';
      readonly clientMsgIds: readonly string[];
      readonly messages: readonly ShopperMessage[];
    }
  | { readonly type: 'turn.status'; readonly text: string }
  | { readonly type: 'preferences'; readonly preferences: readonly Preference[] }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'comparison'; readonly comparison: Comparison }
  | { readonly type: 'turn.final'; readonly reply: Reply }
  | {
      readonly type: 'turn.error';
      readonly retryable: boolean;
      readonly message?: string;
    }
  | { readonly type: 'turn.stopped' }
  /** Drawn as nothing; kept because its seq counts. */
  | { readonly type: 'unknown' }
);

export type ServerFrame =
  | Ready
  | Snapshot
  | TurnFrame
  | {
      readonly type: 'error';
      readonly code: string;
      readonly message?: string;
      readonly clientMsgId?: string;
    }
  | { readonly type: 'pong' };
