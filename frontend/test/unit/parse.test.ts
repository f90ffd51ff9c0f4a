import { describe, expect, test } from 'vitest';
import type { ServerFrame } from '../../src/protocol/frames.ts';
import { parseFrame } from '../../src/protocol/parse.ts';
import { readMessage } from '../../src/protocol/session.ts';
import { fixture, fixtures } from './wire.ts';

const parsed = <T extends ServerFrame['type']>(raw: string, type: T) => {
  const frame = parseFrame(raw);
  expect(frame?.type).toBe(type);
  return frame as Extract<ServerFrame, { type: T }>;
};

/** Frames whose data the client renames, and fields that only servers and staff use. */
const IGNORED =
  /^(v|ts|conversation|retryAfterMs|capabilities|retentionDays|operator|value|turn|attribute|basis|route|promptRefs|stage|code)$/;

describe('a frame of the server', () => {
  test.each(fixtures('server', 'good'))(
    '%s is read field by field when it is good',
    (type, raw) => {
      const frame = JSON.stringify(parsed(raw, type as ServerFrame['type']));

      for (const value of leaves(JSON.parse(raw).data)) {
        expect(frame).toContain(JSON.stringify(value));
      }
    },
  );

  test.each(fixtures('server', 'bad'))('%s does no harm when it is bad', (_, raw) => {
    expect(() => parseFrame(raw)).not.toThrow();
  });

  test.each([
    '',
    'null',
    '[]',
    '7',
    '"x"',
    '{',
    '{"type":null}',
    '{"type":"__proto__"}',
    '{"data":[]}',
  ])('that is no frame at all is dropped: %s', (raw) => {
    expect(parseFrame(raw)).toBeUndefined();
  });

  test('of an unknown type keeps its seq, so that it leaves no gap', () => {
    expect(parseFrame('{"seq":9,"turn":"t","type":"confetti","data":{}}')).toEqual({
      type: 'unknown',
      seq: 9,
      turn: 't',
    });
  });

  test('never brings more than five suggestions', () => {
    const bad = new Map(fixtures('server', 'bad')).get('turn.final') ?? '';
    expect(JSON.parse(bad).data.suggestions).toHaveLength(6);
    expect(parsed(bad, 'turn.final').reply.suggestions).toHaveLength(5);
  });

  test('tells items of the same title apart by their detail, and does without', () => {
    const detailed = (type: string, detail: unknown) =>
      JSON.stringify(JSON.parse(fixture(type)), (_, value) =>
        value?.title ? { ...value, detail } : value,
      );
    for (const [sent, read] of [
      ['80 cm wide, white', '80 cm wide, white'],
      ['', undefined],
      [{ width: 80 }, undefined],
    ]) {
      const { suggestion } = parsed(detailed('suggestion', sent), 'suggestion');
      expect(suggestion.title).toBe('BILLY bookcase');
      expect(suggestion.detail).toBe(read);
      const { comparison } = parsed(detailed('comparison', sent), 'comparison');
      expect(comparison.items.map(({ detail }) => detail)).toEqual([read, read]);
    }
  });

  test('survives each of its values replaced by nonsense', () => {
    for (const [, raw] of fixtures('server', 'good')) {
      for (const nonsense of [null, 0, -1, 'x', true, [], {}, [null], 1e300]) {
        for (const broken of mutants(JSON.parse(raw), nonsense)) {
          expect(() => parseFrame(JSON.stringify(broken))).not.toThrow();
        }
      }
    }
  });

  test('S03: cannot bring a link that runs a script', () => {
    const raw = fixture('suggestion').replaceAll(/https:\/\/[^"]*/g, 'javascript:alert(1)');
    const { suggestion } = parsed(raw, 'suggestion');
    expect(suggestion.url).toBeUndefined();
    expect(suggestion.image).toBeUndefined();
  });
});

test.each(
  fixtures('client', 'good').filter(([type]) =>
    ['say', 'answer', 'act', 'preference', 'edit'].includes(type),
  ),
)('the transcript can repeat what the shopper said: %s', (_, raw) => {
  expect(readMessage(JSON.parse(raw))).toMatchObject(JSON.parse(raw));
});

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => (IGNORED.test(key) ? [] : leaves(member)))
    : [value];

function* mutants(value: unknown, nonsense: unknown): Generator<unknown> {
  yield nonsense;
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      for (const mutant of mutants(member, nonsense)) {
        yield value.with(index, mutant);
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      for (const mutant of mutants(member, nonsense)) {
        yield { ...value, [key]: mutant };
      }
    }
  }
}
