import type {
  Assistant,
  Comparison,
  HandOff,
  Preference,
  Question,
  Relaxation,
  ServerFrame,
  ShopperMessage,
  Suggestion,
} from '../protocol/frames.ts';

/** A message of the shopper and the names of what it points at (items, an option, a preference). */
export interface Said {
  readonly message: ShopperMessage;
  readonly labels: readonly string[];
}

/** Said here, and not yet known to be kept by the server. */
export interface Pending extends Said {
  /** Why the server refused it; "" when it gave no words. */
  readonly failure?: string;
}

export interface Turn {
  readonly id: string;
  readonly said: readonly Said[];
  readonly state: 'running' | 'final' | 'error' | 'stopped';
  /** What the server is doing right now. */
  readonly status?: string;
  readonly text: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly question?: Question;
  readonly comparison?: Comparison;
  readonly relaxations: readonly Relaxation[];
  readonly followUps: readonly string[];
  readonly handoff?: HandOff;
  readonly degraded: boolean;
  readonly error?: { readonly retryable: boolean; readonly message?: string };
  /** Out of the log of an earlier page: neither announced nor animated. */
  readonly replayed: boolean;
}

export interface Transcript {
  /** Everything up to here has been seen. */
  readonly lastSeq: number;
  /** Events up to here were there before this page; undefined until the server has said so. */
  readonly replayUntil?: number;
  readonly assistant?: Assistant;
  readonly turns: readonly Turn[];
  readonly preferences: readonly Preference[];
  readonly pending: readonly Pending[];
}

/** What changes a transcript: the server's frames, and what happens on this side of the wire. */
export type TranscriptEvent =
  | ServerFrame
  | { readonly type: 'local.sent'; readonly message: ShopperMessage }
  | { readonly type: 'local.withdrawn'; readonly clientMsgId: string }
  | { readonly type: 'local.restored'; readonly pending: readonly Pending[] }
  /** The conversation is gone; only typed words survive into the next one. */
  | { readonly type: 'local.fresh' };

export const EMPTY: Transcript = { lastSeq: 0, turns: [], preferences: [], pending: [] };
