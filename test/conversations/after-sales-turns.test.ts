import type { Locale } from '../../src/base/locale';
import { ChatHarness } from '../support/chat-harness';
import { atTerminal, newestOrder } from '../support/story-shop';

const before: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'nordic desk lamp in yellow',
    'add it to my cart',
    'ceramic plant pots',
    'add the first one in small grey',
    'checkout',
    'Ann Fox 13600136000 9 Wensan Road, Xihu, Hangzhou, cash on delivery',
    'yes',
  ],
  zh: [
    '北欧极简直杆台灯，黄色',
    '加入购物车',
    '有没有陶瓷花盆',
    '加第一个，灰色小号',
    '结算',
    '张三 13800138000 上海市浦东新区世纪大道100号 货到付款',
    '好',
  ],
};

const yes: Readonly<Record<Locale, string>> = { en: 'yes', zh: '对' };

/** What a shopper says who says what they mean, without the yes. */
const cancels: readonly (readonly [Locale, readonly string[]])[] = [
  ['en', ['please cancel my order, I ordered it by mistake']],
  ['en', ['I don’t need it any more, cancel the order']],
  ['en', ['cancel my order', 'found it cheaper elsewhere']],
  ['en', ['can you cancel the order I just placed? it takes too long']],
  ['en', ['I’d like to cancel the whole order', 'changed my mind']],
  ['zh', ['我拍错了，帮我取消订单']],
  ['zh', ['订单取消吧，不想要了']],
  ['zh', ['取消订单', '别家更便宜']],
  ['zh', ['刚下的单不要了，取消一下']],
  ['zh', ['把订单取消掉', '等太久了']],
];

const returns: readonly (readonly [Locale, readonly string[]])[] = [
  ['en', ['I want to return the plant pot, it is the wrong size']],
  ['en', ['I want to return the lamp', 'I don’t like it']],
  ['en', ['can I send something back?', 'the lamp', 'no longer needed']],
  ['en', ['I need to return an item from my order', 'the plant pot', 'it’s too small']],
  ['en', ['I’d like to return the lamp, I don’t need it']],
  ['zh', ['花盆要退货，尺寸不合适']],
  ['zh', ['我要退货，退台灯', '不喜欢']],
  ['zh', ['我要退货', '台灯', '不想要了']],
  ['zh', ['想退一件', '花盆', '太小了']],
  ['zh', ['台灯不想要了，退货']],
];

let filled: ChatHarness;

beforeAll(async () => {
  filled = await ChatHarness.open();
  await filled.keep();
});

afterAll(() => filled.forget());

/** What became of an order after these messages and a yes. */
async function after(locale: Locale, said: readonly string[], isDelivered: boolean) {
  const harness = await ChatHarness.open({ copyOf: filled.folder });
  try {
    const chat = harness.chat('turns', locale);
    for (const text of before[locale]) await chat.say(text);
    for (const step of isDelivered ? ['ship', 'deliver'] : []) await atTerminal(chat, step);
    for (const text of [...said, yes[locale]]) await chat.say(text);
    const order = await newestOrder(chat);
    const cases = await harness.stores.commerce.serviceCases.ofOrder(chat.ref.shop, order.number);
    return { order, cases };
  } finally {
    await harness.close();
  }
}

describe('a cancel takes three messages at most', () => {
  test.each(cancels)('%s: %j', async (locale, said) => {
    expect(said.length + 1).toBeLessThanOrEqual(3);
    const { order } = await after(locale, said, false);
    expect(order.status).toBe('cancelled');
  });
});

describe('a return of one line takes five messages at most', () => {
  test.each(returns)('%s: %j', async (locale, said) => {
    expect(said.length + 1).toBeLessThanOrEqual(5);
    const { cases } = await after(locale, said, true);
    expect(cases).toMatchObject([{ wish: 'return', status: 'approved', lines: [{ quantity: 1 }] }]);
  });
});
