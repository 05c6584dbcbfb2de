import { setTimeout as sleep } from 'node:timers/promises';
import { linkCodeIn, linkCodeLastsMs } from '../../src/commerce/link-code';
import { MovableClock } from '../support/chat-harness';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';
import { WebShopper, wordsOf } from './web-shopper';

const clock = new MovableClock(Date.now());
let shop: WechatShop;

beforeAll(async () => {
  shop = await startWechatShop({ clock });
}, 60_000);

afterAll(() => shop.close());

/** What the shopper reads on the phone after saying something. */
async function hears(phone: Phone, said: string, what: RegExp): Promise<string> {
  const before = phone.shown.length;
  await phone.say(said);
  const deadline = Date.now() + 10_000;
  for (;;) {
    const words = JSON.stringify(phone.shown.slice(before));
    if (what.test(words)) return words;
    if (Date.now() > deadline) throw new Error(`never read ${what}, but:\n${words}`);
    await sleep(20);
  }
}

const codeIn = (text: string): string => {
  const code = linkCodeIn(text);
  if (code === null) throw new Error(`no code in ${text}`);
  return `LK-${code}`;
};

const numberIn = (text: string): string => {
  const number = /SO-\d{8}-\d{4}/.exec(text)?.[0];
  if (!number) throw new Error(`no order in ${text}`);
  return number;
};

const says = async (web: WebShopper, text: string): Promise<string> => wordsOf(await web.say(text), web.locale);

async function buys(web: WebShopper): Promise<string> {
  for (const said of [
    '控油洁面',
    '第一个来一瓶',
    '1',
    '结算',
    '张三 13800138000 上海市浦东新区世纪大道100号',
    '货到付款',
  ])
    await says(web, said);
  return numberIn(await says(web, '好的，下单'));
}

test('a code of the web chat, said in WeChat, makes both one shopper: orders, cart and coupons', async () => {
  const web = await WebShopper.open(shop, 'zh');
  const phone = shop.phone('linking-anna');
  const order = await buys(web);
  await says(web, '领取新人券');
  await says(web, '控油洁面');
  await says(web, '第一个来两瓶');
  await says(web, '1');
  const inCart = await web.cart();
  expect(inCart).toHaveLength(1);
  await phone.follow();
  await hears(phone, '我的订单', /没有|还没/);
  const code = codeIn(await says(web, '我在微信上也有订单，绑定一下'));
  await hears(phone, code, /是您本人|绑定/);
  await hears(phone, '好的', /绑定好了/);
  expect(await newsOf(web)).toContain('您的绑定码已被使用');

  expect(await hears(phone, '我的订单', /SO-/)).toContain(order);
  expect(await hears(phone, '看看购物车', /控油/)).toContain('新人券 -¥10');
  await hears(phone, '把购物车里的洁面泡沫改成3瓶', /改成 3 件/);
  expect(await web.cart()).toEqual([inCart[0]?.replace(/^2/, '3')]);
}, 60_000);

/** What comes by itself. */
async function newsOf(web: WebShopper): Promise<string> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const words = wordsOf(await web.news(), web.locale);
    if (words !== '') return words;
    await sleep(50);
  }
  throw new Error('nothing came');
}

test('a code of WeChat links the web chat; it works once, and not for somebody else afterwards', async () => {
  const phone = shop.phone('linking-bert');
  await phone.follow();
  const code = codeIn(await hears(phone, '绑定账号', /LK-/));
  const [web, foreign] = [await WebShopper.open(shop, 'en'), await WebShopper.open(shop, 'en')];
  await says(web, code);
  expect(await says(web, 'yes')).toContain('Linked');
  await says(foreign, code);
  expect(await says(foreign, 'yes')).toContain('doesn’t work');
  expect(await foreign.cart()).toEqual([]);
}, 60_000);

test('a lapsed code, the own one and one that never was link nothing', async () => {
  const web = await WebShopper.open(shop, 'zh');
  const order = await buys(web);
  const phone = shop.phone('linking-carl');
  await phone.follow();
  const own = codeIn(await says(web, '绑定账号'));
  await says(web, own);
  expect(await says(web, '好的')).toContain('本对话自己的');
  const lapsed = codeIn(await says(web, '绑定账号'));
  clock.advance(linkCodeLastsMs + 1);
  for (const code of [lapsed, 'LK-2222-3333']) {
    await hears(phone, code, /绑定/);
    await hears(phone, '好的', /无效|不对|不能用|用不了/);
  }
  expect(await hears(phone, '我的订单', /没有|还没/)).not.toContain(order);
}, 60_000);
