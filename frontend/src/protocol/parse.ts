import type { ServerFrame, TurnFrame } from './frames.ts';
import { count, type Fields, fields, given, list, text } from './read.ts';
import {
  readComparison,
  readPreference,
  readQuestion,
  readReply,
  readSuggestion,
} from './reply.ts';
import { readAssistant, readMessage } from './session.ts';

/**
 * One frame of the server, or undefined when nothing can be made of it. Never throws: a client
 * that meets a newer or a broken server keeps working with what it understands.
 */
export const parseFrame = (raw: string): ServerFrame | undefined => {
  try {
    return readFrame(JSON.parse(raw));
  } catch {
    return undefined;
  }
};

const readFrame = (value: unknown): ServerFrame | undefined => {
  const envelope = fields(value);
  if (!envelope) {
    return undefined;
  }
  const data = fields(envelope.data) ?? {};
  switch (envelope.type) {
    case 'session.ready':
      return given({
        type: 'session.ready' as const,
        assistant: readAssistant(data.assistant),
        resumed: data.resumed === true,
        lastSeq: count(data.lastSeq) ?? 0,
        token: text(data.token),
      });
    case 'session.snapshot':
      return {
        type: 'session.snapshot',
        lastSeq: count(data.lastSeq) ?? 0,
        preferences: list(data.preferences, readPreference),
        turns: list(data.turns, (turn) => {
          const frame = fields(turn);
          return frame && readTurnFrame(frame, fields(frame.data) ?? {});
        }),
      };
    case 'error':
      return given({
        type: 'error' as const,
        code: text(data.code) ?? 'internal',
        message: text(data.message),
        clientMsgId: text(data.clientMsgId),
      });
    case 'pong':
      return { type: 'pong' };
    default:
      return readTurnFrame(envelope, data);
  }
};

const readTurnFrame = (envelope: Fields, data: Fields): TurnFrame | undefined => {
  const seq = count(envelope.seq);
  const body = readTurnBody(envelope.type, data);
  // A frame that cannot be drawn still counts: else its seq would look like a gap for ever.
  const kept = body ?? (seq === undefined ? undefined : ({ type: 'unknown' } as const));
  return (
    kept && { turn: text(envelope.turn) ?? '', ...(seq === undefined ? {} : { seq }), ...kept }
  );
};

type Body = TurnFrame extends infer F
  ? F extends TurnFrame
    ? Omit<F, 'turn' | 'seq'>
    : never
  : never;

const readTurnBody = (type: unknown, data: Fields): Body | undefined => {
  switch (type) {
    case 'turn.accepted':
      return {
        type,
        clientMsgIds: list(data.clientMsgIds, text),
        messages: list(data.messages, readMessage),
      };
    case 'turn.status':
      return optional(text(data.text), (status) => ({ type, text: status }));
    case 'preferences':
      return Array.isArray(data.preferences)
        ? { type, preferences: list(data.preferences, readPreference) }
        : undefined;
    case 'question':
      return optional(readQuestion(data), (question) => ({ type, question }));
    case 'suggestion':
      return optional(readSuggestion(data), (suggestion) => ({ type, suggestion }));
    case 'text':
      return optional(text(data.text), (block) => ({ type, text: block }));
    case 'comparison':
      return optional(readComparison(data), (comparison) => ({ type, comparison }));
    case 'turn.final':
      return { type, reply: readReply(data) };
    case 'turn.error':
      return given({ type, retryable: data.retryable === true, message: text(data.message) });
    case 'turn.stopped':
      return { type };
    default:
      return undefined;
  }
};

const optional = <T, R>(value: T | undefined, then: (value: T) => R): R | undefined =>
  value === undefined ? undefined : then(value);
