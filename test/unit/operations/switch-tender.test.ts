import { ShopperId, Sku, TenderId } from '../../../src/base/ids';
import type { Tender } from '../../../src/commerce/known-shopper';
import { strictRule } from '../../../src/commerce/policy';
import { openCase } from '../../../src/operations/open-case';
import { expectOutcome, profile as plain, Till } from './till';

const rules = { changePayment: { ...strictRule, statuses: ['placed', 'paid'], anyTender: true } } as const;
const profile = { ...plain, policies: { rules, refundDays: [1, 2] } } as const;
const gift: Tender = { id: TenderId('gift'), kind: 'giftCard', balance: { amount: 50_000, currency: 'CNY' } };

let till: Till;
beforeEach(async () => {
  till = await Till.open();
  const known = { id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [] };
  await till.store.history.loadShoppers(plain.id, [{ ...known, wallet: [gift], version: 1 }]);
  await till.add('mask', 1);
});
afterEach(() => till.close());

async function payByGiftCard(isPaid: boolean) {
  const { number } = await till.order('simulated');
  if (isPaid) await till.pay(number);
  const order = await till.read(number);
  const outcome = await openCase(till.operation({ profile }), {
    ...{ wish: 'changePayment', order: number, lines: [], reason: null, photos: [], way: 'original', tender: gift.id },
    ...{ invoice: null, stars: null, words: null, address: null },
    ...{ orderVersion: order?.version ?? 0, amountMinor: 0 },
  });
  expectOutcome(outcome, 'caseOpened');
  const ledger = await till.store.ledger.ofOrder(plain.id, number);
  const owed = ledger.flatMap(({ entries }) => entries).filter(({ account }) => account === 'receivable');
  return {
    order: await till.read(number),
    owed: owed.reduce((sum, { amount }) => sum + amount.amount, 0),
    refunds: (await till.store.refunds.ofOrder(plain.id, number)).length,
  };
}

test.each([
  ['not paid is paid by it, and nothing stays owed', false, 0],
  ['paid gives back what was paid before', true, 1],
])('an order that was %s', async (_what, isPaid, refunds) => {
  const { order, ...books } = await payByGiftCard(isPaid);
  expect(order).toMatchObject({ status: 'paid', payment: 'giftCard', reservedUntil: null });
  expect(books).toEqual({ owed: 0, refunds });
  expect(await till.units('mask')).toBe(4);
  // Only what was sold can be taken back.
  await till.store.once(plain.id, 'take it back', async (all) => {
    await all.stock.takeBack(plain.id, Sku('mask'), 1);
    return true;
  });
  expect(await till.units('mask')).toBe(5);
});
