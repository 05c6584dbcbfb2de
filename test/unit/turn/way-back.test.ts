import { CaseId, type OrderNumber, ShopId, ShopperId } from '../../../src/base/ids';
import { moveParcel } from '../../../src/operations/move-parcel';
import type { Reply } from '../../../src/replies/reply';
import { type Chat, ChatHarness } from '../../support/chat-harness';

const shop = ShopId('demo');

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open();
}, 60_000);
afterAll(() => harness.close());

const text = (replies: readonly Reply[]): string => JSON.stringify(replies);

async function deliveredOrder(conversation: string): Promise<{ chat: Chat; order: OrderNumber }> {
  const chat = harness.chat(conversation, 'zh');
  for (const said of ['控油洁面', '第一个来一瓶', '1', '结算', '张三 13800138000 上海市浦东新区世纪大道100号']) {
    await chat.say(said);
  }
  await chat.say('微信支付');
  await chat.say('好的，下单');
  await chat.pay('settled');
  const { commerce } = harness.stores;
  const [order] = await commerce.orders.ofShopper(shop, ShopperId(`terminal:shopper-of-${conversation}`), 1);
  if (!order) throw new Error('no order');
  const { profile } = harness.shops.of(shop);
  const now = harness.clock.now();
  await moveParcel({ store: commerce, profile, now }, { order: order.number, step: 'delivered', who: 'Mei' });
  await harness.round();
  return { chat, order: order.number };
}

async function agreedReturn(conversation: string) {
  const { chat, order } = await deliveredOrder(conversation);
  await chat.say(`我要退货 ${order}，不想要了`);
  const agreed = await chat.say('确认');
  const label = agreed.find((reply) => reply.type === 'code');
  if (label?.type !== 'code') throw new Error(`no label: ${text(agreed)}`);
  return { chat, order, label };
}

const kept = (id: string) => harness.stores.commerce.serviceCases.read(shop, CaseId(id));

it('an agreed return comes with its number, the address and the next visits of a courier', async () => {
  const { chat, label } = await agreedReturn('courier');
  expect(label.text).toContain('文翔路');
  expect(label.choices.map(({ title }) => title)).toEqual([
    '上门取件 11月23日周一 09:00–12:00',
    '上门取件 11月23日周一 14:00–18:00',
    '上门取件 11月24日周二 09:00–12:00',
    '上门取件 11月24日周二 14:00–18:00',
  ]);
  expect(text(await chat.tap('上门取件 11月23日周一 14:00–18:00'))).toContain('已预约 11月23日周一');
  expect(await kept(label.code)).toMatchObject({
    status: 'approved',
    visit: { day: '2026-11-23', window: '14:00-18:00' },
  });
  await chat.tap('上门取件 11月24日周二 09:00–12:00');
  expect((await kept(label.code))?.visit).toEqual({ day: '2026-11-24', window: '09:00-12:00' });
});

it('nobody else can send a courier, none comes when he does not, and a day that has passed is offered anew', async () => {
  const { chat, label } = await agreedReturn('strict');
  const [first] = label.choices;
  if (!first) throw new Error('no visits');
  const other = harness.chat('stranger', 'en');
  expect(text(await other.tapChoice(first))).toContain('nothing for a courier');
  const sunday = { do: 'order.fetch', case: label.code, day: '2026-11-29', window: '09:00-12:00' } as const;
  expect(text(await chat.tapChoice({ title: '', action: sunday }))).toContain('约不上了');
  harness.clock.advance(2 * 86_400_000);
  const late = await chat.tapChoice(first);
  expect(text(late)).toContain('约不上了');
  expect(text(late)).toContain('11月25日');
  expect((await kept(label.code))?.visit).toBeUndefined();
});
