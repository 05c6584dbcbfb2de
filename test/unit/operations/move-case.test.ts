import { type CaseId, type OrderNumber, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import type { Tender } from '../../../src/commerce/known-shopper';
import { strictRule } from '../../../src/commerce/policy';
import { moveCaseOn } from '../../../src/operations/move-case';
import { moveParcel } from '../../../src/operations/move-parcel';
import { openCase } from '../../../src/operations/open-case';
import { expectOutcome, morning, profile as plain, Till } from './till';

const rules = { exchange: { ...strictRule, statuses: ['delivered'], anyTender: true } } as const;
const profile = { ...plain, policies: { rules, refundDays: [1, 2] } } as const;
/** A mask instead of a soap. */
const owed = 2900 - 1500;

const paypal: Tender = { id: TenderId('paypal'), kind: 'paypal' };
const gift: Tender = { id: TenderId('gift'), kind: 'giftCard', balance: { amount: 50_000, currency: 'CNY' } };

let till: Till;
let number: OrderNumber;
beforeEach(async () => {
  till = await Till.open();
  const known = { id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [] };
  await till.store.history.loadShoppers(plain.id, [{ ...known, wallet: [paypal, gift], version: 1 }]);
  await till.add('mask', 1);
  await till.add('soap', 1);
  number = (await till.order('simulated')).number;
  await till.pay(number);
  await moveParcel({ store: till.store, profile, now: morning }, { order: number, step: 'delivered', who: 'x' });
});
afterEach(() => till.close());

async function exchange(tender: Tender) {
  const order = await till.read(number);
  const outcome = await openCase(till.operation({ profile }), {
    ...{ wish: 'exchange', order: number, lines: [{ sku: Sku('soap'), quantity: 1, by: Sku('mask') }], reason: null },
    ...{ photos: [], way: 'original', tender: tender.id, invoice: null, stars: null, words: null, address: null },
    ...{ orderVersion: order?.version ?? 0, amountMinor: -owed },
  });
  return expectOutcome(outcome, 'caseOpened').opened;
}

const refuse = (id: CaseId) =>
  till.store.once(plain.id, `refuse:${id}`, (books) =>
    moveCaseOn(books, { shop: plain.id, now: morning }, { id, to: 'refused' }),
  );

test('an exchange that is refused gives back what was paid for the dearer goods, along the payment it came by', async () => {
  const { id } = await exchange(paypal);
  expect(await till.units('mask')).toBe(3);
  expect((await refuse(id)).ok).toBe(true);
  expect(await till.units('mask')).toBe(4);
  const charged = (await till.store.payments.ofOrder(plain.id, number)).find(({ cause }) => cause === id);
  expect(await till.store.refunds.ofOrder(plain.id, number)).toEqual([
    expect.objectContaining({ attempt: charged?.id, amount: { amount: owed, currency: 'CNY' }, way: 'original' }),
  ]);
  const news = await till.store.news.waiting(plain.id, 20);
  expect(news.map(({ body }) => body)).toContainEqual(
    expect.objectContaining({
      news: 'caseMoved',
      status: 'refused',
      back: { amount: { amount: owed, currency: 'CNY' }, atOnce: false },
    }),
  );
});

test('what a gift card paid is on it again at once', async () => {
  const { id } = await exchange(gift);
  const balance = async () => {
    const known = await till.store.knownShoppers.read(plain.id, ShopperId('ann'));
    const card = known?.wallet.find((tender) => tender.id === gift.id);
    return card?.kind === 'giftCard' ? card.balance.amount : null;
  };
  expect(await balance()).toBe(50_000 - owed);
  await refuse(id);
  expect(await balance()).toBe(50_000);
});
