import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { MockServer } from '../mock/mock-server.ts';

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** A server to run against instead of the scripted one. */
export const REAL = process.env.HANDFUL_URL;

/** Without a browser there is nothing to test; on CI that is a failure, not a skip. */
export const noBrowser = ((): boolean => {
  if (CHROMIUM || process.env.CI === 'true') {
    return false;
  }
  console.warn('Browser tests skipped: no chromium found. Install one or set CHROMIUM_PATH.');
  return true;
})();

/** A browser, a server and the pages that tests open; closed together. */
export class Shop {
  private constructor(
    private readonly browser: Browser,
    readonly server: MockServer | undefined,
    private readonly url: string,
  ) {}

  /** @param url of a server that runs; without it a scripted one is started */
  static async open(url = REAL): Promise<Shop> {
    if (!CHROMIUM) {
      throw new Error('No chromium on this machine. Install one or set CHROMIUM_PATH.');
    }
    const server = url ? undefined : new MockServer();
    await server?.start();
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return new Shop(browser, server, url ?? server?.url ?? '');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server?.stop();
  }

  /** A fresh shopper on the demo page. */
  async visit(options: BrowserContextOptions = {}): Promise<Shopper> {
    const context = await this.browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const shopper = new Shopper(page, this.url);
    await shopper.arrive();
    return shopper;
  }
}

/** Does and sees what a person does and sees. */
export class Shopper {
  /** Whatever the browser complained about: script errors and breaches of the page's policy. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && /policy|trusted|uncaught/i.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }

  async arrive(): Promise<void> {
    await this.page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} forbids ${blockedURI}`),
      ),
    );
    await this.page.goto(this.url);
    await this.starters.first().waitFor();
  }

  get starters(): Locator {
    return this.page.getByRole('group', { name: 'For example' }).getByRole('button');
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: 'Your message' });
  }

  get turns(): Locator {
    return this.page.locator('.turn[data-state]');
  }

  /** The cards of the newest answer. */
  get cards(): Locator {
    return this.turns.last().getByRole('list', { name: 'Suggestions' }).locator('> li');
  }

  get wishes(): Locator {
    return this.page.getByRole('group', { name: 'What I understood' }).getByRole('button');
  }

  async type(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Waits until answer number `count` is complete. */
  async answered(count: number): Promise<void> {
    await this.turns.nth(count - 1).waitFor();
    await this.page
      .locator(`.turn[data-state="final"]`)
      .nth(count - 1)
      .waitFor();
  }

  async says(text: string, count: number): Promise<void> {
    await this.type(text);
    await this.answered(count);
  }
}
