import { ConversationId, OrderNumber, ProductId, ShopId, ShopperId } from '../../src/base/ids';
import { conversationOf } from '../../src/channels/wechat/hear-activity';
import { appIds as ids, shopNames as names, startTwoShops, type TwoShops } from '../support/start-two-shops';

const [first, second] = names;

let wechat: TwoShops['wechat'];
let shops: TwoShops['shops'];
let close: TwoShops['close'];

beforeAll(async () => {
  ({ wechat, shops, close } = await startTwoShops());
}, 120_000);

afterAll(() => close());

const said = (name: (typeof names)[number]): string => JSON.stringify(wechat.phone(ids[name], 'anna').shown);

async function says(name: (typeof names)[number], ...all: readonly string[]): Promise<void> {
  for (const text of all) {
    await wechat.phone(ids[name], 'anna').say(text);
    await shops.app.pipeline.idle();
  }
}

describe('two shops of one server, and one shopper of both by the same name', () => {
  it('see nothing of each other', async () => {
    await wechat.phone(ids[first], 'anna').follow('product:dd-men-charcoal-wash');
    await shops.app.pipeline.idle();
    await says(
      first,
      '把这个加入购物车',
      '结账，李雷，13800138000，上海市浦东新区世纪大道100号',
      '微信支付',
      '确认下单',
    );
    const number = /SO-\d+-\d+/.exec(said(first))?.[0] ?? '';
    expect(number).not.toBe('');
    await says(second, '我的购物车', '我的订单', `查一下 ${number}`, `取消订单 ${number}`, '结账');
    expect(said(second)).not.toContain('李雷');
    expect(said(second)).not.toContain('世纪大道');
    expect(said(second)).not.toContain('已取消');
  }, 60_000);

  it('keep their rows apart in every port', async () => {
    const { commerce, conversations, activities, memory } = shops.app.stores;
    const [ours, theirs] = [ShopId(first), ShopId(second)];
    const anna = ShopperId('wechat:anna');
    const [order] = await commerce.orders.ofShopper(ours, anna, 5);
    expect(order).toBeDefined();
    const number = order?.number ?? OrderNumber('');
    expect(await commerce.orders.ofShopper(theirs, anna, 5)).toEqual([]);
    expect(await commerce.orders.read(theirs, number)).toBeNull();
    expect(await commerce.shoppers.contact(theirs, anna)).toBeNull();
    expect((await commerce.carts.read(theirs, anna)).lines).toEqual([]);
    expect(await commerce.refunds.ofOrder(theirs, number)).toEqual([]);
    const sold = ProductId('dd-men-charcoal-wash');
    const stock = async (shop: ShopId) => JSON.stringify(await commerce.catalogue.products(shop, [sold]));
    expect(await stock(theirs)).not.toBe(await stock(ours));
    const conversation = conversationOf(`gh_${ids[first]}`, 'anna');
    const begun = await conversations.begin(
      { shop: theirs, conversation },
      { worker: 'test', leaseMs: 1000, now: Date.now() },
    );
    expect(begun.turn?.state ?? null).toBeNull();
    expect(await activities.read({ shop: theirs, conversation: ConversationId(conversation) }, 0, 5)).toEqual([]);
    const token = await memory.read(ours, 'wechat:token', Date.now());
    expect(token === null || token !== (await memory.read(theirs, 'wechat:token', Date.now()))).toBe(true);
  });

  it('refuse a push and a pay page that are the other one’s', async () => {
    const letter = wechat.letter(ids[first], 'anna', { MsgType: 'text', Content: '我的订单' });
    const url = letter.url.replace(`/wechat/${first}`, `/wechat/${second}`);
    expect((await fetch(url, { method: 'POST', body: letter.body })).status).toBe(403);
    const page = /\/pay\/demo\/[^"\\]+/.exec(said(first))?.[0] ?? 'no page';
    expect((await fetch(shops.url + page)).status).toBe(200);
    expect((await fetch(shops.url + page.replace('/pay/demo/', `/pay/${second}/`))).status).toBe(404);
  }, 60_000);
});
