import { expect, test } from 'vitest';
import { delay } from '../../src/chat/connection/backoff.ts';

test('waits longer after each attempt, but never longer than 20 seconds', () => {
  expect([0, 1, 2, 3, 9, 99].map((attempt) => delay(attempt, 1))).toEqual([
    500, 1000, 2000, 4000, 20_000, 20_000,
  ]);
});

test('spreads shoppers over at least half of the time', () => {
  expect(delay(3, 0)).toBe(2000);
  expect(delay(3, 0.5)).toBe(3000);
});
