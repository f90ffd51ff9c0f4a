import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, Shop, type Shopper } from './shop.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

  // The page's policy forbids scripts of others, so axe comes in past it, in a world of its own.
  const problems = async ({ page }: Shopper): Promise<string[]> => {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const run = async (expression: string) =>
      (
        await session.send('Runtime.evaluate', {
          expression,
          contextId: executionContextId,
          awaitPromise: true,
          returnByValue: true,
        })
      ).result.value;
    await run(`${AXE};0`);
    const { violations } = (await run('axe.run()')) as AxeResults;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  };

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
