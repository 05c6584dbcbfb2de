import { OrderNumber, RefundId } from '../../../src/base/ids';
import { type LedgerTransaction, moved } from '../../../src/commerce/ledger';
import { money } from '../../../src/commerce/money';
import { type Refund, refundStatuses } from '../../../src/commerce/refund';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { now, type TwoProcesses } from './subject';

export const refund = (id: string, of: string, change: Partial<Refund> = {}): Refund => ({
  id: RefundId(id),
  order: OrderNumber(of),
  attempt: null,
  amount: money(3333, 'CNY'),
  way: 'original',
  why: 'returned',
  cause: '退货-1',
  lines: [],
  status: 'requested',
  tries: 0,
  nextAt: now,
  requestedAt: now,
  updatedAt: now,
  version: 1,
  ...change,
});

export const transaction = (id: string, of: string, amount = 12_900): LedgerTransaction => ({
  id,
  kind: 'paid',
  order: OrderNumber(of),
  at: now,
  entries: moved(money(amount, 'CNY'), 'receivable', 'clearing'),
});

const ids = (refunds: readonly Refund[]) => refunds.map(({ id }) => id);

export const moneyClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'refunds are kept as they were, listed by order, written at the version that was read; another shop sees none',
    async holds({ store, other }) {
      const shop = newShop();
      await store.refunds.insert(shop, refund('R2', 'SO-1', { requestedAt: now + 1 }));
      await store.refunds.insert(shop, refund('R1', 'SO-1'));
      await store.refunds.insert(shop, refund('R3', 'SO-2'));
      expect(await other.refunds.read(shop, RefundId('R1'))).toEqual(refund('R1', 'SO-1'));
      expect(await other.refunds.read(newShop(), RefundId('R1'))).toBeNull();
      expect(ids(await other.refunds.ofOrder(shop, OrderNumber('SO-1')))).toEqual(['R1', 'R2']);
      expect(await other.refunds.ofOrder(newShop(), OrderNumber('SO-1'))).toEqual([]);
      await expect(store.refunds.insert(shop, refund('R1', 'SO-1'))).rejects.toThrow();
      expect(await store.refunds.update(shop, refund('R1', 'SO-1', { version: 3, status: 'sent' }))).toBe(false);
      expect(await store.refunds.update(shop, refund('R1', 'SO-1', { version: 2, status: 'sent' }))).toBe(true);
      expect(await other.refunds.read(shop, RefundId('R1'))).toMatchObject({ version: 2, status: 'sent' });
    },
  },
  {
    says: 'a notification is kept once a provider and event, and listed until it was applied, or for a person',
    async holds({ store, other }) {
      const shop = newShop();
      const notice = (eventId: string, receivedAt = now) =>
        ({ provider: 'alipay', eventId, receivedAt, result: null, body: { says: '付款' } }) as const;
      const added = await Promise.all(
        Array.from({ length: 10 }, (_, at) => (at % 2 ? store : other).notices.add(shop, notice('e1'))),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.notices.add(shop, { ...notice('e1', now - 1), provider: 'stripe' })).toBe(true);
      expect(await store.notices.add(newShop(), notice('e1'))).toBe(true);
      expect((await other.notices.waiting(shop, 10)).map(({ provider }) => provider)).toEqual(['stripe', 'alipay']);
      await store.notices.conclude(shop, notice('e1'), 'amountMismatch');
      expect(await other.notices.read(shop, 'alipay', 'e1')).toEqual({ ...notice('e1'), result: 'amountMismatch' });
      expect(await other.notices.read(shop, 'alipay', 'e2')).toBeNull();
      await store.notices.conclude(shop, { provider: 'stripe', eventId: 'e1' }, 'applied');
      expect(await store.notices.waiting(shop, 10)).toEqual([]);
      expect((await store.notices.forPerson(shop, 10)).map(({ result }) => result)).toEqual(['amountMismatch']);
    },
  },
  {
    says: 'refunds that are due are listed, and those of a status',
    async holds({ store }) {
      const shop = newShop();
      await store.refunds.insert(shop, refund('R1', 'SO-1', { nextAt: now }));
      await store.refunds.insert(shop, refund('R2', 'SO-1', { nextAt: now - 1 }));
      await store.refunds.insert(shop, refund('R3', 'SO-1', { nextAt: null }));
      expect(ids(await store.refunds.due(shop, now, 10))).toEqual(['R2']);
      expect(ids(await store.refunds.due(shop, now + 1, 10))).toEqual(['R2', 'R1']);
      expect(ids(await store.refunds.due(shop, now + 1, 1))).toEqual(['R2']);
      for (const status of refundStatuses) {
        await store.refunds.insert(shop, refund(`S-${status}`, 'SO-9', { status, nextAt: null }));
        expect(ids(await store.refunds.ofStatus(shop, status, 10))).toContain(`S-${status}`);
      }
    },
  },
  {
    says: 'the ledger keeps what was posted, in order, once an id, and balances by order and shop',
    async holds({ store, other }) {
      const shop = newShop();
      await store.ledger.post(shop, transaction('paid:b', 'SO-1'));
      await store.ledger.post(shop, transaction('paid:a', 'SO-1', 100));
      await store.ledger.post(shop, transaction('paid:c', 'SO-2', 7));
      await expect(store.ledger.post(shop, transaction('paid:a', 'SO-1', 5))).rejects.toThrow();
      expect(await other.ledger.ofOrder(shop, OrderNumber('SO-1'))).toEqual([
        transaction('paid:b', 'SO-1'),
        transaction('paid:a', 'SO-1', 100),
      ]);
      expect(await other.ledger.balances(shop, OrderNumber('SO-1'))).toEqual([
        { account: 'clearing', amount: money(13_000, 'CNY') },
        { account: 'receivable', amount: money(-13_000, 'CNY') },
      ]);
      expect(await other.ledger.balances(shop, null)).toEqual([
        { account: 'clearing', amount: money(13_007, 'CNY') },
        { account: 'receivable', amount: money(-13_007, 'CNY') },
      ]);
      expect(await other.ledger.balances(newShop(), null)).toEqual([]);
    },
  },
  {
    says: 'the ledger refuses what does not sum to zero, and keeps nothing of it',
    async holds({ store }) {
      const shop = newShop();
      const lopsided = { ...transaction('paid:a', 'SO-1'), entries: [{ account: 'cash', amount: money(1, 'CNY') }] };
      await expect(store.ledger.post(shop, lopsided as LedgerTransaction)).rejects.toThrow('off by 1');
      const mixed = [
        { account: 'cash', amount: money(1, 'CNY') },
        { account: 'sales', amount: money(-1, 'JPY') },
      ] as const;
      await expect(store.ledger.post(shop, { ...transaction('m', 'SO-1'), entries: mixed })).rejects.toThrow('off by');
      expect(await store.ledger.balances(shop, null)).toEqual([]);
    },
  },
];
