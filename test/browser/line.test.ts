import type { Browser } from 'playwright-core';
import { startBrowserApp } from '../support/browser-app';
import { browserRoot } from '../support/browser-root';
import { BrowserShopper } from '../support/browser-shopper';
import { openChromium } from './open-chromium';

let browser: Browser;
let app: Awaited<ReturnType<typeof startBrowserApp>>;

beforeAll(async () => {
  browser = await openChromium();
  app = await startBrowserApp(browserRoot());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const arrive = () => BrowserShopper.arrive(browser, app.url, { size: 'phone', locale: 'en-US' });

/** How often the shopper's bubble with these words is on the page. */
const bubbles = ({ log }: BrowserShopper, text: string) => log.locator('.bubble').filter({ hasText: text });

test('what is said without a network gets through by itself when it is back soon', async () => {
  const shopper = await arrive();
  await shopper.context.setOffline(true);
  await shopper.say('lipstick');
  await shopper.log.getByText('Sending').waitFor();
  await shopper.page.getByText('No connection').waitFor();
  await shopper.context.setOffline(false);
  await shopper.hear(/\d+ products/);
  expect(await bubbles(shopper, 'lipstick').count()).toBe(1);
  await shopper.page.getByText('Online').waitFor();
  await shopper.leave();
}, 40_000);

test('what is sent before the chat has opened goes when it has', async () => {
  const shopper = await arrive();
  await shopper.context.clearCookies();
  await shopper.page.evaluate('localStorage.clear()');
  let open: () => void = () => undefined;
  const opening = new Promise<void>((resolve) => {
    open = resolve;
  });
  await shopper.page.route('**/tokens/generate', async (route) => {
    await opening;
    await route.continue();
  });
  await shopper.page.reload();
  await shopper.page.getByRole('textbox').fill('lipstick');
  await shopper.page.getByRole('textbox').press('Enter');
  expect(await shopper.page.getByRole('textbox').inputValue()).toBe('lipstick');
  open();
  await shopper.hear(/\d+ products/);
  expect(await bubbles(shopper, 'lipstick').count()).toBe(1);
  await shopper.leave();
}, 40_000);

test('what did not get through is marked, kept over a reload, and sent once by a tap', async () => {
  const shopper = await arrive();
  await shopper.page.route('**/activities', (route) => route.abort());
  await shopper.say('lipstick');
  await shopper.log.getByText('Not sent').waitFor({ timeout: 20_000 });
  await shopper.picture('line-failed');
  await shopper.page.reload();
  await shopper.log.getByText('Not sent').waitFor();
  await shopper.page.unroute('**/activities');
  await shopper.tap('Try again');
  await shopper.hear(/\d+ products/);
  await shopper.log.getByText('Not sent').waitFor({ state: 'detached' });
  expect(await bubbles(shopper, 'lipstick').count()).toBe(1);
  await shopper.leave();
}, 60_000);

test('a message whose answer was lost is taken once', async () => {
  const shopper = await arrive();
  let posts = 0;
  let repeated: () => void = () => undefined;
  const again = new Promise<void>((resolve) => {
    repeated = resolve;
  });
  await shopper.page.route('**/activities', async (route) => {
    posts += 1;
    if (posts > 1) {
      await route.continue();
      return repeated();
    }
    await route.fetch();
    await route.abort();
  });
  await shopper.say('lipstick');
  await shopper.hear(/\d+ products/);
  await again;
  expect(await shopper.log.locator('.reply-products').count()).toBe(1);
  expect(await bubbles(shopper, 'lipstick').count()).toBe(1);
  await shopper.leave();
}, 40_000);

test('where no WebSocket opens the page polls', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  context.setDefaultTimeout(20_000);
  await context.routeWebSocket(/stream/, (socket) => socket.close());
  const shopper = await BrowserShopper.openTab(context, app.url);
  await shopper.log.locator('.chip').first().waitFor();
  await shopper.say('lipstick');
  await shopper.hear(/\d+ products/);
  await shopper.leave();
}, 60_000);

test('tabs stay in step, and begin anew together', async () => {
  const shopper = await arrive();
  const tab = await BrowserShopper.openTab(shopper.context, app.url);
  await tab.log.locator('.chip').first().waitFor();
  await shopper.say('lipstick');
  await tab.hear(/\d+ products/);
  await tab.log.locator('.card').first().getByRole('button', { name: 'Details' }).click();
  await shopper.log.locator('.product').waitFor();
  await tab.page.getByRole('button', { name: 'Menu' }).click();
  await tab.page.getByRole('button', { name: 'Start a new chat' }).click();
  await tab.page.getByRole('button', { name: 'Start a new chat' }).click();
  await shopper.log.locator('.product').waitFor({ state: 'detached' });
  await shopper.log.locator('.chip').first().waitFor();
  expect(await shopper.transcript()).toEqual(await tab.transcript());
  await shopper.leave();
}, 40_000);

const changeSession = ({ page }: BrowserShopper, change: string) =>
  page.evaluate(`{
    const key = 'shoptalk.demo.session';
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), ${change} }));
  }`);

test('a shopper who comes back after the token has expired finds the conversation', async () => {
  const shopper = await arrive();
  await shopper.say('lipstick');
  await shopper.hear(/\d+ products/);
  await changeSession(shopper, 'expiresAt: 0');
  await shopper.page.reload();
  await shopper.hear(/\d+ products/);
  await shopper.leave();
}, 40_000);

test('a conversation that cannot be reopened is replaced by a new one, and the page says so', async () => {
  const shopper = await arrive();
  await shopper.say('lipstick');
  await shopper.hear(/\d+ products/);
  await changeSession(shopper, "token: 'x', resume: 'y'");
  await shopper.page.reload();
  await shopper.log.getByText('this is a new one').waitFor();
  await shopper.log.locator('.chip').first().waitFor();
  expect(await bubbles(shopper, 'lipstick').count()).toBe(0);
  await shopper.leave();
}, 40_000);

test('an address without a shop says so', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const { page } = await BrowserShopper.openTab(context, `${app.url}/?shop=nowhere`);
  await page.getByText('这个地址没有可用的店铺').waitFor();
  await context.close();
});

test('the language follows the toggle, on the page and in the answers', async () => {
  const shopper = await arrive();
  await shopper.page.getByRole('button', { name: '中文' }).click();
  await shopper.page.getByRole('button', { name: '发送' }).waitFor();
  await shopper.log.locator('.entry-reply').nth(1).waitFor();
  expect(await shopper.log.locator('.entry-reply').last().innerText()).toMatch(/[\u4e00-\u9fff]/);
  await shopper.page.reload();
  await shopper.page.getByRole('button', { name: '发送' }).waitFor();
  await shopper.leave();
}, 40_000);
