import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const screenshots = join(__dirname, '../browser/screenshots');

export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 860 } },
} as const;

export interface ShopperOptions {
  readonly size: keyof typeof sizes;
  readonly locale: 'zh-CN' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
}

/** A shopper with a browser of their own: what they do on the page, in their words. */
export class BrowserShopper {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** What went wrong on the page without being shown. */
    readonly errors: string[],
  ) {}

  static async arrive(browser: Browser, url: string, options: ShopperOptions): Promise<BrowserShopper> {
    const { size, locale, colorScheme = 'light' } = options;
    const context = await browser.newContext({ ...sizes[size], locale, colorScheme, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    const shopper = await BrowserShopper.openTab(context, url);
    await shopper.page.locator('.chip').first().waitFor();
    return shopper;
  }

  static async openTab(context: BrowserContext, url: string): Promise<BrowserShopper> {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (line) => {
      if (/Content Security Policy|Refused to/.test(line.text())) errors.push(line.text());
    });
    await page.goto(url);
    return new BrowserShopper(context, page, errors);
  }

  get log() {
    return this.page.getByRole('log');
  }

  get input() {
    return this.page.getByRole('textbox');
  }

  async say(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Taps the chip or button of this name, the newest one of them. */
  async tap(name: string | RegExp): Promise<void> {
    const button = this.log.getByRole('button', { name, exact: typeof name === 'string' }).last();
    await button.click();
  }

  /** Waits until the shop has said this. */
  async hear(text: string | RegExp): Promise<void> {
    await this.log.locator('.entry-reply').filter({ hasText: text }).last().waitFor();
  }

  /** Everything that was said, as it reads. */
  async transcript(): Promise<string> {
    return this.log.innerText();
  }

  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
