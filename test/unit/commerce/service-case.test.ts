import { CaseId, ConversationId, OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import type { OrderWish } from '../../../src/commerce/policy';
import {
  type CaseStatus,
  caseEdges,
  caseStatuses,
  grantedWishes,
  moveCase,
  type ServiceCase,
  unitsLeft,
} from '../../../src/commerce/service-case';

const pan = Sku('pan');

const kase = (wish: OrderWish, status: CaseStatus, quantity = 1): ServiceCase => ({
  id: CaseId('RC-1'),
  order: OrderNumber('SO-1'),
  shopper: ShopperId('anna'),
  conversation: ConversationId('talk'),
  wish,
  status,
  lines: [{ sku: pan, quantity, by: null }],
  reason: null,
  photos: [],
  way: 'original',
  tender: null,
  amount: null,
  address: null,
  invoice: null,
  stars: null,
  words: null,
  openedAt: 1,
  updatedAt: 1,
  version: 1,
});

test('a case moves along its edges only', () => {
  for (const from of caseStatuses) {
    for (const to of caseStatuses) {
      const moved = moveCase(kase('return', from), to, 9);
      expect([from, to, moved.ok]).toEqual([from, to, caseEdges[from].includes(to)]);
      if (moved.ok) expect(moved.value).toMatchObject({ status: to, updatedAt: 9, version: 2 });
    }
  }
});

test('what was refused was not granted, and took no units', () => {
  const cases = [kase('return', 'refused', 2), kase('exchange', 'approved'), kase('invoice', 'done')];
  expect(grantedWishes(cases)).toEqual(['exchange', 'invoice']);
  expect(unitsLeft([{ sku: pan, quantity: 3 }], cases)).toEqual({ pan: 2 });
});
