import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems } from './axe.ts';
import { noBrowser, Shop } from './shop.ts';

const SIZES = [
  ['phone', { viewport: { width: 360, height: 740 } }],
  ['desktop', { viewport: { width: 1360, height: 900 } }],
  ['desktop in the dark', { viewport: { width: 1360, height: 900 }, colorScheme: 'dark' as const }],
] as const;

describe.skipIf(noBrowser)('the page is accessible', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop?.close());

  test.each(SIZES)('to axe, on a %s', async (_, options) => {
    const shopper = await shop.visit(options);
    expect(await problems(shopper)).toEqual([]);
    await shopper.starters.first().click();
    await shopper.answered(1);
    expect(await problems(shopper)).toEqual([]);
    await shopper.cards.nth(0).getByRole('checkbox').check();
    await shopper.cards.nth(1).getByRole('checkbox').check();
    await shopper.page.getByRole('button', { name: 'Compare 2' }).click();
    await shopper.answered(2);
    expect(await problems(shopper)).toEqual([]);
  });

  test.each(SIZES)('to fingers, on a %s: every control is 44 px or more', async (_, options) => {
    const shopper = await shop.visit(options);
    await shopper.starters.first().click();
    await shopper.answered(1);
    const small = await shopper.page.locator('handful-chat').evaluate((chat) =>
      [...(chat.shadowRoot?.querySelectorAll('button, textarea, label') ?? [])]
        .map((control) => ({
          name: control.textContent?.trim(),
          ...control.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width, height }) => width < 44 || height < 44),
    );

    expect(small).toEqual([]);
  });

  test('on a phone nothing is wider than the screen', async () => {
    const shopper = await shop.visit(SIZES[0][1]);
    await shopper.starters.first().click();
    await shopper.answered(1);

    expect(await shopper.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(
      await shopper.page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth),
    ).toBe(0);
  });
});
