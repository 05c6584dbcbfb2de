import { ShopId, ShopperId } from '../../../src/base/ids';
import { guessPauseMs, linkCodeIn, linkCodeLastsMs } from '../../../src/commerce/link-code';
import type { Reply } from '../../../src/replies/reply';
import { type Chat, ChatHarness } from '../../support/chat-harness';

const shop = ShopId('demo');

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
}, 60_000);
afterAll(() => harness.close());

const text = (replies: readonly Reply[]): string => JSON.stringify(replies);

async function placeOrder(chat: Chat): Promise<string> {
  for (const said of [
    '控油洁面',
    '第一个来一瓶',
    '1',
    '结算',
    '张三 13800138000 上海市浦东新区世纪大道100号',
    '货到付款',
  ]) {
    await chat.say(said);
  }
  const placed = text(await chat.say('好的，下单'));
  const number = /SO-\d{8}-\d{4}/.exec(placed)?.[0];
  if (!number) throw new Error(`no order: ${placed}`);
  return number;
}

async function codeOf(chat: Chat, said: string): Promise<string> {
  const code = linkCodeIn(text(await chat.say(said)));
  if (code === null) throw new Error('no code');
  return `LK-${code}`;
}

let count = 0;
const chats = (locale: 'zh' | 'en') => {
  count += 1;
  return [harness.chat(`first-${count}`, 'zh'), harness.chat(`second-${count}`, locale)] as const;
};

describe('two chats of one shopper', () => {
  it('see each other’s orders once the code of one was confirmed in the other, until they are unlinked', async () => {
    const [first, second] = chats('zh');
    const order = await placeOrder(first);
    const code = await codeOf(first, '我在微信上也有订单，绑定一下');
    expect(text(await second.say(`我的订单 ${order} 到哪了`))).toContain('没有查到您的订单');
    expect(text(await second.say(code))).toContain('绑定后两边都能看到');
    expect(text(await second.say('我的订单'))).not.toContain(order);
    await second.say(code.toLowerCase());
    expect(text(await second.say('好的'))).toContain('绑定好了');
    await harness.round();
    expect(text(first.newReplies())).toContain('您的绑定码已被使用');
    expect(text(await second.say('我的订单'))).toContain(order);
    await second.say(`取消订单 ${order}`);
    await second.say('不想要了');
    expect(text(await second.say('确认'))).toContain('已取消');
    await second.say('解除绑定');
    expect(text(await second.tap('确认解除'))).toContain('已解除绑定');
    expect(text(await second.say('我的订单'))).not.toContain(order);
    expect(text(await first.say('我的订单'))).toContain(order);
  });

  it('are linked in English, and the newest code alone counts, once', async () => {
    const [first, second] = chats('en');
    const old = await codeOf(first, '帮我关联一下微信账号');
    const code = await codeOf(first, '绑定账号');
    await second.say(old);
    expect(text(await second.say('yes'))).toContain('doesn’t work');
    await second.say(`my link code is ${code}`);
    expect(text(await second.tap('Yes, link them'))).toContain('Linked');
    const third = harness.chat(`third-${count}`, 'en');
    await third.say(code);
    expect(text(await third.say('yes'))).toContain('doesn’t work');
  });

  it('have one cart while they are linked, with what was in both, and each keeps it afterwards', async () => {
    const [first, second] = chats('zh');
    const put = async (chat: Chat, product: string) => {
      for (const said of [product, '第一个来一瓶', '1']) await chat.say(said);
    };
    const lines = async (name: string) =>
      (await harness.stores.commerce.carts.read(shop, ShopperId(`terminal:shopper-of-${name}-${count}`))).lines;
    await put(first, '控油洁面');
    await put(second, '洗发水');
    const before = [...(await lines('first')), ...(await lines('second'))];
    expect(before).toHaveLength(2);
    await second.say(await codeOf(first, '绑定账号'));
    await second.say('好的');
    expect(await lines('first')).toEqual(before);
    expect(await lines('second')).toEqual(before);
    await first.say('清空购物车');
    await first.say('好的');
    expect(await lines('second')).toEqual([]);
    await put(second, '控油洁面');
    const kept = await lines('first');
    expect(kept).toHaveLength(1);
    await second.say('解除绑定');
    await second.tap('确认解除');
    expect([await lines('first'), await lines('second')]).toEqual([kept, kept]);
    await first.say('清空购物车');
    await first.say('好的');
    expect([await lines('first'), await lines('second')]).toEqual([[], kept]);
  });

  it('are not linked by a no, by a code that has lapsed, or by their own', async () => {
    const [first, second] = chats('en');
    const code = await codeOf(first, '绑定账号');
    await second.say(code);
    expect(text(await second.say('no'))).toContain('stays as it is');
    await first.say(code);
    expect(text(await first.say('好的'))).toContain('本对话自己的');
    const next = await codeOf(first, '绑定账号');
    harness.clock.advance(linkCodeLastsMs + 1);
    await second.say(next);
    const lapsed = text(await second.say('yes'));
    await second.say('LK-2222-2222');
    const never = text(await second.say('yes'));
    expect(lapsed).toContain('doesn’t work');
    expect(never).toBe(lapsed);
    const who = ShopperId(`terminal:shopper-of-second-${count}`);
    expect(await harness.stores.commerce.links.circle(shop, who)).toEqual([who]);
  });

  it('after five wrong codes even a right one has to wait', async () => {
    const [first, second] = chats('en');
    for (let tries = 0; tries < 5; tries += 1) {
      await second.say(`LK-2222-222${tries + 2}`);
      expect(text(await second.say('yes'))).toContain('doesn’t work');
    }
    await second.say(await codeOf(first, '绑定账号'));
    expect(text(await second.say('yes'))).toContain('quarter of an hour');
    harness.clock.advance(guessPauseMs);
    await second.say(await codeOf(first, '绑定账号'));
    expect(text(await second.say('yes'))).toContain('Linked');
  });
});

describe('the code is', () => {
  it('asked for in many words', async () => {
    const chat = harness.chat('words', 'zh');
    for (const said of [
      'link my other account',
      'can I connect this with my WeChat?',
      'I want to merge my accounts',
      'I also ordered on your website, can you see that here?',
      '我在微信上也有订单',
      '绑定',
      '怎么把我网页上的订单关联过来',
      '我之前在公众号里下过单',
      '两个账号能合并吗',
    ]) {
      expect([said, linkCodeIn(text(await chat.say(said)))]).toEqual([said, expect.any(String)]);
    }
  });

  it('not given to who asks for something else', async () => {
    const chat = harness.chat('others', 'zh');
    for (const said of [
      'send me the link to my order',
      'where is the payment link',
      '怎么绑定银行卡',
      'do you have a chain link bracelet',
      '有没有连接线',
      '我在网站上看到一款口红',
    ]) {
      expect([said, linkCodeIn(text(await chat.say(said)))]).toEqual([said, null]);
    }
  });
});
