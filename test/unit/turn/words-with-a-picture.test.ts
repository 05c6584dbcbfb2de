import { ShopId, ShopperId } from '../../../src/base/ids';
import { moveParcel } from '../../../src/operations/move-parcel';
import type { Reply } from '../../../src/replies/reply';
import { type Chat, ChatHarness } from '../../support/chat-harness';

const shop = ShopId('demo');
const pictures = ['https://shop.example/sent/1.jpg'];

const words = {
  zh: {
    buys: ['温控电热水壶，黑色', '加入购物车', '结算', '张三 13800138000 上海市浦东新区世纪大道100号 货到付款', '好'],
    ...{
      broken: '水壶收到是坏的',
      here: '就是壶嘴这里裂了',
      leave: '算了，不弄了',
      orders: '我的订单',
      search: '保温杯',
    },
    ...{ pointing: ['有没有这款', '求同款'], person: '转人工' },
    ...{ asks: '请发一张', thanks: '收到1张照片', remedy: '怎么处理' },
  },
  en: {
    buys: [
      ...['black temperature control kettle', 'add it to my cart', 'checkout'],
      ...['Ann Fox 13600136000 9 Wensan Road, Xihu, Hangzhou, cash on delivery', 'yes'],
    ],
    ...{ broken: 'the kettle arrived broken', here: 'it is cracked here at the spout', leave: 'never mind, forget it' },
    ...{ orders: 'my orders', search: 'a lipstick' },
    ...{ pointing: ['do you have this one?', 'looking for something like this'], person: 'talk to a person' },
    ...{ asks: 'Please send a photo', thanks: '1 photo received', remedy: 'make it good' },
  },
} as const;

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
}, 60_000);
afterAll(() => harness.close());

const text = (replies: readonly Reply[]): string => JSON.stringify(replies);

/** A shopper whose kettle has arrived. */
async function served(name: string, locale: 'zh' | 'en'): Promise<Chat> {
  const conversation = `${name}-${locale}`;
  const chat = harness.chat(conversation, locale);
  for (const said of words[locale].buys) await chat.say(said);
  const { commerce } = harness.stores;
  const [order] = await commerce.orders.ofShopper(shop, ShopperId(`terminal:shopper-of-${conversation}`), 1);
  if (!order) throw new Error('no order');
  const { profile } = harness.shops.of(shop);
  for (const step of ['shipped', 'delivered'] as const)
    await moveParcel({ store: commerce, profile, now: harness.clock.now() }, { order: order.number, step, who: 'Mei' });
  await harness.round();
  return chat;
}

const both = (chat: Chat, said: string) => chat.send({ kind: 'text', text: said, truncated: false, pictures });

describe.each(['zh', 'en'] as const)('words with a picture beside them (%s)', (locale) => {
  const w = words[locale];

  it('answer for a photo when one is asked for', async () => {
    const chat = await served('asked', locale);
    expect(text(await chat.say(w.broken))).toContain(w.asks);
    const replies = text(await both(chat, w.here));
    expect(replies).toContain(w.thanks);
    expect(replies).toContain(w.remedy);
    expect(replies).not.toContain(w.asks);
  });

  it('open a claim that has its photo', async () => {
    const chat = await served('at-once', locale);
    const replies = text(await both(chat, w.broken));
    expect(replies).toContain(w.thanks);
    expect(replies).not.toContain(w.asks);
  });

  it('end a claim when they say so', async () => {
    const chat = await served('ended', locale);
    await chat.say(w.broken);
    const replies = text(await both(chat, w.leave));
    expect(replies).not.toContain(w.thanks);
    expect(text(await chat.say(w.orders))).not.toContain(w.asks);
  });

  it('ask for what is on it where they say nothing without it', async () => {
    const alone = harness.chat(`alone-${locale}`, locale);
    const found = text(await alone.send({ kind: 'pictures', urls: pictures }));
    for (const [at, said] of w.pointing.entries())
      expect(text(await both(harness.chat(`pointing-${at}-${locale}`, locale), said))).toBe(found);
  });

  it('go to the person who has the talk, and the assistant is silent', async () => {
    const chat = harness.chat(`desk-${locale}`, locale);
    await chat.say(w.person);
    expect(await both(chat, w.here)).toEqual([]);
    expect(await chat.send({ kind: 'pictures', urls: pictures })).toEqual([]);
    expect(await chat.send({ kind: 'location', latitude: 31.2, longitude: 121.5, label: '' })).toEqual([]);
    const talks = await harness.stores.commerce.desk.open(shop, 9);
    const ours = talks.filter(({ conversation }) => conversation === `desk-${locale}`);
    const told = ours.flatMap(({ lines }) => lines.map((line) => line.text));
    expect(told.filter((line) => line.includes(pictures[0] ?? ''))).toHaveLength(2);
  });

  it('are heard as words anywhere else', async () => {
    const [chat, plain] = [harness.chat(`elsewhere-${locale}`, locale), harness.chat(`plain-${locale}`, locale)];
    expect(text(await both(chat, w.search))).toBe(text(await plain.say(w.search)));
  });
});
