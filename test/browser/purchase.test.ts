import type { Browser } from 'playwright-core';
import { startBrowserApp } from '../support/browser-app';
import { browserRoot } from '../support/browser-root';
import { BrowserShopper, type ShopperOptions } from '../support/browser-shopper';
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

/** What a shopper says and reads, in their language. */
const words = {
  'zh-CN': {
    greeting: '朝夕小铺',
    search: '适合油皮的洗面奶，100元以内',
    found: /找到 \d+ 款/,
    details: '看详情',
    addToCart: '加入购物车',
    goods: '氨基酸净透洁面啫喱',
    more: /^多一件/,
    checkOut: '去结算',
    contact: '张三 13800138000 上海市浦东新区世纪大道100号，货到付款',
    address: '上海市浦东新区世纪大道100号',
    yes: '确认下单',
    receipt: '货到付款',
  },
  'en-US': {
    greeting: 'Dawn & Dusk',
    search: 'face wash for oily skin under 100',
    found: /\d+ products/,
    details: 'Details',
    addToCart: 'Add to cart',
    goods: 'Amino Acid Gel Cleanser',
    more: /^One more/,
    checkOut: 'Check out',
    contact: 'Li Lei 13800138000 100 Century Avenue, Pudong, Shanghai, cash on delivery',
    address: '100 Century Avenue',
    yes: 'Place order',
    receipt: 'Cash on delivery',
  },
} as const;

const shoppers: ShopperOptions[] = [
  { size: 'phone', locale: 'zh-CN' },
  { size: 'phone', locale: 'en-US', colorScheme: 'dark' },
  { size: 'desktop', locale: 'zh-CN', colorScheme: 'dark' },
  { size: 'desktop', locale: 'en-US' },
];

test.each(shoppers)(
  'a shopper buys a cleanser on a $size in $locale',
  async (options) => {
    const w = words[options.locale];
    const shopper = await BrowserShopper.arrive(browser, app.url, options);
    const picture = (name: string) => shopper.picture(`purchase-${options.size}-${options.locale}-${name}`);
    await shopper.hear(w.greeting);
    await picture('1-greeting');

    await shopper.say(w.search);
    await shopper.hear(w.found);
    const card = shopper.log.locator('.card').filter({ hasText: w.goods }).first();
    await picture('2-found');
    await card.getByRole('button', { name: w.details }).click();
    await shopper.log.locator('.product').filter({ hasText: w.goods }).waitFor();
    await picture('3-product');
    await shopper.tap(w.addToCart);
    await shopper.tap('60ml');

    const cart = shopper.log.locator('.reply-cart').last();
    await cart.getByRole('button', { name: w.more }).click();
    await cart.filter({ hasText: '¥68' }).waitFor();
    await picture('4-cart');

    await shopper.tap(w.checkOut);
    await shopper.log.locator('.typing').waitFor({ state: 'detached' });
    await shopper.say(w.contact);
    const summary = shopper.log.locator('.reply-order').last();
    await summary.filter({ hasText: w.address }).waitFor();
    await picture('5-summary');
    await shopper.tap(w.yes);
    const receipt = shopper.log.locator('.receipt-placed');
    await receipt.waitFor();
    expect(await receipt.innerText()).toMatch(/SO-\d{8}-\d{4}/);
    expect(await receipt.innerText()).toContain('¥68');
    expect(await receipt.innerText()).toContain(w.receipt);
    await picture('6-receipt');

    const said = await shopper.transcript();
    await shopper.page.reload();
    await receipt.waitFor();
    expect(lines(await shopper.transcript())).toEqual(lines(said));
    expect(shopper.errors).toEqual([]);
    await shopper.leave();
  },
  60_000,
);

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
