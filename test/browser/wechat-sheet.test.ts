import type { Browser, Page } from 'playwright-core';
import { eventually } from '../http/direct-line-client';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';
import { openChromium } from './open-chromium';

let browser: Browser;
let shop: WechatShop;

beforeAll(async () => {
  browser = await openChromium();
  shop = await startWechatShop();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Everything on the phone, as one text. */
const words = ({ shown }: Phone): string =>
  shown
    .flatMap((bubble) => {
      if (bubble.type === 'menu') return [bubble.head, ...bubble.list.map(({ content }) => content)];
      return bubble.type === 'text' ? [bubble.text] : [];
    })
    .join('\n');

const reads = (phone: Phone, what: RegExp) => eventually(async () => expect(words(phone)).toMatch(what), 15_000);

/** A shopper of the official account with an order to be paid by WeChat Pay, and the address of its page. */
async function waiting(name: string): Promise<{ readonly phone: Phone; readonly url: string }> {
  const phone = shop.phone(name);
  await phone.follow('product:dd-men-charcoal-wash');
  await reads(phone, /加入购物车/);
  await phone.tap('加入购物车');
  await reads(phone, /去结算/);
  await phone.tap('去结算');
  await reads(phone, /收货人怎么称呼/);
  await phone.say('李雷，13800138000，上海市浦东新区世纪大道100号');
  await reads(phone, /怎么付款/);
  await phone.tap('微信支付');
  await reads(phone, /确认下单/);
  await phone.tap('确认下单');
  await reads(phone, /\/pay\//);
  const [link = ''] = [...words(phone).matchAll(/<a href="(http[^"]+\/pay\/[^"]+)">/g)]
    .map(([, href]) => href ?? '')
    .slice(-1);
  return { phone, url: shop.url + new URL(link).pathname };
}

type Choice = 'pay' | 'cancel' | 'fail';

const answers = {
  pay: 'get_brand_wcpay_request:ok',
  cancel: 'get_brand_wcpay_request:cancel',
  fail: 'get_brand_wcpay_request:fail',
} as const;

/** The shopper pays in WeChat's sheet, closes it, or their payment fails at the simulated WeChat Pay. */
async function chooseInSheet(choice: Choice, parameters: unknown): Promise<string> {
  const [, token] = /"package":"prepay_id=wx([\w-]+)"/.exec(JSON.stringify(parameters)) ?? [];
  if (!token) throw new Error(`no prepay_id in ${JSON.stringify(parameters)}`);
  if (choice !== 'cancel') {
    const body = new URLSearchParams({ deed: choice });
    const page = `${shop.url}/simulated/wechatpay/simulator/pay/${token}`;
    expect((await fetch(page, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
  }
  return answers[choice];
}

/** A page inside WeChat: `stubWeixinJSBridge` stands in for the sheet that the app would bring up. */
async function inWechat(choices: Choice[], ready: 'before' | 'after'): Promise<Page> {
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.60';
  const context = await browser.newContext({ userAgent, locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.exposeFunction('simulatedSheet', (name: string, parameters: unknown) => {
    expect(name).toBe('getBrandWCPayRequest');
    return chooseInSheet(choices.shift() ?? 'cancel', parameters);
  });
  await page.addInitScript(`(function stubWeixinJSBridge() {
    const bridge = {
      invoke: (name, parameters, done) => window.simulatedSheet(name, parameters).then((err_msg) => done({ err_msg })),
    };
    if ('${ready}' === 'before') window.WeixinJSBridge = bridge;
    else window.addEventListener('load', () => setTimeout(() => {
      window.WeixinJSBridge = bridge;
      document.dispatchEvent(new Event('WeixinJSBridgeReady'));
    }, 200));
  })()`);
  return page;
}

const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

test.each(['before', 'after'] as const)(
  'paid in the sheet of a bridge that is ready %s the page: page and chat say so',
  async (ready) => {
    const { phone, url } = await waiting(`payer-${ready}`);
    const page = await inWechat(['pay'], ready);
    await page.goto(url);
    await page.waitForURL(/\/back$/);
    await says(page, '已付款');
    await reads(phone, /已付款|付款成功|收到付款|付好/);
    await page.context().close();
  },
  60_000,
);

test('closed without paying: nothing is said to be paid, and the sheet comes up again with a tap and is paid', async () => {
  const { phone, url } = await waiting('canceller');
  const page = await inWechat(['cancel', 'pay'], 'before');
  await page.goto(url);
  await page.waitForURL(/\/back$/);
  await says(page, '还没收到这笔付款');
  await phone.say('我付款成功了吗');
  await reads(phone, /还没有?收到|没有收到|尚未/);
  await page.getByRole('link').click();
  await says(page, '已付款');
  await reads(phone, /已付款|付款成功|收到付款|付好/);
  await page.context().close();
}, 60_000);

test('failed for good at WeChat Pay: page and chat say so, and it can be paid another way', async () => {
  const { phone, url } = await waiting('unlucky');
  const page = await inWechat(['fail'], 'before');
  await page.goto(url);
  await page.waitForURL(/\/back$/);
  expect(await page.getByRole('main').innerText()).toContain('付款被拒绝');
  await reads(phone, /付款没有成功，可以再试一次，或者换个方式/);
  await page.context().close();
}, 60_000);
