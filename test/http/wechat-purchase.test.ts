import { setTimeout as sleep } from 'node:timers/promises';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';

let shop: WechatShop;

beforeAll(async () => {
  shop = await startWechatShop();
}, 60_000);

afterAll(() => shop.close());

/** Everything on the phone, as one text. */
const words = (phone: Pick<Phone, 'shown'>): string =>
  phone.shown
    .flatMap((bubble) => {
      if (bubble.type === 'menu') return [bubble.head, ...bubble.list.map(({ content }) => content)];
      return bubble.type === 'text' ? [bubble.text] : [];
    })
    .join('\n');

/** Waits until the shopper reads this. */
async function reads(phone: Pick<Phone, 'shown'>, what: RegExp): Promise<string> {
  const deadline = Date.now() + 10_000;
  while (!what.test(words(phone))) {
    if (Date.now() > deadline) throw new Error(`never read ${what}, but:\n${words(phone)}`);
    await sleep(20);
  }
  return words(phone);
}

async function pays(phone: Pick<Phone, 'shown'>): Promise<void> {
  const page = /<a href="(http[^"]+\/pay\/[^"]+)">/g;
  await reads(phone, /\/pay\//);
  const url = new URL([...words(phone).matchAll(page)].at(-1)?.[1] ?? '');
  const form = { method: 'POST', body: new URLSearchParams({ result: 'settled' }), redirect: 'manual' } as const;
  expect((await fetch(`${shop.url}${url.pathname}`, form)).status).toBe(303);
}

const scene = 'product:dd-men-charcoal-wash';

describe('a purchase in an official account', () => {
  it('takes a new shopper at most six messages from a scan to a paid order, and a returning one three', async () => {
    const phone = shop.phone('anna');
    await phone.follow(scene);
    await reads(phone, /加入购物车/);
    await phone.tap('加入购物车');
    await reads(phone, /去结算/);
    await phone.tap('去结算');
    await reads(phone, /收货人怎么称呼/);
    await phone.say('李雷，13800138000，上海市浦东新区世纪大道100号');
    await reads(phone, /怎么付款/);
    await phone.tap('在线支付（演示）');
    await reads(phone, /确认下单/);
    await phone.tap('确认下单');
    await pays(phone);
    await reads(phone, /已付款|付款成功|收到付款|付好/);
    expect(phone.spoken).toBeLessThanOrEqual(6);

    const before = phone.spoken;
    const read = phone.shown.length;
    const since: Pick<Phone, 'shown'> = {
      get shown() {
        return phone.shown.slice(read);
      },
    };
    await phone.scan(scene);
    await reads(since, /加入购物车/);
    await phone.tap('加入购物车');
    await reads(since, /去结算/);
    await phone.tap('去结算');
    await reads(since, /确认下单吗/);
    await phone.tap('确认下单');
    await reads(since, /SO-\d+-\d+ 已提交/);
    await pays(since);
    expect(phone.spoken - before).toBeLessThanOrEqual(3);
  }, 60_000);
});
