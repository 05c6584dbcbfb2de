import { CaseId, ConversationId, OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { caseStatuses, type ServiceCase } from '../../../src/commerce/service-case';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { now, type TwoProcesses } from './subject';

export const kase = (id: string, change: Partial<ServiceCase> = {}): ServiceCase => ({
  id: CaseId(id),
  order: OrderNumber('SO-1'),
  shopper: ShopperId('anna'),
  conversation: ConversationId('talk'),
  wish: 'return',
  status: 'approved',
  lines: [{ sku: Sku('red'), quantity: 1, by: null }],
  reason: 'dislike',
  photos: [],
  way: 'original',
  tender: null,
  amount: money(12_900, 'CNY'),
  address: null,
  invoice: null,
  stars: null,
  words: null,
  openedAt: now,
  updatedAt: now,
  version: 1,
  ...change,
});

export const caseClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'a case is kept as it was, once an id, and only in its shop',
    async holds({ store, other }) {
      const [shop, elsewhere] = [newShop(), newShop()];
      await store.serviceCases.insert(shop, kase('RC-1'));
      expect(await other.serviceCases.read(shop, CaseId('RC-1'))).toEqual(kase('RC-1'));
      expect(await other.serviceCases.read(elsewhere, CaseId('RC-1'))).toBeNull();
      expect(await other.serviceCases.ofOrder(elsewhere, OrderNumber('SO-1'))).toEqual([]);
      await expect(store.serviceCases.insert(shop, kase('RC-1'))).rejects.toThrow();
    },
  },
  {
    says: 'cases are listed by order and by state, oldest first',
    async holds({ store, other }) {
      const shop = newShop();
      await store.serviceCases.insert(shop, kase('RC-2', { openedAt: now + 1 }));
      await store.serviceCases.insert(shop, kase('RC-1'));
      await store.serviceCases.insert(shop, kase('RC-3', { order: OrderNumber('SO-2') }));
      const ids = (cases: readonly ServiceCase[]) => cases.map(({ id }) => id);
      expect(ids(await other.serviceCases.ofOrder(shop, OrderNumber('SO-1')))).toEqual(['RC-1', 'RC-2']);
      expect(ids(await other.serviceCases.ofStatus(shop, 'approved', 2))).toEqual(['RC-1', 'RC-3']);
      for (const status of caseStatuses) {
        await store.serviceCases.insert(shop, kase(`RC-${status}`, { status, openedAt: now + 9 }));
        expect(ids(await other.serviceCases.ofStatus(shop, status, 10))).toContain(`RC-${status}`);
      }
    },
  },
  {
    says: 'a case is written at the version that was read, or not at all',
    async holds({ store, other }) {
      const shop = newShop();
      await store.serviceCases.insert(shop, kase('RC-1'));
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          (index % 2 ? store : other).serviceCases.update(shop, kase('RC-1', { version: 2, status: 'received' })),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect((await other.serviceCases.read(shop, CaseId('RC-1')))?.status).toBe('received');
    },
  },
];
