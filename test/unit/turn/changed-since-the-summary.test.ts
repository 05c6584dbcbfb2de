import { ShopId, ShopperId } from '../../../src/base/ids';
import type { Reply } from '../../../src/replies/reply';
import { ChatHarness } from '../../support/chat-harness';

const shop = ShopId('demo');

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
}, 60_000);
afterAll(() => harness.close());

async function toTheSummary(conversation: string) {
  const chat = harness.chat(conversation, 'zh');
  for (const text of ['控油洁面', '第一个来一瓶', '1', '结算', '张三 13800138000 上海市浦东新区世纪大道100号']) {
    await chat.say(text);
  }
  const [summary] = await chat.say('货到付款');
  expect(summary?.type).toBe('order');
  const [line] = summary?.type === 'order' ? summary.lines : [];
  if (!line) throw new Error('no summary');
  return { chat, sku: line.sku };
}

const text = (replies: readonly Reply[]): string => JSON.stringify(replies);
const ordersOf = (name: string) => harness.stores.commerce.orders.ofShopper(shop, ShopperId(`terminal:${name}`), 5);

describe('between the summary and the yes', () => {
  it('what sold out is named, with what comes nearest, and nothing is placed', async () => {
    const { chat, sku } = await toTheSummary('sold-out');
    const { commerce } = harness.stores;
    const units = (await commerce.stock.available(shop, [sku])).get(sku) ?? 0;
    expect(await commerce.stock.reserve(shop, sku, units)).toBe(true);
    const replies = await chat.say('好的，下单');
    expect(text(replies)).toContain('刚刚卖完了');
    expect(text(replies)).toMatch(/cart\.swap|product\.show/);
    expect(await ordersOf('shopper-of-sold-out')).toEqual([]);
    await commerce.stock.release(shop, sku, units);
  });

  it('what became dearer is told with both prices, and asked anew', async () => {
    const { chat, sku } = await toTheSummary('dearer');
    const { commerce } = harness.stores;
    const all = [];
    for await (const product of commerce.catalogue.all(shop)) {
      const variants = product.variants.map((variant) =>
        variant.sku === sku ? { ...variant, price: { ...variant.price, amount: 5800 } } : variant,
      );
      all.push({ ...product, variants, stock: product.available });
    }
    await commerce.catalogue.replace(shop, all);
    const replies = await chat.say('好的，下单');
    expect(text(replies)).toContain('现在 ¥58，之前是 ¥55');
    expect(text(replies)).toContain('还没有下单');
    expect(await ordersOf('shopper-of-dearer')).toEqual([]);
    expect(text(await chat.say('好的，下单'))).toContain('下单成功');
    expect(await ordersOf('shopper-of-dearer')).toHaveLength(1);
  });
});
