import { expect, test } from 'vitest';
import { price } from '../../src/chat/price.ts';

test.each([
  [{ amount: 26500, currency: 'SAR' }, 'SAR 265'],
  [{ amount: 1999, currency: 'EUR' }, '€19.99'],
  [{ amount: 500, currency: 'JPY' }, '¥500'],
  [{ amount: 1500, currency: 'KWD' }, 'KWD 1.500'],
  [{ amount: 26500 }, '265'],
  [{ amount: 1250 }, '12.50'],
  [{ amount: 1250, currency: 'nonsense' }, '12.50'],
  [{ amount: 0, currency: 'EUR' }, '€0'],
])('%o reads %s', (money, text) => {
  expect(price(money, 'en').replaceAll('\u00a0', ' ')).toBe(text);
});
