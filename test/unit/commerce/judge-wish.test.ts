import { ConversationId, OrderNumber, ProductId, ShopperId, Sku } from '../../../src/base/ids';
import { judgeWish, type Verdict, type WishFacts } from '../../../src/commerce/judge-wish';
import { money } from '../../../src/commerce/money';
import type { Order } from '../../../src/commerce/order';
import type { OrderStatus } from '../../../src/commerce/order-status';
import { type OrderWish, type PolicyRule, strictRule } from '../../../src/commerce/policy';

const dayMs = 86_400_000;
const now = 1_790_000_000_000;
const pan = Sku('pan');
const lid = Sku('lid');
const yuan = (amount: number) => money(amount * 100, 'CNY');

function order(status: OrderStatus, deliveredDaysAgo = 0): Order {
  const line = (sku: Sku, quantity: number) => ({
    sku,
    product: ProductId(`p-${sku}`),
    title: { en: sku },
    options: {},
    picture: null,
    unitPrice: yuan(50),
    quantity,
    lineTotal: yuan(50 * quantity),
  });
  return {
    number: OrderNumber('SO-1'),
    shopper: ShopperId('anna'),
    conversation: ConversationId('talk'),
    status,
    lines: [line(pan, 2), line(lid, 1)],
    totals: { goods: yuan(150), delivery: yuan(0), total: yuan(150) },
    contact: { recipient: 'Anna', street: '1 High St', country: 'CN' },
    payment: 'card',
    parcels: [
      {
        id: '1',
        carrier: null,
        tracking: null,
        lines: [],
        events: [{ step: 'delivered', at: now - deliveredDaysAgo * dayMs }],
        expectedAt: null,
      },
    ],
    placedAt: now - 90 * dayMs,
    updatedAt: now,
    reservedUntil: null,
    version: 1,
  };
}

const rule = (change: Partial<PolicyRule>): PolicyRule => ({ ...strictRule, statuses: ['delivered'], ...change });

interface Asked extends Partial<Omit<WishFacts, 'order'>> {
  readonly rules: Partial<Record<OrderWish, PolicyRule>>;
  readonly order?: Order;
}

function judged({ rules, ...facts }: Asked): Verdict {
  return judgeWish(
    { rules, refundDays: [3, 7] },
    {
      wish: 'return',
      order: order('delivered'),
      now,
      lines: [],
      reason: null,
      level: null,
      granted: [],
      left: { [pan]: 2, [lid]: 1 },
      categories: {},
      valueMinor: 0,
      ...facts,
    },
  );
}

const clauseOf = (verdict: Verdict) => (verdict.verdict === 'refused' ? verdict.clause : verdict.verdict);

test('a wish without a rule is not offered', () => {
  expect(clauseOf(judged({ rules: {} }))).toEqual({ rule: 'notOffered', wish: 'return' });
});

test('a wish is granted in the states its rule names only, and what is possible instead is named', () => {
  const rules = { cancel: rule({ statuses: ['paid'] }), return: rule({}), changeItems: rule({ statuses: ['paid'] }) };
  expect(judged({ rules, wish: 'cancel' })).toEqual({
    verdict: 'refused',
    clause: { rule: 'status', wish: 'cancel', status: 'delivered', allowed: ['paid'] },
    instead: ['return'],
  });
  expect(judged({ rules, wish: 'cancel', order: order('paid') }).verdict).toBe('allowed');
});

test.each([
  [7, null, 'allowed'],
  [8, null, 'refused'],
  [30, 'gold', 'allowed'],
  [31, 'gold', 'refused'],
  [8, 'silver', 'refused'],
])('%d days after delivery, for a member of %s, a return within 7 days (30 for gold) is %s', (days, level, verdict) => {
  const rules = { return: rule({ days: 7, daysByLevel: { gold: 30 } }) };
  expect(judged({ rules, level, order: order('delivered', days) }).verdict).toBe(verdict);
});

test('a category may be left out, save for the shop’s own faults', () => {
  const says = { en: 'Hygiene goods cannot be returned' };
  const exceptions = [{ categories: ['hygiene'], days: 0, exceptFor: ['broken' as const], says }];
  const asked = { rules: { return: rule({ exceptions }) }, categories: { [pan]: ['home', 'hygiene'] } };
  expect(clauseOf(judged(asked))).toEqual({ rule: 'exception', wish: 'return', sku: pan, says });
  expect(clauseOf(judged({ ...asked, lines: [{ sku: lid, quantity: 1 }] }))).toBe('allowed');
  expect(clauseOf(judged({ ...asked, reason: 'broken' }))).toBe('allowed');
});

test('what was granted before may bar a wish', () => {
  const rules = { return: rule({ notAfter: ['exchange', 'return'] }) };
  expect(clauseOf(judged({ rules, granted: ['exchange'] }))).toEqual({
    rule: 'notAfter',
    wish: 'return',
    after: 'exchange',
  });
  expect(clauseOf(judged({ rules, granted: ['invoice'] }))).toBe('allowed');
});

test('no more units than are left', () => {
  const asked = { rules: { return: rule({}) }, left: { [pan]: 1, [lid]: 0 } };
  expect(clauseOf(judged({ ...asked, lines: [{ sku: pan, quantity: 1 }] }))).toBe('allowed');
  for (const lines of [[{ sku: pan, quantity: 2 }], [{ sku: lid, quantity: 1 }]]) {
    expect(clauseOf(judged({ ...asked, lines }))).toEqual({ rule: 'nothingLeft', wish: 'return' });
  }
});

test('some lines only where the rule takes orders apart', () => {
  const asked = { rules: { return: rule({ partly: false }) } };
  expect(clauseOf(judged({ ...asked, lines: [{ sku: pan, quantity: 2 }] }))).toEqual({ rule: 'whole', wish: 'return' });
  const all = [
    { sku: pan, quantity: 2 },
    { sku: lid, quantity: 1 },
  ];
  expect(clauseOf(judged({ ...asked, lines: all }))).toBe('allowed');
});

test('only for the reasons the rule names', () => {
  const rules = { return: rule({ reasons: ['broken'] }) };
  expect(clauseOf(judged({ rules, reason: 'dislike' }))).toEqual({
    rule: 'reason',
    wish: 'return',
    reasons: ['broken'],
  });
});

test('the shop pays for its own faults, and asks for photos where the rule says so', () => {
  const rules = { return: rule({ photoFor: ['broken'], freightMinor: 1000, restockingPercent: 10 }) };
  const terms = (reason: 'broken' | 'dislike') => {
    const verdict = judged({ rules, reason });
    return verdict.verdict === 'allowed' ? verdict.terms : null;
  };
  expect(terms('broken')).toEqual({ photo: true, freight: 'shop', freightMinor: 0, restockingPercent: 0 });
  expect(terms('dislike')).toEqual({ photo: false, freight: 'shopper', freightMinor: 1000, restockingPercent: 10 });
});

test('above a sum a person decides', () => {
  const rules = { return: rule({ personAboveMinor: 5000 }) };
  expect(judged({ rules, valueMinor: 5001 })).toEqual({ verdict: 'needsPerson', aboveMinor: 5000 });
  expect(judged({ rules, valueMinor: 5000 }).verdict).toBe('allowed');
});
