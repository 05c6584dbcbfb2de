import { setTimeout as sleep } from 'node:timers/promises';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';

const send = '/cgi-bin/message/custom/send';
let shop: WechatShop;

afterEach(() => shop.close());

const words = ({ shown }: Pick<Phone, 'shown'>): string =>
  shown
    .map((bubble) => (bubble.type === 'text' ? bubble.text : bubble.type === 'menu' ? bubble.head : bubble.type))
    .join('\n');

async function settled(): Promise<void> {
  await shop.app.pipeline.idle();
  await sleep(50);
}

async function orders(phone: Phone): Promise<void> {
  await phone.follow('product:dd-men-charcoal-wash');
  await settled();
  await phone.say('把这个加入购物车');
  await settled();
  await phone.say('结账，李雷，13800138000，上海市浦东新区世纪大道100号');
  await settled();
  await phone.say('在线支付');
  await settled();
  await phone.say('确认下单');
  await settled();
}

describe('an account that may only answer', () => {
  it('puts everything into its answers', async () => {
    shop = await startWechatShop({ mayCall: false });
    const phone = shop.phone('anna');
    await orders(phone);
    if (!/\/pay\//.test(words(phone))) await phone.say('更多');
    await settled();
    expect(words(phone)).toMatch(/SO-\d+-\d+ 已提交/);
    expect(words(phone)).toContain('/pay/demo/');
    expect(new Set(phone.shown.map(({ via }) => via))).toEqual(new Set(['passive']));
  }, 60_000);
});

describe('an account that may send', () => {
  it('goes on with a new token when the old one is refused', async () => {
    shop = await startWechatShop();
    const phone = shop.phone('anna');
    shop.wechat.failing.set(send, [42001]);
    await orders(phone);
    expect(words(phone)).toContain('/pay/demo/');
    expect(shop.wechat.calls.filter(({ path }) => path.endsWith('stable_token')).length).toBeGreaterThan(1);
  }, 60_000);

  it('says at the next word what it was not allowed to say', async () => {
    shop = await startWechatShop();
    const phone = shop.phone('anna');
    shop.wechat.failing.set(
      send,
      Array.from({ length: 20 }, () => 45047),
    );
    await orders(phone);
    expect(words(phone)).not.toContain('/pay/demo/');
    shop.wechat.failing.delete(send);
    await phone.say('更多');
    await settled();
    expect(words(phone)).toContain('/pay/demo/');
  }, 60_000);

  it('says later what WeChat was too busy for, once', async () => {
    shop = await startWechatShop();
    const phone = shop.phone('anna');
    shop.wechat.failing.set(send, [-1, -1]);
    await orders(phone);
    await sleep(5000);
    expect(words(phone).split('/pay/demo/')).toHaveLength(2);
  }, 60_000);

  it('hands the conversation to the account’s own people', async () => {
    shop = await startWechatShop({ humanAgents: true });
    const phone = shop.phone('anna');
    await phone.follow();
    await phone.say('转人工');
    await settled();
    expect(phone.shown.map(({ type }) => type)).toContain('transfer');
    const before = phone.shown.length;
    await phone.say('在吗');
    await settled();
    expect(phone.shown.slice(before)).toEqual([{ via: 'passive', type: 'transfer' }]);
    await phone.say('回到助手');
    await settled();
    expect(words({ shown: phone.shown.slice(before) })).toMatch(/我|助手/);
    const again = phone.shown.length;
    await phone.say('转人工');
    await settled();
    expect(phone.shown.slice(again).map(({ type }) => type)).toContain('transfer');
    await phone.closeSession();
    await settled();
    const back = phone.shown.length;
    await phone.say('我的购物车');
    await settled();
    expect(phone.shown.slice(back).map(({ type }) => type)).not.toContain('transfer');
    expect(words({ shown: phone.shown.slice(back) })).toMatch(/购物车/);
  }, 60_000);

  it('reads what was heard in a recording, and asks to type where nothing was', async () => {
    shop = await startWechatShop();
    const phone = shop.phone('anna');
    await phone.voice('m1', '我的购物车。');
    await settled();
    expect(words(phone)).toMatch(/购物车/);
    const before = phone.shown.length;
    await phone.voice('m2', '');
    await settled();
    expect(words({ shown: phone.shown.slice(before) })).toMatch(/打字|文字/);
  }, 60_000);

  it('leads from the menu into the chat', async () => {
    shop = await startWechatShop();
    const phone = shop.phone('anna');
    await phone.click('orders');
    await settled();
    expect(words(phone)).toMatch(/订单/);
    await phone.click('say:口红');
    await settled();
    expect(words(phone)).toMatch(/口红/);
  }, 60_000);
});
