import type { ShopperMessage, TurnFrame } from '../protocol/frames.ts';
import { labelsOf } from './labels.ts';
import { EMPTY, type Pending, type Said, type Transcript, type TranscriptEvent } from './model.ts';
import { drawn } from './turn.ts';

/**
 * The transcript after one more event. Pure: live chat, a resumed connection, a refreshed page
 * and a staff replay fold the same events to the same picture. An event seen twice counts once.
 */
export const reduce = (transcript: Transcript, event: TranscriptEvent): Transcript => {
  switch (event.type) {
    case 'session.ready':
      return {
        ...transcript,
        ...(event.assistant && { assistant: event.assistant }),
        // Only the first connection of a page replays what was there before the page.
        replayUntil: transcript.replayUntil ?? event.lastSeq,
      };
    case 'session.snapshot':
      return {
        ...event.turns.reduce(applied, { ...transcript, turns: [], lastSeq: 0 }),
        preferences: event.preferences,
        lastSeq: Math.max(event.lastSeq, transcript.lastSeq),
      };
    case 'error':
      return refused(transcript, event.message ?? '', event.clientMsgId);
    case 'pong':
      return transcript;
    case 'local.sent':
      return {
        ...transcript,
        pending: [...transcript.pending, said(event.message, transcript)],
      };
    case 'local.withdrawn':
      return {
        ...transcript,
        pending: transcript.pending.filter(
          ({ message }) => message.clientMsgId !== event.clientMsgId,
        ),
      };
    case 'local.restored':
      return { ...transcript, pending: event.pending };
    case 'local.fresh':
      return {
        ...EMPTY,
        ...(transcript.assistant && { assistant: transcript.assistant }),
        // Taps point at items and questions of the conversation that is gone.
        pending: transcript.pending.filter(({ message }) => message.type === 'say'),
      };
    default:
      return seen(transcript, event) ? transcript : applied(transcript, event);
  }
};

/** Whether events between the last one seen and this one have not arrived. */
export const leavesGap = ({ lastSeq }: Transcript, event: TranscriptEvent): boolean =>
  'seq' in event && event.seq !== undefined && event.seq > lastSeq + 1;

const seen = ({ lastSeq }: Transcript, { seq }: TurnFrame): boolean =>
  seq !== undefined && seq <= lastSeq;

const applied = (transcript: Transcript, frame: TurnFrame): Transcript => {
  const next = { ...transcript, lastSeq: frame.seq ?? transcript.lastSeq };
  switch (frame.type) {
    case 'turn.accepted':
      return accepted(next, frame.turn, frame.clientMsgIds, frame.messages);
    case 'preferences':
      return { ...next, preferences: frame.preferences };
    case 'unknown':
      return next;
    case 'turn.final':
      return {
        ...next,
        turns: drawn(next, frame),
        preferences: frame.reply.preferences ?? next.preferences,
      };
    default:
      return { ...next, turns: drawn(next, frame) };
  }
};

const accepted = (
  transcript: Transcript,
  turn: string,
  ids: readonly string[],
  messages: readonly ShopperMessage[],
): Transcript => {
  const kept = new Set([...ids, ...messages.map(({ clientMsgId }) => clientMsgId)]);
  const isKept = ({ message }: Said) => kept.has(message.clientMsgId);
  // What was said here is worded already; the log words what another page said.
  const own = transcript.pending.filter(isKept).map(({ message, labels }) => ({ message, labels }));
  const ownIds = new Set(own.map(({ message }) => message.clientMsgId));
  const others = messages
    .filter(({ clientMsgId }) => !ownIds.has(clientMsgId))
    .map((message) => said(message, transcript));
  return {
    ...transcript,
    pending: transcript.pending.filter((pending) => !isKept(pending)),
    turns: drawn(transcript, { turn, type: 'local.said', said: [...others, ...own] }),
  };
};

const said = (message: ShopperMessage, transcript: Transcript): Said => ({
  message,
  labels: labelsOf(message, transcript),
});

/** Frames are handled in order, so an error without an id means the oldest that waits. */
const refused = (transcript: Transcript, failure: string, id?: string): Transcript => {
  const waiting = ({ message, failure: earlier }: Pending) =>
    earlier === undefined && (id === undefined || message.clientMsgId === id);
  const index = transcript.pending.findIndex(waiting);
  return {
    ...transcript,
    pending: transcript.pending.map((pending, at) =>
      at === index ? { ...pending, failure } : pending,
    ),
  };
};
