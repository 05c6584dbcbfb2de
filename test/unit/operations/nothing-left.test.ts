import { type OrderNumber, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import type { Demand } from '../../../src/commerce/demand';
import type { Tender } from '../../../src/commerce/known-shopper';
import { strictRule } from '../../../src/commerce/policy';
import { moveParcel } from '../../../src/operations/move-parcel';
import { openCase } from '../../../src/operations/open-case';
import { payBack } from '../../../src/operations/pay-back';
import { expectOutcome, morning, profile as plain, Till } from './till';

const late = { ...strictRule, statuses: ['fulfilling', 'delivered'] } as const;
const rules = { refundOnly: late, claim: late, priceDrop: late, return: late } as const;
const profile = { ...plain, policies: { rules, refundDays: [1, 2] } } as const;
const gift: Tender = { id: TenderId('gift'), kind: 'giftCard', balance: { amount: 0, currency: 'CNY' } };

let till: Till;
let number: OrderNumber;
/** Two masks, paid and delivered, and all that was paid for them went back. */
beforeEach(async () => {
  till = await Till.open();
  const known = { id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [] };
  await till.store.history.loadShoppers(plain.id, [{ ...known, wallet: [gift], version: 1 }]);
  await till.add('mask', 2);
  number = (await till.order('simulated')).number;
  await till.pay(number);
  await moveParcel({ store: till.store, profile, now: morning }, { order: number, step: 'delivered', who: 'x' });
  await payBackAll('everything', null);
});
afterEach(() => till.close());

const payBackAll = (cause: string, giftCard: TenderId | null) =>
  till.store.once(plain.id, `${cause}:${giftCard}`, async (books) => {
    const order = await books.orders.read(plain.id, number);
    if (!order) throw new Error('no order');
    const when = { shop: plain.id, now: morning };
    const wanted = { order, amount: order.totals.total, why: 'goodwill', cause, lines: [], giftCard } as const;
    return payBack(books, when, wanted);
  });

const books = async () => ({
  ledger: await till.store.ledger.balances(plain.id, number),
  refunds: (await till.store.refunds.ofOrder(plain.id, number)).length,
  wallet: (await till.store.knownShoppers.read(plain.id, ShopperId('ann')))?.wallet,
});

const asked = async (wish: Demand['wish'], way: Demand['way']) =>
  openCase(till.operation({ profile }), {
    ...{ wish, order: number, reason: null, photos: [], way, tender: way === 'giftCard' ? gift.id : null },
    ...{ invoice: null, stars: null, words: null, address: null, amountMinor: 5800 },
    lines: [{ sku: Sku('mask'), quantity: 2, by: null }],
    orderVersion: (await till.read(number))?.version ?? 0,
  });

test.each(['original', 'giftCard'] as const)(
  'where all the money went back, a refund that is granted gives nothing more (%s)',
  async (way) => {
    const before = await books();
    expect(before.refunds).toBe(1);
    const { back } = expectOutcome(await asked('refundOnly', way), 'caseOpened');
    expect(back).toBeNull();
    expect(await books()).toEqual(before);
  },
);

test('nor does one that is asked for by another cause', async () => {
  const before = await books();
  expect(await payBackAll('once more', null)).toBeNull();
  expect(await payBackAll('once more', gift.id)).toBeNull();
  expect(await books()).toEqual(before);
});
