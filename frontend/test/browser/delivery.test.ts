import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noBrowser, REAL, Shop, type Shopper } from './shop.ts';

/** What only a server on a string can be made to do. */
describe.skipIf(noBrowser || REAL)('when things go wrong', () => {
  let shop: Shop;
  let shopper: Shopper;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop?.close());
  beforeEach(async () => {
    shopper = await shop.visit();
  });
  const server = () => {
    if (!shop.server) {
      throw new Error('These tests need the scripted server.');
    }
    return shop.server;
  };
  const notice = () => shopper.page.locator('.connection');

  test('the catalogue that the server prefers is chosen', async () => {
    expect(await shopper.page.getByRole('combobox', { name: 'Catalogue' }).inputValue()).toBe(
      'ikea',
    );
  });

  test('D01, D02: a killed server comes back, nothing is lost and nothing is doubled', async () => {
    await shopper.says('a bookcase 62 cm wide', 1);
    await server().stop();
    await notice().getByText('Reconnecting…').waitFor();
    await shopper.type('a white one');
    await shopper.page.getByText('Waiting to be sent').waitFor();
    await notice().getByText('The server cannot be reached; your message is kept.').waitFor();
    await server().start();
    await shopper.page.getByRole('button', { name: 'Try now' }).click();
    await shopper.answered(2);

    expect(await notice().innerText()).toBe('');
    expect(await shopper.page.locator('.bubble').allInnerTexts()).toEqual([
      'a bookcase 62 cm wide',
      'a white one',
    ]);
    expect(await shopper.turns.nth(0).locator('.card').count()).toBe(5);
  });

  test('D01: a socket cut in the middle of an answer is resumed to its end', async () => {
    await shopper.type('a bookcase 62 cm wide');
    await shopper.cards.first().waitFor();
    server().cut();
    await shopper.answered(1);

    expect(await shopper.cards.count()).toBe(5);
    expect(await shopper.turns.last().locator('.text').allInnerTexts()).toContain(
      '8 bookcases fit. These are the closest.',
    );
  });

  test('D03: a refresh in the middle of an answer gets the rest of it', async () => {
    await shopper.type('a bookcase 62 cm wide');
    await shopper.cards.first().waitFor();
    await shopper.page.reload();
    await shopper.answered(1);

    expect(await shopper.turns.count()).toBe(1);
    expect(await shopper.cards.count()).toBe(5);
    expect(await shopper.page.locator('.status').count()).toBe(0);
  });

  test('an unsent message survives a refresh', async () => {
    await shopper.page.context().setOffline(true);
    await notice().getByText('You are offline.').waitFor();
    server().cut();
    await shopper.type('a white bookcase');
    await shopper.page.context().setOffline(false);
    await shopper.answered(1);

    expect(await shopper.page.locator('.bubble').allInnerTexts()).toEqual(['a white bookcase']);
  });

  test('a conversation that the server has forgotten is followed by a new one, said plainly', async () => {
    await shopper.says('a bookcase 62 cm wide', 1);
    server().forgetAll();
    await shopper.page.getByText('Your earlier conversation is gone.').waitFor();
    await shopper.says('a white bookcase', 1);

    expect(await shopper.turns.count()).toBe(1);
  });

  test('Stop ends a slow answer, and typing was possible all the time', async () => {
    await shopper.type('think slowly');
    await shopper.page.getByText('Comparing 128 bookcases…').waitFor();
    await shopper.box.fill('a white one');
    await shopper.page.getByRole('button', { name: 'Stop' }).click();
    await shopper.page.locator('.note', { hasText: 'You stopped this answer.' }).waitFor();

    expect(await shopper.box.inputValue()).toBe('a white one');
    expect(await shopper.page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  });

  test('an error says what happened and lets the shopper try again under a new id', async () => {
    await shopper.type('break please');
    await shopper.page.getByText('That took too long. Please send it again.').first().waitFor();
    await shopper.page.getByRole('button', { name: 'Try again' }).click();
    await shopper.page.locator('.turn[data-state="error"]').nth(1).waitFor();

    const ids = server().received.flatMap(({ text, clientMsgId }) =>
      text === 'break please' ? [clientMsgId] : [],
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('nothing found offers what to drop, with counts', async () => {
    await shopper.says('a purple bookcase 62 cm wide', 1);
    await shopper.page.getByRole('button', { name: 'without “purple” (8)' }).click();
    await shopper.answered(2);

    expect(await shopper.wishes.allInnerTexts()).toEqual(['up to 62 cm wide']);
    expect(await shopper.cards.count()).toBe(5);
  });

  test('a question is answered by a tap on a counted chip, or skipped', async () => {
    await shopper.says('a bookcase', 1);
    const question = shopper.turns.last().locator('.question');
    expect(await question.getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^white\s+5/),
      expect.any(String),
      expect.any(String),
      'Skip',
    ]);
    await question.getByRole('button', { name: 'Skip' }).click();
    await shopper.answered(2);

    expect(server().received).toContainEqual(
      expect.objectContaining({ type: 'answer', questionId: 'q1', skip: true }),
    );
  });

  test('C17: a person is a hand-off, not a list', async () => {
    await shopper.says('I want to talk to a person', 1);

    expect(
      await shopper.page.getByRole('link', { name: 'help@shop.example' }).getAttribute('href'),
    ).toBe('mailto:help@shop.example');
    expect(await shopper.page.locator('.card').count()).toBe(0);
  });

  test('a degraded answer says so', async () => {
    await shopper.says('a bookcase, degraded', 1);

    expect(await shopper.page.getByText('simpler than usual').count()).toBe(1);
  });

  test('S03: hostile text from server, item and shopper is only text', async () => {
    await shopper.says('hostile <img src=x onerror="window.hacked=1">', 1);
    await shopper.page.waitForTimeout(200);

    expect(await shopper.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await shopper.page.locator('handful-chat img').count()).toBe(0);
    expect(await shopper.page.locator('handful-chat a').count()).toBe(0);
    expect(await shopper.cards.first().getByRole('heading').innerText()).toBe(
      '<img src=x onerror="window.hacked=1"> title',
    );
    expect(shopper.complaints).toEqual([]);
  });

  test('edits the last message: the words come back to the box and replace what was said', async () => {
    await shopper.says('a bookcase 62 cm wide', 1);
    await shopper.page.getByRole('button', { name: 'Edit' }).click();
    expect(await shopper.box.inputValue()).toBe('a bookcase 62 cm wide');
    await shopper.page.getByRole('button', { name: 'Cancel' }).click();
    expect(await shopper.box.inputValue()).toBe('');

    await shopper.page.getByRole('button', { name: 'Edit' }).click();
    await shopper.says('a bookcase 42 cm wide', 2);

    const [said] = server().received.filter(({ text }) => text === 'a bookcase 62 cm wide');
    expect(server().received).toContainEqual({
      type: 'edit',
      replaces: said?.clientMsgId,
      text: 'a bookcase 42 cm wide',
      clientMsgId: expect.any(String),
    });
    expect(await shopper.page.getByRole('button', { name: 'Edit' }).count()).toBe(1);
    await shopper.says('a white one', 3);
    expect(server().received).toContainEqual(
      expect.objectContaining({ type: 'say', text: 'a white one' }),
    );
  });

  test('tells once which cards came into view, and only those', async () => {
    await shopper.page.setViewportSize({ width: 360, height: 640 });
    const earlier = server().received.length;
    const seen = () =>
      server()
        .received.slice(earlier)
        .filter(({ type }) => type === 'impression')
        .flatMap(({ items }) => items as { id: string; position: number }[]);
    await shopper.says('a bookcase 62 cm wide', 1);
    await shopper.page.waitForTimeout(300);
    const first = seen().length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(5);

    for (const card of await shopper.cards.all()) {
      await card.scrollIntoViewIfNeeded();
      await shopper.page.waitForTimeout(100);
    }
    await shopper.cards.first().scrollIntoViewIfNeeded();
    await shopper.page.waitForTimeout(100);
    expect(seen().map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);

    await shopper.page.reload();
    await shopper.answered(1);
    await shopper.page.waitForTimeout(300);
    expect(seen()).toHaveLength(5);
  });

  test('asks about one item, gives a thumb, takes one', async () => {
    await shopper.says('a bookcase 62 cm wide', 1);
    const card = shopper.cards.first();
    await card.getByRole('button', { name: /^Good/ }).click();
    expect(await card.getByRole('button', { name: /^Good/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await card.getByRole('button', { name: /^Ask about this/ }).click();
    await shopper.says('is it real wood?', 2);
    await shopper.turns
      .first()
      .getByRole('button', { name: /^I’ll take this: BILLY/ })
      .click();
    await shopper.answered(3);

    const billy = { items: ['billy'] };
    expect(server().received).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'feedback', itemId: 'billy', value: 'up' }),
        expect.objectContaining({ type: 'act', act: 'ask', text: 'is it real wood?', ...billy }),
        expect.objectContaining({ type: 'act', act: 'accept', ...billy }),
      ]),
    );
  });
});
