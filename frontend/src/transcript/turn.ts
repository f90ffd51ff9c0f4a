import type { Reply, Suggestion, TurnFrame } from '../protocol/frames.ts';
import type { Said, Transcript, Turn } from './model.ts';

type Drawn =
  | Exclude<TurnFrame, { type: 'turn.accepted' | 'preferences' | 'unknown' }>
  | {
      readonly type: 'local.said';
      readonly turn: string;
      readonly said: readonly Said[];
      readonly seq?: number;
    };

/** The turns with this frame drawn into the one it belongs to. */
export const drawn = (transcript: Transcript, frame: Drawn): readonly Turn[] => {
  const { turns } = transcript;
  const id = frame.turn || (turns.findLast(running)?.id ?? '');
  const old = turns.find((turn) => turn.id === id);
  // Progress of a turn that is over, or that nobody knows, tells the shopper nothing.
  if (frame.type === 'turn.status' ? !old || !running(old) : id === '') {
    return turns;
  }
  const turn = redrawn(old ?? blank(id), frame, transcript);
  return old ? turns.map((each) => (each === old ? turn : each)) : [...turns, turn];
};

export const running = ({ state }: Turn): boolean => state === 'running';

/** Turns that ended between two pictures of the same transcript, for the shopper's ears. */
export const finished = (before: Transcript, after: Transcript): readonly Turn[] => {
  const over = new Set(before.turns.filter((turn) => !running(turn)).map(({ id }) => id));
  return after.turns.filter((turn) => !running(turn) && !turn.replayed && !over.has(turn.id));
};

const blank = (id: string): Turn => ({
  id,
  said: [],
  state: 'running',
  text: [],
  suggestions: [],
  relaxations: [],
  followUps: [],
  degraded: false,
  replayed: false,
});

const redrawn = (turn: Turn, frame: Drawn, { replayUntil }: Transcript): Turn => {
  switch (frame.type) {
    case 'local.said':
      return { ...turn, said: [...turn.said, ...frame.said.filter((each) => !has(turn, each))] };
    case 'turn.status':
      return { ...turn, status: frame.text };
    case 'question':
      return { ...turn, question: frame.question };
    case 'suggestion':
      return { ...turn, suggestions: placed(turn.suggestions, frame.suggestion) };
    case 'text':
      return { ...turn, text: [...turn.text, frame.text] };
    case 'comparison':
      return { ...turn, comparison: frame.comparison };
    case 'turn.final':
      return { ...replied(turn, frame.reply), replayed: replayed(frame.seq, replayUntil) };
    case 'turn.error': {
      const { retryable, message } = frame;
      const error = { retryable, ...(message !== undefined && { message }) };
      return { ...turn, state: 'error', error, replayed: replayed(frame.seq, replayUntil) };
    }
    case 'turn.stopped':
      return { ...turn, state: 'stopped', replayed: replayed(frame.seq, replayUntil) };
  }
};

/** The final reply replaces everything drawn for the turn but what the shopper said. */
const replied = ({ id, said }: Turn, reply: Reply): Turn => {
  const { preferences: _, ...shown } = reply;
  return { ...blank(id), ...shown, said, state: 'final' };
};

const replayed = (seq: number | undefined, until: number | undefined): boolean =>
  seq !== undefined && until !== undefined && seq <= until;

const has = ({ said }: Turn, { message }: Said): boolean =>
  said.some((each) => each.message.clientMsgId === message.clientMsgId);

const placed = (
  suggestions: readonly Suggestion[],
  suggestion: Suggestion,
): readonly Suggestion[] =>
  [...suggestions.filter(({ id }) => id !== suggestion.id), suggestion]
    .sort((one, other) => one.rank - other.rank)
    .slice(0, 5);
