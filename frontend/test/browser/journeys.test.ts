import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noBrowser, Shop, type Shopper } from './shop.ts';

/** Holds of any catalogue: `HANDFUL_URL=http://localhost:8080 npm run test:browser` runs it there. */
describe.skipIf(noBrowser)('a shopper', () => {
  let shop: Shop;
  let shopper: Shopper;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop?.close());
  beforeEach(async () => {
    shopper = await shop.visit();
  });
  afterEach(async () => {
    expect(shopper.complaints).toEqual([]);
    await shopper.page.context().close();
  });

  const startWithAnExample = async () => {
    const sentence = (await shopper.starters.first().innerText()).trim();
    await shopper.starters.first().click();
    await shopper.answered(1);
    return sentence;
  };

  test('C18: is told that this is an AI before anything is said', async () => {
    expect(await shopper.page.locator('.disclosure').innerText()).toMatch(/\bAI\b/);
  });

  test('gets up to five suggestions with reasons for the first sentence', async () => {
    const sentence = await startWithAnExample();

    expect(await shopper.turns.last().locator('.bubble').innerText()).toBe(sentence);
    const count = await shopper.cards.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(5);
    for (const card of await shopper.cards.all()) {
      expect(await card.getByRole('heading').innerText()).not.toBe('');
      expect(await card.locator('.reasons li').count()).toBeGreaterThan(0);
    }
  });

  test('C15: sees what was understood, with the own words, and takes it back', async () => {
    await startWithAnExample();
    const before = await shopper.wishes.count();
    expect(before).toBeGreaterThan(0);
    expect(await shopper.wishes.first().getAttribute('aria-description')).toMatch(
      /^You said “.+”$/,
    );

    await shopper.wishes.first().click();
    await shopper.answered(2);

    expect(await shopper.wishes.count()).toBeLessThan(before);
  });

  test('C09: rejects an item with a reason and does not see it again', async () => {
    await startWithAnExample();
    const rejected = await shopper.cards.first().getAttribute('data-item');
    await shopper.cards
      .first()
      .getByRole('button', { name: /^Not this/ })
      .click();
    await shopper.page
      .getByRole('group', { name: /^Not this/ })
      .getByRole('button', { name: 'Not my taste' })
      .click();
    await shopper.answered(2);

    const shown = await shopper.cards.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('data-item')),
    );
    expect(shown).not.toContain(rejected);
  });

  test('compares two items side by side', async () => {
    await startWithAnExample();
    await shopper.cards.nth(0).getByRole('checkbox').check();
    await shopper.cards.nth(1).getByRole('checkbox').check();
    await shopper.page.getByRole('button', { name: 'Compare 2' }).click();
    await shopper.answered(2);

    const table = shopper.turns.last().getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(2);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(0);
  });

  test('starts over with nothing left of the old wishes', async () => {
    await startWithAnExample();
    await shopper.page.getByRole('button', { name: 'Start over' }).click();
    await shopper.answered(2);

    expect(await shopper.wishes.count()).toBe(0);
    const offered = await shopper.turns.last().locator('.chip').allInnerTexts();
    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(offered).size).toBe(offered.length);
    expect(await shopper.starters.count()).toBe(offered.length);
  });

  test('D03: refreshes the page and goes on where the conversation was', async () => {
    const sentence = await startWithAnExample();
    const before = await shopper.cards.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('data-item')),
    );
    await shopper.page.reload();
    await shopper.answered(1);

    expect(await shopper.turns.count()).toBe(1);
    const below = () =>
      shopper.page
        .locator('.log')
        .evaluate(({ scrollHeight, scrollTop, clientHeight }) => [
          scrollTop > 0,
          Math.round(scrollHeight - scrollTop - clientHeight),
        ]);
    await expect.poll(below).toEqual([true, 0]);
    expect(await shopper.page.locator('.bubble').allInnerTexts()).toEqual([sentence]);
    expect(
      await shopper.cards.evaluateAll((cards) =>
        cards.map((card) => card.getAttribute('data-item')),
      ),
    ).toEqual(before);
  });

  test('C07: may send three quick messages', async () => {
    const sentence = (await shopper.starters.first().innerText()).trim();
    for (const text of [sentence, 'something cheaper', 'rather a small one']) {
      await shopper.type(text);
    }
    await shopper.page.waitForFunction(() => {
      const turns = [
        ...(document
          .querySelector('handful-chat')
          ?.shadowRoot?.querySelectorAll('.turn[data-state]') ?? []),
      ];
      const said = turns.flatMap((turn) => [...turn.querySelectorAll('.bubble')]);
      return (
        said.length === 3 && turns.every((turn) => turn.getAttribute('data-state') === 'final')
      );
    });

    expect(await shopper.page.locator('.bubble').allInnerTexts()).toEqual([
      sentence,
      'something cheaper',
      'rather a small one',
    ]);
  });

  test('does everything with the keyboard alone', async () => {
    const { page } = shopper;
    const press = (key: string) => page.keyboard.press(key);
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
      });
    const tabTo = async (wanted: RegExp) => {
      for (let presses = 0; presses < 150; presses += 1) {
        if (wanted.test(await focused())) {
          return;
        }
        await press('Tab');
      }
      throw new Error(`Tab never reached ${wanted}; it stands on “${await focused()}”`);
    };

    const sentence = (await shopper.starters.first().innerText()).trim();
    await tabTo(/^Your message$/);
    await page.keyboard.type(sentence);
    await press('Enter');
    await shopper.answered(1);
    expect(await focused()).toBe('Your message');

    await page.locator('.log').focus();
    await tabTo(/^Not this/);
    const rejecting = await focused();
    await press('Enter');
    expect(await focused()).toMatch(/^(Too expensive|Not my taste)$/);
    await press('Escape');
    expect(await focused()).toBe(rejecting);
    await page.locator('.log').focus();
    await tabTo(/^More like this/);
    await press('Enter');
    await shopper.answered(2);
    // The button is still there, so the keyboard has not been moved.
    expect(await focused()).toMatch(/^More like this/);
    await tabTo(/^Your message$/);
  });

  test('keeps the keyboard in the chat when the chip that was pressed is gone', async () => {
    const { page } = shopper;
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
      });
    await startWithAnExample();
    expect(await focused()).toBe('Your message');
    let count = 1;
    const chip = page.locator('.question .chip').first();
    if ((await chip.count()) > 0) {
      await chip.focus();
      await page.keyboard.press('Enter');
      count += 1;
      await shopper.answered(count);
      expect(await focused()).toBe('Your message');
    }
    for (let left = await shopper.wishes.count(); left > 0; ) {
      await shopper.wishes.last().focus();
      await page.keyboard.press('Enter');
      count += 1;
      await shopper.answered(count);
      left = await shopper.wishes.count();
      expect(await focused()).toMatch(left > 0 ? /^Remove: / : /^Your message$/);
    }
  });

  test('S08: hears each finished reply once, and the transcript itself is silent', async () => {
    await startWithAnExample();
    const live = shopper.page.locator('handful-chat [aria-live]');
    expect(await live.count()).toBe(1);
    const heard = await live.innerText();
    const titles = await shopper.cards.getByRole('heading').allInnerTexts();
    // Titles may repeat each other, so the list is looked for as a whole.
    expect(heard.split(`: ${titles.join('; ')}.`).length - 1).toBe(1);

    await shopper.page.reload();
    await shopper.answered(1);
    expect(await live.innerText()).toBe('');
  });
});
