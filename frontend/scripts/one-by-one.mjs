// When each suggestion appears in the browser, beside the whole answer, in one run. Run it beside a server that serves
// northlight with a slow model: scripts/scripted-model --first-token 400 --per-token 20, then
// HANDFUL_URL=http://localhost:8080 node scripts/one-by-one.mjs ["a sentence"] [screenshot.png]
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const server = process.env.HANDFUL_URL ?? 'http://localhost:8080';
const [sentence = 'A light tent for two people', picture = '../target/one-by-one.png'] =
  process.argv.slice(2);
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter(Boolean)
  .find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${server}/?catalogue=northlight`);
await page.getByRole('group', { name: 'For example' }).waitFor();

// Looked at in the page itself, every frame: a question from outside would take longer than a token.
await page.evaluate(() => {
  const root = document.querySelector('handful-chat').shadowRoot;
  const seen = { begun: performance.now(), cards: [], whole: null };
  window.seen = seen;
  root.addEventListener('keydown', (e) => {
    if (e.key === 'Enter') {
      seen.begun = performance.now();
    }
  });
  const look = () => {
    const cards = root.querySelectorAll('.card').length;
    const now = performance.now() - seen.begun;
    while (seen.cards.length < cards) {
      seen.cards.push(Math.round(now));
    }
    if (root.querySelector('.turn[data-state="final"]')) {
      seen.whole = Math.round(now);
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
});
await page.getByRole('textbox', { name: 'Your message' }).fill(sentence);
await page.keyboard.press('Enter');
await page.locator('.card').nth(1).waitFor();
await page.screenshot({ path: picture });
await page.waitForFunction(() => window.seen.whole !== null);
const { cards, whole } = await page.evaluate(() => window.seen);
await browser.close();
console.log(
  `suggestions appeared after ${cards.join(', ')} ms; the whole answer after ${whole} ms`,
);
console.log(
  `the first one after ${((100 * cards[0]) / whole).toFixed(0)} % of the whole; while two stood: ${picture}`,
);
