import { OrderNumber, ShopId, ShopperId, Sku } from '../../src/base/ids';
import type { Locale } from '../../src/base/locale';
import { explainWish } from '../../src/cli/policy/explain-wish';
import { orderStatuses } from '../../src/commerce/order-status';
import { orderWishes } from '../../src/commerce/policy';
import { texts } from '../../src/replies/texts';
import { kase } from '../contract/commerce-store/case-clauses';
import { type Chat, ChatHarness, choicesAndButtons } from '../support/chat-harness';
import { pastOrderLine, shopWithPast, vera } from '../support/shop-with-past';

/** Rules of every kind. */
const policies = `
refundDays: [1, 5]
rules:
  cancel: { statuses: [placed, paid], notAfter: [changeItems] }
  changeItems: { statuses: [placed, paid], sameProduct: true }
  changeAddress: { statuses: [placed, paid] }
  changePayment: { statuses: [placed] }
  return:
    statuses: [delivered]
    days: 7
    exceptions: [{ categories: [lipstick], days: 0, says: { zh: 唇膏拆封不退, en: Lipsticks do not come back } }]
  exchange: { statuses: [delivered], days: 15, sameProduct: true }
  claim: { statuses: [fulfilling, delivered], days: 15 }
  review: { statuses: [delivered] }
`;

const orders = [
  ...orderStatuses.map((status) => pastOrderLine({ number: `#${status}`, status })),
  pastOrderLine({ number: '#lipstick', status: 'delivered', sku: 'NYX-MATTE-LIPSTICK-TRUE-RED-01' }),
  pastOrderLine({ number: '#changed', status: 'paid' }),
  pastOrderLine({ number: '#sentBack', status: 'delivered' }),
  pastOrderLine({ number: '#late', status: 'delivered', placedAt: '2026-11-10T12:00:00+08:00' }),
  pastOrderLine({ number: '#veryLate', status: 'delivered', placedAt: '2026-08-10T12:00:00+08:00' }),
];

let harness: ChatHarness;
beforeAll(async () => {
  harness = await ChatHarness.open({ env: { SHOPS_DIR: shopWithPast(orders, policies) } });
  const { serviceCases } = harness.stores.commerce;
  const cleanser = { sku: Sku('DD-AMINO-GEL-CLEANSER-60ML'), quantity: 1, by: null };
  const [changed, sentBack] = [OrderNumber('#changed'), OrderNumber('#sentBack')];
  const of = { shopper: ShopperId(vera.id), lines: [cleanser] };
  await serviceCases.insert(
    ShopId('demo'),
    kase('RC-1', { ...of, order: changed, wish: 'changeItems', status: 'done' }),
  );
  await serviceCases.insert(
    ShopId('demo'),
    kase('RC-2', { ...of, order: sentBack, wish: 'return', status: 'approved' }),
  );
});
afterAll(() => harness.close());

async function knownChat(name: string, locale: Locale): Promise<Chat> {
  const chat = harness.chat(name, locale);
  await chat.say('vera@example.com');
  return chat;
}

const cases = (['en', 'zh'] satisfies Locale[]).flatMap((locale) =>
  orders.flatMap(({ number }) => orderWishes.map((wish) => ({ locale, number: OrderNumber(number), wish }))),
);

const rules = new Set<string>();

test.each(cases)('$wish of $number, $locale: the merchant is told what the shopper is', async (given) => {
  const { locale, number, wish } = given;
  const chat = await knownChat(`${locale}-${number}-${wish}`, locale);
  const { profile, store } = harness.shops.of(chat.ref.shop);
  const explained = await explainWish({ store, profile, locale, now: harness.clock.now() }, { order: number, wish });
  const replies = await chat.send({
    kind: 'tap',
    conversation: chat.ref.conversation,
    action: { do: 'order.serve', order: number, wish },
  });
  const told = replies.map((reply) => ('text' in reply ? reply.text : '')).join('\n');
  const [, rule, clause, instead] = /\nrefused \((\w+)\): (.*)\n\S+(?: \S+)*?[:：] ?(.*)$/.exec(explained ?? '') ?? [];
  if (clause === undefined) {
    expect(explained).toContain('allowed');
    expect(told).not.toContain(texts[locale].service.instead);
    expect(told).not.toContain(texts[locale].service.askPerson);
    return;
  }
  rules.add(rule ?? '');
  expect(told.startsWith(clause)).toBe(true);
  const offered = replies.flatMap(choicesAndButtons).filter(({ action }) => action.do === 'order.serve');
  expect(offered.map(({ title }) => title).join()).toBe(
    instead === '-' ? '' : (instead ?? '').split(/, |、| · /).join(),
  );
});

test('every rule that can be told before goods are chosen was held', () => {
  expect([...rules].sort()).toEqual(['exception', 'notAfter', 'notOffered', 'nothingLeft', 'status', 'window']);
});
