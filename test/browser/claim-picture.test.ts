import type { Browser } from 'playwright-core';
import { OrderNumber, ShopId } from '../../src/base/ids';
import { moveParcel } from '../../src/operations/move-parcel';
import { eventually } from '../http/direct-line-client';
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

const shop = ShopId('demo');

/** A real picture, one pixel of it. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const words = {
  'zh-CN': {
    ...{ goods: '温控电热水壶，黑色', add: '加入购物车', checkOut: '去结算', place: '确认下单' },
    contact: '张三 13800138000 上海市浦东新区世纪大道100号，货到付款',
    ...{ broken: '水壶收到是坏的', asked: '请发一张能看清问题的照片', withPicture: '就是这里裂了' },
    ...{ addPicture: '添加图片', sent: '您发的图片', thanks: '收到1张照片', again: '补发' },
    ...{ evidence: /照片.*1/s, yes: '确认', settled: '商品会重新寄出' },
  },
  'en-US': {
    ...{ goods: 'black temperature control kettle', add: 'Add to cart', checkOut: 'Check out', place: 'Place order' },
    contact: 'Ann Fox 13600136000 9 Wensan Road, Xihu, Hangzhou, cash on delivery',
    ...{ broken: 'the kettle arrived broken', asked: 'Please send a photo', withPicture: 'it is cracked here' },
    ...{ addPicture: 'Add a picture', sent: 'Picture you sent', thanks: '1 photo received', again: 'Send it again' },
    ...{ evidence: /Photos.*1/s, yes: 'Yes, do it', settled: 'The goods are sent again' },
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** Bought on the page, and brought to the shopper's door. */
async function bought(shopper: BrowserShopper, w: Words): Promise<OrderNumber> {
  await shopper.say(w.goods);
  await shopper.tap(w.add);
  await shopper.tap(w.checkOut);
  await shopper.log.locator('.typing').waitFor({ state: 'detached' });
  await shopper.say(w.contact);
  await shopper.tap(w.place);
  const receipt = shopper.log.locator('.receipt-placed');
  await receipt.waitFor();
  const [found = ''] = /SO-\d{8}-\d{4}/.exec(await receipt.innerText()) ?? [];
  const number = OrderNumber(found);
  const { store, profile } = app.shops.of(shop);
  for (const step of ['shipped', 'delivered'] as const)
    await moveParcel({ store, profile, now: Date.now() }, { order: number, step, who: 'Lin' });
  return number;
}

test.each(['zh-CN', 'en-US'] as const)(
  'a picture that is sent from the page is the proof of a claim, and the merchant has it, in %s',
  async (locale) => {
    const w = words[locale];
    const shopper = await BrowserShopper.arrive(browser, app.url, { size: 'phone', locale });
    const { page, log, input } = shopper;
    const number = await bought(shopper, w);

    await shopper.say(w.broken);
    await shopper.hear(w.asked);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: w.addPicture }).click();
    await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: png });
    await input.fill(w.withPicture);
    await input.press('Enter');
    await log.getByRole('img', { name: w.sent }).waitFor();
    await shopper.hear(w.thanks);
    await shopper.tap(w.again);
    await log.locator('.entry-reply').filter({ hasText: w.evidence }).last().waitFor();
    await shopper.picture(`claim-picture-${locale}`);
    await shopper.tap(w.yes);
    await shopper.hear(w.settled);

    await eventually(async () => {
      const [kept] = await app.shops.of(shop).store.serviceCases.ofOrder(shop, number);
      const [photo = ''] = kept?.photos ?? [];
      const answer = await fetch(new URL(new URL(photo).pathname, app.url));
      expect(answer.headers.get('content-type')).toMatch(/^image\/png/);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    });
    expect(shopper.errors).toEqual([]);
    await shopper.leave();
  },
  90_000,
);
