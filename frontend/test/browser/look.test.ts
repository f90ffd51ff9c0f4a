import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser, Shop, type Shopper } from './shop.ts';

const folder = process.env.HANDFUL_SCREENSHOTS ?? mkdtempSync(join(tmpdir(), 'handful-'));
mkdirSync(folder, { recursive: true });

const DESKTOP = { viewport: { width: 1360, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };

/** Nothing is asserted but that the journey works: the pictures are for people to look at. */
describe.skipIf(noBrowser)(`the page, in pictures in ${folder}`, () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop?.close());

  test.each([
    ['desktop', DESKTOP],
    ['desktop-dark', { ...DESKTOP, colorScheme: 'dark' as const }],
    ['phone', PHONE],
    ['phone-dark', { ...PHONE, colorScheme: 'dark' as const }],
  ])('%s', async (name, options) => {
    const shopper = await shop.visit(options);
    const shoot = (step: string) =>
      shopper.page.screenshot({ path: join(folder, `${name}-${step}.png`) });
    await shoot('1-welcome');
    await shopper.says((await shopper.starters.first().innerText()).trim(), 1);
    await shoot('2-first-answer');
    await scrollToEnd(shopper);
    await shoot('3-question');
    await shopper.cards
      .first()
      .getByRole('button', { name: /^More like this/ })
      .click();
    await shopper.answered(2);
    await shoot('4-answered');
    await shopper.cards
      .nth(1)
      .getByRole('button', { name: /^Not this/ })
      .click();
    await shoot('5-not-this');
    await shopper.cards.nth(1).getByRole('button', { name: 'Cancel' }).click();
    await shopper.cards.nth(0).getByRole('checkbox').check();
    await shopper.cards.nth(1).getByRole('checkbox').check();
    await shopper.page.getByRole('button', { name: 'Compare 2' }).click();
    await shopper.answered(3);
    await shoot('6-compared');
  });

  const scrollToEnd = ({ page }: Shopper) =>
    page.locator('.log').evaluate((log) => log.scrollTo(0, log.scrollHeight));
});
