import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { browserRoot, webFolderOf } from '../support/browser-root';
import { BrowserShopper, type ShopperOptions } from '../support/browser-shopper';
import { startScriptedHost } from '../support/scripted-direct-line-host';
import { openChromium } from './open-chromium';

let browser: Browser;
let host: Awaited<ReturnType<typeof startScriptedHost>>;

beforeAll(async () => {
  browser = await openChromium();
  host = await startScriptedHost({ webFolder: webFolderOf(browserRoot()) });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

async function violations({ page }: BrowserShopper): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const visits: ShopperOptions[] = [
  { size: 'phone', locale: 'zh-CN', colorScheme: 'light' },
  { size: 'desktop', locale: 'en-US', colorScheme: 'dark' },
];

test.each(visits)(
  'every kind of reply is accessible on a $size, $colorScheme, $locale',
  async (options) => {
    const shopper = await BrowserShopper.arrive(browser, host.url, options);
    expect(await violations(shopper)).toEqual([]);
    await shopper.say('cleanser');
    await shopper.log.locator('.card').first().waitFor();
    expect(await violations(shopper)).toEqual([]);
    await shopper.log.locator('.card .button-main').first().click();
    await shopper.log.locator('.quantity').waitFor();
    for (const text of ['compare', 'pay online', 'picture', 'link', '13800138000', 'person']) {
      const before = await shopper.log.locator('.entry-reply').count();
      await shopper.say(text);
      await shopper.log.locator('.entry-reply').nth(before).waitFor();
    }
    await shopper.page.locator('.menu > button').click();
    expect(await violations(shopper)).toEqual([]);
    await shopper.picture(`reach-${options.size}-${options.locale}`);
    expect(shopper.errors).toEqual([]);
    await shopper.leave();
  },
  60_000,
);

test('a shopper who has only a keyboard can buy', async () => {
  const shopper = await BrowserShopper.arrive(browser, host.url, { size: 'desktop', locale: 'en-US' });
  const { page } = shopper;
  const focused = () =>
    page.evaluate(`document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent`);
  const tabTo = async (name: string, key = 'Tab') => {
    for (let steps = 0; steps < 60 && (await focused()) !== name; steps += 1) await page.keyboard.press(key);
    expect(await focused()).toBe(name);
  };
  expect(await focused()).toBe('Message');
  await page.keyboard.type('cleanser');
  await page.keyboard.press('Enter');
  await shopper.log.locator('.card').first().waitFor();
  await tabTo('Show more', 'Shift+Tab');
  await tabTo('Details', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  const face = await focused();
  expect(face).not.toBe('Details');
  await tabTo('Add to cart');
  await page.keyboard.press('Enter');
  await shopper.log.locator('.quantity').waitFor();
  expect(await focused()).toBe('Message');
  await tabTo('Check out', 'Shift+Tab');
  await page.keyboard.press('Space');
  await shopper.hear('Who is it for');
  await page.keyboard.type('13800138000');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('100 Century Avenue');
  await page.keyboard.press('Enter');
  await tabTo('Place order', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await shopper.log.locator('.receipt-placed').waitFor();
  expect(await shopper.log.locator('.bubble').filter({ hasText: 'Century' }).innerText()).toContain(
    '13800138000\n100 Century Avenue',
  );
  await tabTo('Menu', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Menu');
  await shopper.leave();
}, 60_000);

test('Enter that ends a composition does not send', async () => {
  const shopper = await BrowserShopper.arrive(browser, host.url, { size: 'desktop', locale: 'zh-CN' });
  await shopper.input.focus();
  const keys = await shopper.context.newCDPSession(shopper.page);
  await keys.send('Input.imeSetComposition', { text: 'kouhong', selectionStart: 7, selectionEnd: 7 });
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter' });
  await keys.send('Input.insertText', { text: '口红' });
  expect(await shopper.input.inputValue()).toBe('口红');
  expect(await shopper.log.locator('.bubble').count()).toBe(0);
  await shopper.input.press('Enter');
  await shopper.log.locator('.bubble').filter({ hasText: '口红' }).waitFor();
  await shopper.leave();
});

test('a reader who has scrolled up is not pulled down, and is told that something came', async () => {
  const shopper = await BrowserShopper.arrive(browser, host.url, { size: 'desktop', locale: 'en-US' });
  const reply = async (text: string) => {
    const before = await shopper.log.locator('.entry-reply').count();
    await shopper.say(text);
    await shopper.log.locator('.entry-reply').nth(before).waitFor();
  };
  await reply('cleanser');
  await reply('compare');
  const other = await BrowserShopper.openTab(shopper.context, host.url);
  await other.log.locator('.comparison').waitFor();
  await shopper.page.bringToFront();
  await shopper.log.hover();
  await shopper.page.mouse.wheel(0, -4000);
  await shopper.page.getByRole('button', { name: 'To the latest message' }).waitFor();
  await other.say('link');
  await shopper.page.getByRole('button', { name: 'New messages' }).click();
  await shopper.log.locator('.link-card').waitFor();
  await shopper.page.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
  await shopper.leave();
}, 40_000);

test('an older question’s chips and an older cart’s steppers are gone', async () => {
  const shopper = await BrowserShopper.arrive(browser, host.url, { size: 'phone', locale: 'en-US' });
  await shopper.say('cleanser');
  await shopper.log.locator('.card').first().waitFor();
  expect(await shopper.log.getByRole('button', { name: 'Headphones' }).count()).toBe(0);
  await shopper.log.locator('.card .button-main').first().click();
  await shopper.log.locator('.quantity').waitFor();
  await shopper.log.getByRole('button', { name: /^One more/ }).click();
  await shopper.log.getByRole('button', { name: /^One more/ }).click();
  await shopper.log.locator('.reply-cart').nth(1).waitFor();
  expect(await shopper.log.locator('.quantity').count()).toBe(1);
  expect(await shopper.log.locator('.quantity output').textContent()).toBe('3');
  expect(await shopper.log.locator('.bubble').filter({ hasText: '×' }).count()).toBe(1);
  await shopper.log.getByRole('button', { name: /^Remove/ }).click();
  await shopper.hear('Your cart is empty');
  await shopper.leave();
}, 40_000);
