import { OrderNumber, ProductId, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import { type KnownShopper, withBalance } from '../../../src/commerce/known-shopper';
import { moved } from '../../../src/commerce/ledger';
import { money } from '../../../src/commerce/money';
import type { PastOrder } from '../../../src/ports/commerce-store';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { attempt, now, order, stocked, type TwoProcesses } from './subject';

const cardId = TenderId('card-1');

export const knownShopper = (id: string, change: Partial<KnownShopper> = {}): KnownShopper => ({
  id: ShopperId(id),
  name: { first: 'Ana', last: 'Ruiz' },
  email: `${id}@example.com`,
  addresses: [{ street: '1 High Street', postcode: 'SW1A 1AA', country: 'GB' }],
  wallet: [{ id: cardId, kind: 'giftCard', balance: money(5000, 'CNY') }],
  version: 1,
  ...change,
});

export function past(number: string, sku: Sku, status: 'paid' | 'cancelled'): PastOrder {
  const line = {
    ...{ sku, product: ProductId('lipstick'), title: { en: 'Lipstick' } },
    ...{ options: {}, picture: null, unitPrice: money(100, 'CNY'), quantity: 2, lineTotal: money(200, 'CNY') },
  };
  return {
    order: order(number, { status, lines: [line] }),
    attempts: [attempt(`A-${number}`, number, { status: 'settled' })],
    refunds: [],
    transactions: [
      {
        id: `paid:${number}`,
        kind: 'paid',
        order: OrderNumber(number),
        at: now,
        entries: moved(money(200, 'CNY'), 'sales', 'clearing'),
      },
    ],
  };
}

export const historyClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'the audit keeps who did what, newest first, of one subject or of all; another shop sees none',
    async holds({ store, other }) {
      const shop = newShop();
      const entry = { at: now, who: 'ann', did: 'shipped', subject: 'SO-1', details: { carrier: 'SF' } };
      await store.audit.note(shop, entry);
      await store.audit.note(shop, { ...entry, did: 'delivered', details: null });
      await store.audit.note(shop, { ...entry, subject: 'SO-2' });
      expect((await other.audit.of(shop, 'SO-1', 9)).map(({ did }) => did)).toEqual(['delivered', 'shipped']);
      expect(await other.audit.of(shop, null, 1)).toEqual([{ ...entry, subject: 'SO-2' }]);
      expect(await other.audit.of(newShop(), null, 9)).toEqual([]);
    },
  },
  {
    says: 'known shoppers are found by id, by e-mail in any case and by postcode; another shop finds none',
    async holds({ store, other }) {
      const shop = newShop();
      await store.history.loadShoppers(shop, [
        knownShopper('ana'),
        knownShopper('eva', { email: null, addresses: [] }),
      ]);
      expect(await other.knownShoppers.read(shop, ShopperId('ana'))).toEqual(knownShopper('ana'));
      expect(await other.knownShoppers.byEmail(shop, 'Ana@Example.com')).toEqual(knownShopper('ana'));
      expect(await other.knownShoppers.atPostcode(shop, 'sw1a1aa')).toEqual([knownShopper('ana')]);
      expect(await other.knownShoppers.read(newShop(), ShopperId('ana'))).toBeNull();
      expect(await other.knownShoppers.byEmail(newShop(), 'ana@example.com')).toBeNull();
      expect(await other.knownShoppers.atPostcode(newShop(), 'SW1A 1AA')).toEqual([]);
    },
  },
  {
    says: 'a known shopper is written at the version that was read, and found where they moved to',
    async holds({ store, other }) {
      const shop = newShop();
      await store.history.loadShoppers(shop, [knownShopper('ana')]);
      const richer = withBalance(knownShopper('ana'), cardId, money(6000, 'CNY'));
      const moved = { ...richer, addresses: [{ postcode: '10115', country: 'DE' }] };
      expect(await store.knownShoppers.update(shop, moved)).toBe(true);
      expect(await store.knownShoppers.update(shop, moved)).toBe(false);
      expect(await other.knownShoppers.atPostcode(shop, '10115')).toEqual([moved]);
      expect(await other.knownShoppers.atPostcode(shop, 'SW1A 1AA')).toEqual([]);
    },
  },
  {
    says: 'history is loaded once: what is there already stays as it is, units of kept orders are sold',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.history.isEmpty(shop)).toBe(true);
      const sku = await stocked(store, shop, 5);
      const orders = [past('SO-1', sku, 'paid'), past('SO-2', sku, 'cancelled')];
      expect(await store.history.loadOrders(shop, orders)).toEqual({ added: 2, known: 0 });
      expect(await other.history.loadOrders(shop, orders)).toEqual({ added: 0, known: 2 });
      expect(await other.history.isEmpty(shop)).toBe(false);
      expect(await other.orders.read(shop, OrderNumber('SO-1'))).toMatchObject({ status: 'paid' });
      expect(await other.payments.ofOrder(shop, OrderNumber('SO-1'))).toHaveLength(1);
      expect(await other.ledger.ofOrder(shop, OrderNumber('SO-2'))).toHaveLength(1);
      await store.stock.takeBack(shop, sku, 2);
      await expect(store.stock.takeBack(shop, sku, 1)).rejects.toThrow();
      expect((await store.stock.available(shop, [sku])).get(sku)).toBe(7);
    },
  },
  {
    says: 'an order of goods that the catalogue never had is not loaded, nor anything with it',
    async holds({ store }) {
      const shop = newShop();
      const sku = await stocked(store, shop, 5);
      await expect(
        store.history.loadOrders(shop, [past('SO-1', sku, 'paid'), past('SO-2', Sku('nothing'), 'paid')]),
      ).rejects.toThrow();
      expect(await store.history.isEmpty(shop)).toBe(true);
    },
  },
];
