import type { Locale } from '../../src/base/locale';
import { finishCommand, receiveCommand } from '../../src/cli/shop/case-commands';
import { parcelCommand } from '../../src/cli/shop/parcel-commands';
import type { ShopCommand } from '../../src/cli/shop/shop-command';
import { plainText } from '../../src/replies/plain-text';
import { type Chat, ChatHarness, type ChatHarnessOptions } from '../support/chat-harness';
import { freshPostgres } from '../support/fresh-postgres';
import { freshRedis } from '../support/fresh-redis';
import { pastOrderLine, shopWithPast } from '../support/shop-with-past';

const order = pastOrderLine({ number: '#P7', status: 'paid' });

/** What came into the chat by itself when the merchant did this at the terminal. */
async function pushed(chat: Chat, command: ShopCommand, locale: Locale, options: Record<string, string> = {}) {
  const { harness, ref } = chat;
  const { profile, store } = harness.shops.of(ref.shop);
  harness.clock.advance(60_000);
  const world = {
    words: ['#P7'],
    value: (name: string) => options[name] ?? null,
    who: 'Lin',
    now: harness.clock.now(),
  };
  const said = await command({ store, profile, ...world });
  if (!said.ok) throw new Error(said.error);
  await harness.round();
  return heard(chat.newReplies(), locale);
}

const heard = (replies: ReturnType<Chat['newReplies']>, locale: Locale): readonly string[] =>
  replies.map((reply) => plainText(reply, locale).text);

const goesBack: Readonly<Record<Locale, readonly string[]>> = {
  en: ['I want to return the cleanser from #P7, I don’t like it', 'yes'],
  zh: ['#P7 的洁面啫喱我要退货，不喜欢', '对'],
};

async function tellAll(locale: Locale, options: ChatHarnessOptions): Promise<readonly (readonly string[])[]> {
  const harness = await ChatHarness.open({ ...options, env: { SHOPS_DIR: shopWithPast([order]), ...options.env } });
  try {
    const chat = harness.chat('new-chat', locale);
    await chat.say(locale === 'zh' ? '你好' : 'hello');
    const told = [await pushed(chat, parcelCommand('packed'), locale)];
    await chat.say('vera@example.com');
    const sf = { carrier: locale === 'zh' ? '顺丰' : 'SF Express', tracking: 'SF1234567', expected: '2026-11-24' };
    told.push(await pushed(chat, parcelCommand('shipped'), locale, sf));
    told.push(await pushed(chat, parcelCommand('outForDelivery'), locale));
    told.push(await pushed(chat, parcelCommand('delivered'), locale));
    for (const text of goesBack[locale]) await chat.say(text);
    told.push(await pushed(chat, receiveCommand, locale));
    told.push(await pushed(chat, finishCommand, locale));
    return told;
  } finally {
    await harness.close();
  }
}

/** Of each step at the terminal, in order: packed (before it was proven who asks), shipped, out for delivery, delivered, goods received, refunded. */
const texts: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    [],
    [
      [
        'Good news: #P7 has shipped with SF Express, tracking number SF1234567.',
        'Order #P7',
        'Status: On its way',
        'Ordered: Fri, Nov 20 12:00',
        'Recipient: Vera Stone',
        'Address: 9 Wensan Road, Hangzhou, 310012',
        'Payment: Card',
        'Parcel: SF Express SF1234567 · Packed Sun, Nov 22 10:01 · Shipped Sun, Nov 22 10:02 · Expected Tue, Nov 24',
        '- Dawn & Dusk Amino Acid Gel Cleanser · 60ml ¥29',
        'Goods: ¥29',
        'Delivery: Free',
        'Total: ¥29',
        '1. My orders',
      ].join('\n'),
    ],
    [
      [
        '#P7 is out for delivery: it should arrive today.',
        'Order #P7',
        'Status: On its way',
        'Ordered: Fri, Nov 20 12:00',
        'Recipient: Vera Stone',
        'Address: 9 Wensan Road, Hangzhou, 310012',
        'Payment: Card',
        'Parcel: SF Express SF1234567 · Packed Sun, Nov 22 10:01 · Shipped Sun, Nov 22 10:02 · Out for delivery Sun, Nov 22 10:03',
        '- Dawn & Dusk Amino Acid Gel Cleanser · 60ml ¥29',
        'Goods: ¥29',
        'Delivery: Free',
        'Total: ¥29',
        '1. My orders',
      ].join('\n'),
    ],
    [
      [
        '#P7 was delivered. Enjoy!',
        'Order #P7',
        'Status: Delivered',
        'Ordered: Fri, Nov 20 12:00',
        'Recipient: Vera Stone',
        'Address: 9 Wensan Road, Hangzhou, 310012',
        'Payment: Card',
        'Parcel: SF Express SF1234567 · Packed Sun, Nov 22 10:01 · Shipped Sun, Nov 22 10:02 · Out for delivery Sun, Nov 22 10:03 · Delivered Sun, Nov 22 10:04',
        '- Dawn & Dusk Amino Acid Gel Cleanser · 60ml ¥29',
        'Goods: ¥29',
        'Delivery: Free',
        'Total: ¥29',
        '1. My orders',
      ].join('\n'),
    ],
    ['Return for #P7: your goods have arrived here.'],
    ['Return for #P7: all done. ¥19 goes back to you, in 1 to 5 working days.'],
  ],
  zh: [
    [],
    [
      [
        '订单 #P7 已发货，顺丰，运单号 SF1234567。',
        '订单 #P7',
        '状态：已发货',
        '下单时间：11月20日周五 12:00',
        '收货人：Vera Stone',
        '收货地址：9 Wensan Road, Hangzhou, 310012',
        '付款方式：银行卡',
        '包裹：顺丰 SF1234567 · 已打包 11月22日周日 10:01 · 已发出 11月22日周日 10:02 · 预计送达 11月24日周二',
        '- 朝夕 氨基酸净透洁面啫喱 · 60ml ¥29',
        '商品：¥29',
        '运费：包邮',
        '合计：¥29',
        '1. 我的订单',
      ].join('\n'),
    ],
    [
      [
        '订单 #P7 正在派送，预计今天送到。',
        '订单 #P7',
        '状态：已发货',
        '下单时间：11月20日周五 12:00',
        '收货人：Vera Stone',
        '收货地址：9 Wensan Road, Hangzhou, 310012',
        '付款方式：银行卡',
        '包裹：顺丰 SF1234567 · 已打包 11月22日周日 10:01 · 已发出 11月22日周日 10:02 · 派送中 11月22日周日 10:03',
        '- 朝夕 氨基酸净透洁面啫喱 · 60ml ¥29',
        '商品：¥29',
        '运费：包邮',
        '合计：¥29',
        '1. 我的订单',
      ].join('\n'),
    ],
    [
      [
        '订单 #P7 已送达，祝您用得开心。',
        '订单 #P7',
        '状态：已送达',
        '下单时间：11月20日周五 12:00',
        '收货人：Vera Stone',
        '收货地址：9 Wensan Road, Hangzhou, 310012',
        '付款方式：银行卡',
        '包裹：顺丰 SF1234567 · 已打包 11月22日周日 10:01 · 已发出 11月22日周日 10:02 · 派送中 11月22日周日 10:03 · 已签收 11月22日周日 10:04',
        '- 朝夕 氨基酸净透洁面啫喱 · 60ml ¥29',
        '商品：¥29',
        '运费：包邮',
        '合计：¥29',
        '1. 我的订单',
      ].join('\n'),
    ],
    ['#P7 退货：寄回的商品已收到。'],
    ['#P7 退货已办完。¥19会退给您，1到5个工作日到账。'],
  ],
};

describe('news of an order that came with an import reach the chat once its shopper is known there, and nobody before', () => {
  test.each<Locale>(['en', 'zh'])('on embedded files, %s', async (locale) => {
    expect(await tellAll(locale, {})).toEqual(texts[locale]);
  });

  test.each<Locale>(['en', 'zh'])('on Redis and PostgreSQL, %s', async (locale) => {
    const redis = freshRedis();
    const { url } = await freshPostgres();
    const env = { REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix, DATABASE_URL: url };
    expect(await tellAll(locale, { env })).toEqual(texts[locale]);
  });
});
