import { RefundId } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { bookCash } from '../../../src/operations/book-order';
import { requestRefund } from '../../../src/operations/request-refund';
import { settleRefund } from '../../../src/operations/settle-refund';
import { morning, profile, Till } from './till';

let till: Till;
const when = { shop: profile.id, now: morning };
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
});
afterEach(() => till.close());

async function owed() {
  const order = await till.order('cod');
  await bookCash(till.store, when, order);
  const asked = await requestRefund(till.store, when, {
    ...{ order: order.number, key: 'k', amount: money(100, 'CNY'), way: 'original', why: 'claim' },
    ...{ cause: null, lines: [] },
  });
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value;
}

const settle = (refund: RefundId, status: 'succeeded' | 'failed') =>
  settleRefund(till.store, when, { refund, status, nextAt: null });

const balances = async () =>
  Object.fromEntries(
    (await till.store.ledger.balances(profile.id, null)).map(({ account, amount }) => [account, amount.amount]),
  );

describe('what becomes of a refund', () => {
  it('paid, takes the sum out of what is owed and out of the till, once', async () => {
    const { id } = await owed();
    expect(await settle(id, 'succeeded')).toMatchObject({ status: 'succeeded', version: 2 });
    expect(await settle(id, 'succeeded')).toBeNull();
    expect(await settle(id, 'failed')).toBeNull();
    expect(await balances()).toMatchObject({ refundsPayable: 0, cash: 6700, refunded: 100 });
  });

  it('given up, is owed no more', async () => {
    const { id } = await owed();
    expect(await settle(id, 'failed')).toMatchObject({ status: 'failed' });
    expect(await balances()).toMatchObject({ refundsPayable: 0, cash: 6800, refunded: 0 });
  });

  it('is nothing for a refund that nobody knows', async () => {
    expect(await settle(RefundId('RFx'), 'succeeded')).toBeNull();
  });
});
