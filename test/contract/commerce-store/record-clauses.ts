import { setTimeout as sleep } from 'node:timers/promises';
import { AttemptId, ConversationId, OrderNumber, Sku } from '../../../src/base/ids';
import { orderStatuses } from '../../../src/commerce/order-status';
import { attemptStatuses } from '../../../src/commerce/payment';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import type { Clause } from '../contract';
import { newShop, newShopper } from '../new-names';
import { attempt, contact, now, order, type TwoProcesses } from './subject';

const numbers = (orders: readonly { readonly number: string }[]) => orders.map(({ number }) => number);

export const recordClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'a cart and a contact are kept for each shopper, the last one written',
    async holds({ store, other }) {
      const [shop, anna, bob] = [newShop(), newShopper(), newShopper()];
      expect(await store.carts.read(shop, anna)).toEqual({ lines: [] });
      expect(await store.shoppers.contact(shop, anna)).toBeNull();
      const cart = {
        lines: [
          { sku: Sku('b'), quantity: 2 },
          { sku: Sku('a'), quantity: 1 },
        ],
      };
      await store.carts.write(shop, anna, { lines: [] });
      await store.carts.write(shop, anna, cart);
      await store.shoppers.remember(shop, anna, { ...contact, street: 'old' });
      await store.shoppers.remember(shop, anna, contact);
      expect(await other.carts.read(shop, anna)).toEqual(cart);
      expect(await other.shoppers.contact(shop, anna)).toEqual(contact);
      expect(await other.carts.read(shop, bob)).toEqual({ lines: [] });
      expect(await other.shoppers.contact(shop, bob)).toBeNull();
    },
  },
  {
    says: 'news for a conversation are told in the one that was named last in its place',
    async holds({ store, other }) {
      const shop = newShop();
      const past = ConversationId('past-anna');
      const first = ConversationId('first');
      const second = ConversationId('second');
      expect(await store.shoppers.heardIn(shop, past)).toBeNull();
      await store.shoppers.hearIn(shop, past, first);
      await other.shoppers.hearIn(shop, past, second);
      expect(await store.shoppers.heardIn(shop, past)).toBe(second);
      expect(await store.shoppers.heardIn(shop, first)).toBeNull();
    },
  },
  {
    says: 'of what two devices put into one cart at the same time nothing is lost, the first time either',
    async holds({ store, other }) {
      const [shop, anna] = [newShop(), newShopper()];
      const put = (process: CommerceStore, sku: string) =>
        process.once(shop, `put ${sku}`, async (books) => {
          const { lines } = await books.carts.read(shop, anna);
          await sleep(5);
          await books.carts.write(shop, anna, { lines: [...lines, { sku: Sku(sku), quantity: 1 }] });
          return null;
        });
      const skus = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(skus.map((sku, at) => put(at % 2 === 0 ? store : other, sku)));
      const { lines } = await store.carts.read(shop, anna);
      expect(lines.map(({ sku }) => sku).sort()).toEqual(skus);
    },
  },
  {
    says: 'an order is kept as it was, once a number',
    async holds({ store, other }) {
      const shop = newShop();
      await store.orders.insert(shop, order('SO-1', { reservedUntil: null }));
      expect(await other.orders.read(shop, OrderNumber('SO-1'))).toEqual(order('SO-1', { reservedUntil: null }));
      await expect(store.orders.insert(shop, order('SO-1'))).rejects.toThrow();
      expect(await store.orders.read(shop, OrderNumber('SO-2'))).toBeNull();
      for (const status of orderStatuses) {
        await store.orders.insert(shop, order(`SO-${status}`, { status }));
        expect((await store.orders.ofStatus(shop, status, 10)).map(({ number }) => number)).toContain(`SO-${status}`);
      }
    },
  },
  {
    says: 'an order is written at the version that was read, or not at all',
    async holds({ store, other }) {
      const shop = newShop();
      await store.orders.insert(shop, order('SO-1'));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? store : other).orders.update(
            shop,
            order('SO-1', { version: 2, status: 'paid', updatedAt: index }),
          ),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await store.orders.read(shop, OrderNumber('SO-1'))).toMatchObject({ version: 2, status: 'paid' });
      expect(await store.orders.update(shop, order('SO-1', { version: 4 }))).toBe(false);
      expect(await store.orders.update(shop, order('SO-9', { version: 2 }))).toBe(false);
    },
  },
  {
    says: 'who reads an order inside a transaction holds it until the end',
    async holds({ store, other }) {
      const shop = newShop();
      await store.orders.insert(shop, order('SO-1'));
      const cancelled = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? store : other).once(shop, `cancel-${index}`, async ({ orders }) => {
            const kept = await orders.read(shop, OrderNumber('SO-1'));
            if (kept?.status !== 'placed') return false;
            return orders.update(shop, { ...kept, status: 'cancelled', version: kept.version + 1 });
          }),
        ),
      );
      expect(cancelled.filter(Boolean)).toHaveLength(1);
      expect(await store.orders.read(shop, OrderNumber('SO-1'))).toMatchObject({ status: 'cancelled', version: 2 });
    },
  },
  {
    says: "a shopper's orders are listed newest first, a status' oldest first",
    async holds({ store }) {
      const [shop, anna, bob] = [newShop(), newShopper(), newShopper()];
      for (const n of [2, 3, 1])
        await store.orders.insert(shop, order(`SO-${n}`, { shopper: anna, placedAt: now + n }));
      await store.orders.insert(shop, order('SO-4', { shopper: bob, status: 'paid' }));
      expect(numbers(await store.orders.ofShopper(shop, anna, 10))).toEqual(['SO-3', 'SO-2', 'SO-1']);
      expect(numbers(await store.orders.ofShopper(shop, anna, 2))).toEqual(['SO-3', 'SO-2']);
      expect(numbers(await store.orders.ofStatus(shop, 'placed', 2))).toEqual(['SO-1', 'SO-2']);
      expect(numbers(await store.orders.ofStatus(shop, 'paid', 10))).toEqual(['SO-4']);
    },
  },
  {
    says: 'unpaid orders whose reservation has ended are listed',
    async holds({ store }) {
      const shop = newShop();
      await store.orders.insert(shop, order('SO-1', { reservedUntil: now }));
      await store.orders.insert(shop, order('SO-2', { reservedUntil: now - 1 }));
      await store.orders.insert(shop, order('SO-3', { reservedUntil: null }));
      await store.orders.insert(shop, order('SO-4', { reservedUntil: 1, status: 'paid' }));
      expect(await store.orders.lapsed(shop, now, 10)).toEqual(['SO-2']);
      expect(await store.orders.lapsed(shop, now + 1, 10)).toEqual(['SO-2', 'SO-1']);
      expect(await store.orders.lapsed(shop, now + 1, 1)).toEqual(['SO-2']);
    },
  },
  {
    says: 'order numbers of a day have neither gaps nor doubles, though many ask and some fail',
    async holds({ store, other }) {
      const shop = newShop();
      const taken = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 ? store : other).once(shop, `order-${index}`, async ({ orders }) => {
            const number = await orders.nextNumber(shop, '20261122');
            if (index % 4 === 0) throw new Error('cut off');
            return number;
          }),
        ),
      );
      const got = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort();
      expect(got).toEqual(Array.from({ length: 30 }, (_, n) => `SO-20261122-${String(n + 1).padStart(4, '0')}`));
      expect(await store.orders.nextNumber(shop, '20261123')).toBe('SO-20261123-0001');
    },
  },
  {
    says: 'payment attempts are kept as they were, listed by order, written at the version that was read',
    async holds({ store, other }) {
      const shop = newShop();
      await store.orders.insert(shop, order('SO-1'));
      await store.payments.insert(shop, attempt('t2', 'SO-1', { createdAt: now + 1 }));
      await store.payments.insert(shop, attempt('t1', 'SO-1'));
      expect(await other.payments.read(shop, AttemptId('t1'))).toEqual(attempt('t1', 'SO-1'));
      expect(await other.payments.read(shop, AttemptId('t9'))).toBeNull();
      expect((await other.payments.ofOrder(shop, OrderNumber('SO-1'))).map(({ id }) => id)).toEqual(['t1', 't2']);
      expect(await store.payments.update(shop, attempt('t1', 'SO-1', { version: 3, status: 'settled' }))).toBe(false);
      expect(await store.payments.update(shop, attempt('t1', 'SO-1', { version: 2, status: 'settled' }))).toBe(true);
      expect(await other.payments.read(shop, AttemptId('t1'))).toMatchObject({ version: 2, status: 'settled' });
    },
  },
  {
    says: 'no order is paid twice: a second settled attempt is refused',
    async holds({ store }) {
      const shop = newShop();
      await store.payments.insert(shop, attempt('t1', 'SO-1', { status: 'settled' }));
      await store.payments.insert(shop, attempt('t2', 'SO-1'));
      await expect(
        store.payments.update(shop, attempt('t2', 'SO-1', { version: 2, status: 'settled' })),
      ).rejects.toThrow();
      expect(await store.payments.read(shop, AttemptId('t2'))).toMatchObject({ status: 'created' });
    },
  },
  {
    says: 'attempts that are to be asked after are listed, whatever their status',
    async holds({ store }) {
      const shop = newShop();
      for (const status of attemptStatuses) {
        await store.payments.insert(shop, attempt(status, `SO-${status}`, { status, askAt: now }));
      }
      await store.payments.insert(shop, attempt('later', 'SO-9', { askAt: now + 1 }));
      await store.payments.insert(shop, attempt('never', 'SO-9', { askAt: null }));
      expect(await store.payments.toAsk(shop, now, 10)).toEqual([]);
      const due = (await store.payments.toAsk(shop, now + 1, 10)).map(({ id }) => id);
      expect([...due].sort()).toEqual([...attemptStatuses].sort());
      expect(await store.payments.toAsk(shop, now + 1, 2)).toHaveLength(2);
    },
  },
  {
    says: 'news waits in the order it came, each once, until it is struck off',
    async holds({ store, other }) {
      const shop = newShop();
      const item = (id: string) => ({ id, conversation: ConversationId('talk'), body: { says: `${id} 付款` } });
      for (const id of ['z', 'a', 'm']) await store.news.add(shop, item(id));
      await other.news.add(shop, item('a'));
      expect(await other.news.waiting(shop, 10)).toEqual([item('z'), item('a'), item('m')]);
      expect(await other.news.waiting(shop, 1)).toEqual([item('z')]);
      await other.news.strike(shop, 'z');
      await other.news.strike(shop, 'none');
      expect(await store.news.waiting(shop, 10)).toEqual([item('a'), item('m')]);
    },
  },
];
