import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problems } from '../browser/axe.ts';
import { noBrowser, REAL, Shop, type Shopper } from '../browser/shop.ts';
import { isPackaged, PackagedServer } from './packaged-server.ts';

const elsewhere = REAL !== undefined || noBrowser;
const missing = !isPackaged && process.env.CI !== 'true';
if (!elsewhere && missing) {
  console.warn('Journeys on the packaged server skipped: ./mvnw package makes it.');
}

/** The page that people get, from the program that people run, with the catalogue of the repository. */
describe.skipIf(elsewhere || missing)('a shopper of the packaged server', () => {
  const server = new PackagedServer();
  let shop: Shop;
  let shopper: Shopper;
  beforeAll(async () => {
    await server.start();
    shop = await Shop.open(server.url);
  });
  afterAll(async () => {
    await shop?.close();
    await server.stop();
  });
  beforeEach(async () => {
    shopper = await shop.visit();
  });
  afterEach(async () => {
    expect(shopper.complaints).toEqual([]);
    await shopper.page.context().close();
  });

  const items = () =>
    shopper.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')));
  const bubbles = () => shopper.page.locator('.bubble').allInnerTexts();

  test('gets cards with reasons for a first sentence, and narrows them by a chip of the question', async () => {
    await shopper.says('I need a tent', 1);
    const before = await items();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThanOrEqual(5);
    for (const card of await shopper.cards.all()) {
      expect(await card.getByRole('heading').innerText()).not.toBe('');
      expect(await card.locator('.reasons li').count()).toBeGreaterThan(0);
    }
    expect(await problems(shopper)).toEqual([]);
    const wishes = await shopper.wishes.count();

    await shopper.turns.last().locator('.question .chip').first().click();
    await shopper.answered(2);

    expect(await shopper.wishes.count()).toBeGreaterThan(wishes);
    expect(await shopper.cards.count()).toBeGreaterThan(0);
  });

  test('C15: takes a wish back', async () => {
    await shopper.says('a light tent for two', 1);
    const wishes = await shopper.wishes.allInnerTexts();
    await shopper.wishes.last().click();
    await shopper.answered(2);

    expect(await shopper.wishes.allInnerTexts()).toEqual(wishes.slice(0, -1));
  });

  test('edits the first sentence, and nothing of the old one is left', async () => {
    await shopper.says('a tent under 300', 1);
    const wishes = await shopper.wishes.allInnerTexts();
    await shopper.page.getByRole('button', { name: 'Edit' }).click();
    await shopper.says('a rain jacket', 2);

    expect(await shopper.cards.count()).toBeGreaterThan(0);
    expect((await shopper.wishes.allInnerTexts()).filter((each) => wishes.includes(each))).toEqual(
      [],
    );
  });

  test('C09: rejects an item, compares two, and starts over', async () => {
    await shopper.says('a light tent for two', 1);
    const [rejected] = await items();
    await shopper.cards
      .first()
      .getByRole('button', { name: /^Not this/ })
      .click();
    await shopper.page.getByRole('button', { name: 'Not my taste' }).click();
    await shopper.answered(2);
    expect(await items()).not.toContain(rejected);

    await shopper.cards.nth(0).getByRole('checkbox').check();
    await shopper.cards.nth(1).getByRole('checkbox').check();
    await shopper.page.getByRole('button', { name: 'Compare 2' }).click();
    await shopper.answered(3);
    expect(await shopper.turns.last().getByRole('columnheader').count()).toBe(2);
    expect(await problems(shopper)).toEqual([]);

    await shopper.page.getByRole('button', { name: 'Start over' }).click();
    await shopper.answered(4);
    expect(await shopper.wishes.count()).toBe(0);
  });

  test('D01, D03: reloads, sees the server killed and started again, and goes on', async () => {
    await shopper.says('a light tent for two', 1);
    const before = await items();
    await shopper.page.reload();
    await shopper.answered(1);
    expect(await bubbles()).toEqual(['a light tent for two']);
    expect(await items()).toEqual(before);

    await server.kill();
    await shopper.page.getByText('Reconnecting…').waitFor();
    await shopper.type('something cheaper');
    await shopper.page.getByText('Waiting to be sent').waitFor();
    await server.start();
    await shopper.page.locator('.turn[data-state="final"]').nth(1).waitFor({ timeout: 30_000 });

    expect(await shopper.page.locator('.connection').innerText()).toBe('');
    expect(await bubbles()).toEqual(['a light tent for two', 'something cheaper']);
    expect(await shopper.turns.count()).toBe(2);
    expect(await shopper.page.getByText('conversation is gone').count()).toBe(0);
    expect(new Set(await items()).size).toBe(await shopper.cards.count());
    expect(await shopper.wishes.count()).toBeGreaterThan(0);
  }, 60_000);
});
