import { type OrderNumber, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import type { Demand } from '../../../src/commerce/demand';
import type { Tender } from '../../../src/commerce/known-shopper';
import { strictRule } from '../../../src/commerce/policy';
import { noPromotions } from '../../../src/commerce/promotions';
import { openCase } from '../../../src/operations/open-case';
import { cancelOrder, expectOutcome, profile as plain, product, Till } from './till';

const early = { ...strictRule, statuses: ['placed', 'paid'], anyTender: true } as const;
const rules = { cancel: early, changeItems: early, changePayment: early, priceDrop: early } as const;
const levels = [{ id: 'member', name: { en: 'Member' }, points: null, spendMinor: null, prices: [] }];
const promotions = { ...noPromotions, levels, pointsPerUnit: 1 };
const profile = { ...plain, promotions, policies: { rules, refundDays: [1, 2] } } as const;
const gift: Tender = { id: TenderId('gift'), kind: 'giftCard', balance: { amount: 50_000, currency: 'CNY' } };

let till: Till;
let number: OrderNumber;
/** A lamp of 199 and two masks of 29 each, paid; the lamp costs 149 by now, and the difference was given back. */
beforeEach(async () => {
  till = await Till.open(promotions);
  const known = { id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [] };
  await till.store.history.loadShoppers(plain.id, [{ ...known, wallet: [gift], version: 1 }]);
  await till.store.members.join(plain.id, ShopperId('ann'), 0);
  await till.add('lamp', 1);
  await till.add('mask', 2);
  number = (await till.order('simulated')).number;
  await till.pay(number);
  await till.store.catalogue.replace(plain.id, [product('mask', 2900, 5), product('lamp', 14_900, 1)]);
  expectOutcome(await wish({ wish: 'priceDrop', lines: [lamp], amountMinor: 5000 }), 'caseOpened');
});
afterEach(() => till.close());

const lamp = { sku: Sku('lamp'), quantity: 1, by: null };

async function wish(asked: Pick<Demand, 'wish' | 'lines' | 'amountMinor'> & Partial<Demand>) {
  const order = await till.read(number);
  return openCase(till.operation({ profile }), {
    ...{ order: number, reason: null, photos: [], way: 'original', tender: null },
    ...{ invoice: null, stars: null, words: null, address: null, orderVersion: order?.version ?? 0 },
    ...asked,
  });
}

const back = async () =>
  (await till.store.refunds.ofOrder(plain.id, number)).reduce((sum, { amount }) => sum + amount.amount, 0);

test('cancelling those goods gives what is left of what was paid for them', async () => {
  expectOutcome(await wish({ wish: 'cancel', lines: [lamp], amountMinor: 19_900 }), 'caseRefused');
  expectOutcome(await wish({ wish: 'cancel', lines: [lamp], amountMinor: 14_900 }), 'caseOpened');
  expect(await back()).toBe(19_900);
});

test('cancelling the rest as well gives all of it, once', async () => {
  expectOutcome(await wish({ wish: 'cancel', lines: [lamp], amountMinor: 14_900 }), 'caseOpened');
  const rest = (await till.read(number))?.totals.total.amount ?? 0;
  expectOutcome(await wish({ wish: 'cancel', lines: [], amountMinor: rest }), 'caseOpened');
  expect(await back()).toBe(25_700);
  // Nothing is left of it, whoever asks.
  expectOutcome(await cancelOrder(till.operation({ profile }), number), 'caseRefused');
  expect(await back()).toBe(25_700);
});

test('another way of paying takes what was paid less what went back, and the points stay', async () => {
  const points = async () => (await till.store.members.read(plain.id, ShopperId('ann')))?.points;
  const before = await points();
  expect(before).toBeGreaterThan(0);
  const asked = { wish: 'changePayment', lines: [], amountMinor: 0, tender: gift.id } as const;
  expectOutcome(await wish(asked), 'caseOpened');
  const known = await till.store.knownShoppers.read(plain.id, ShopperId('ann'));
  expect(known?.wallet).toMatchObject([{ balance: { amount: 50_000 - 20_700 } }]);
  expect(await points()).toBe(before);
});
