// docs/images/chat.png: the chat on a desktop and on a phone. Run it beside a server that serves
// northlight only: HANDFUL_URL=http://localhost:8080 node scripts/picture.mjs
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const server = process.env.HANDFUL_URL ?? 'http://localhost:8080';
const sentence = process.argv[2] ?? 'A light tent for two people';
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter(Boolean)
  .find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

const shot = async (viewport, deviceScaleFactor) => {
  const page = await browser.newPage({ viewport, deviceScaleFactor, reducedMotion: 'reduce' });
  await page.goto(`${server}/?catalogue=northlight`);
  await page.getByRole('group', { name: 'For example' }).waitFor();
  await page.getByRole('textbox', { name: 'Your message' }).fill(sentence);
  await page.keyboard.press('Enter');
  await page.locator('.turn[data-state="final"]').waitFor();
  await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
  const png = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${png.toString('base64')}`;
};

const desktop = await shot({ width: 1280, height: 900 }, 1);
const phone = await shot({ width: 390, height: 844 }, 1);
const page = await browser.newPage({ viewport: { width: 1780, height: 980 } });
await page.setContent(`<style>
  body { margin: 0; padding: 40px; display: flex; gap: 36px; align-items: center; background: #e4ddd0; }
  img { display: block; border-radius: 16px; box-shadow: 0 10px 34px rgb(0 0 0 / 22%); }
</style><img src="${desktop}"><img src="${phone}">`);
await page.screenshot({ path: new URL('../../docs/images/chat.png', import.meta.url).pathname });
await browser.close();
