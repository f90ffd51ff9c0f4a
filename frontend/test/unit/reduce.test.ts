import { describe, expect, test } from 'vitest';
import { parseFrame } from '../../src/protocol/parse.ts';
import { EMPTY, type Transcript, type TranscriptEvent } from '../../src/transcript/model.ts';
import { leavesGap, reduce } from '../../src/transcript/reduce.ts';
import { finished } from '../../src/transcript/turn.ts';
import { fixture } from './wire.ts';

const frame = (type: string, change: object = {}, data: object = {}): TranscriptEvent => {
  const raw = JSON.parse(fixture(type));
  return parseFrame(
    JSON.stringify({ ...raw, ...change, data: { ...raw.data, ...data } }),
  ) as TranscriptEvent;
};

const LIVE = ['turn.accepted', 'preferences', 'suggestion', 'text', 'question', 'comparison'].map(
  (type) => frame(type),
);
const folded = (events: readonly TranscriptEvent[], start: Transcript = EMPTY) =>
  events.reduce(reduce, start);
const say = (clientMsgId: string, text = 'a desk'): TranscriptEvent => ({
  type: 'local.sent',
  message: { type: 'say', clientMsgId, text },
});

describe('a transcript', () => {
  test('draws each block of a running turn as it comes', () => {
    const [turn] = folded(LIVE).turns;

    expect(turn).toMatchObject({ id: 't_01', state: 'running', text: ['Here is what fits.'] });
    expect(turn?.said.map(({ message }) => message.clientMsgId)).toEqual(['m1']);
    expect(turn?.suggestions).toHaveLength(1);
    expect(turn?.question?.options).toHaveLength(2);
  });

  test('replaces everything drawn for a turn by its final reply', () => {
    const drawn = folded([
      ...LIVE,
      frame('turn.final', {}, { text: ['Only this.'], suggestions: [], question: undefined }),
    ]);

    expect(drawn.turns).toHaveLength(1);
    expect(drawn.turns[0]).toMatchObject({ state: 'final', text: ['Only this.'], suggestions: [] });
    expect(drawn.turns[0]).not.toHaveProperty('question');
    expect(drawn.turns[0]?.said).toHaveLength(1);
  });

  test('D02: shows an answer once, however often its events arrive', () => {
    const events = [...LIVE, frame('turn.final')];

    expect(folded([...events, ...events])).toEqual(folded(events));
  });

  test('is the same from a replay as it was live', () => {
    const live = folded([say('m1', 'a white bookcase under 500'), ...LIVE, frame('turn.final')]);
    const replayed = folded([...LIVE, frame('turn.final')]);

    expect(replayed).toEqual(live);
  });

  test('D01: keeps a message until the server has accepted it', () => {
    const sent = folded([say('m1'), say('m2'), say('m3')]);
    expect(sent.pending.map(({ message }) => message.clientMsgId)).toEqual(['m1', 'm2', 'm3']);

    const kept = folded([frame('turn.accepted', {}, { clientMsgIds: ['m1', 'm2'] })], sent);
    expect(kept.pending.map(({ message }) => message.clientMsgId)).toEqual(['m3']);
    expect(kept.turns[0]?.said.map(({ message }) => message.clientMsgId)).toEqual(['m1', 'm2']);
  });

  test('C07: a message that joins a running turn is shown in it', () => {
    const joined = folded([
      frame('turn.accepted'),
      frame(
        'turn.accepted',
        { seq: 2 },
        {
          clientMsgIds: ['m2'],
          messages: [{ type: 'say', clientMsgId: 'm2', text: 'make it blue' }],
        },
      ),
    ]);

    expect(joined.turns).toHaveLength(1);
    expect(joined.turns[0]?.said).toHaveLength(2);
  });

  test('D06: tells a gap by the seq of every event, drawn or not', () => {
    const start = folded(LIVE.slice(0, 2));

    expect(leavesGap(start, frame('text', { seq: 4 }))).toBe(true);
    expect(
      leavesGap(
        folded([frame('turn.status', { seq: 3, type: 'confetti' })], start),
        frame('text', { seq: 4 }),
      ),
    ).toBe(false);
  });

  test('D03: a terminal frame that names no turn ends the one that runs', () => {
    expect(folded([...LIVE, { type: 'turn.stopped', turn: '' }]).turns[0]?.state).toBe('stopped');
  });

  test('words an answer by its option and a tap by its item', () => {
    const shown = folded([...LIVE, frame('turn.final')]);
    const labels = folded(
      [
        {
          type: 'local.sent',
          message: { type: 'answer', clientMsgId: 'a', questionId: 'q1', option: 'o2' },
        },
        {
          type: 'local.sent',
          message: { type: 'act', act: 'accept', clientMsgId: 'b', items: ['00263850'] },
        },
        { type: 'local.sent', message: { type: 'preference', clientMsgId: 'c', remove: 'p1' } },
      ],
      shown,
    ).pending.map(({ labels: [label] }) => label);

    expect(labels).toEqual(['black-brown', 'BILLY bookcase', 'up to 62 cm wide']);
  });

  test('blames a refusal on the oldest message that waits', () => {
    const refused = folded([say('m1'), say('m2'), frame('error', {}, { message: 'Too long.' })]);

    expect(refused.pending.map(({ failure }) => failure)).toEqual(['Too long.', undefined]);
  });

  test('begins again from a snapshot and goes on behind it', () => {
    const snapshot = folded([frame('session.snapshot')], folded(LIVE));

    expect(snapshot.lastSeq).toBe(41);
    expect(snapshot.turns).toHaveLength(1);
    expect(snapshot.turns[0]?.state).toBe('final');
    expect(leavesGap(snapshot, frame('text', { seq: 42 }))).toBe(false);
  });

  test('C08: keeps nothing of a conversation that is gone but what was typed and not accepted', () => {
    const fresh = folded([...LIVE, say('m9'), { type: 'local.fresh' }]);

    expect(fresh).toMatchObject({ lastSeq: 0, turns: [], preferences: [] });
    expect(fresh.pending).toHaveLength(1);
  });
});

describe('S08: a finished turn is announced', () => {
  const ready = (lastSeq: number) => frame('session.ready', {}, { lastSeq });

  test('once, when it ends', () => {
    const running = folded([ready(0), ...LIVE]);
    const over = folded([frame('turn.final')], running);

    expect(finished(running, over)).toHaveLength(1);
    expect(finished(over, folded([frame('turn.final')], over))).toHaveLength(0);
  });

  test('but not when an earlier page has shown it', () => {
    const running = folded([ready(7), ...LIVE]);

    expect(finished(running, folded([frame('turn.final')], running))).toHaveLength(0);
  });
});
