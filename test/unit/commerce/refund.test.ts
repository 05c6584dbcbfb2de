import { OrderNumber, RefundId } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { moveRefund, type Refund, refundEdges, refundStatuses } from '../../../src/commerce/refund';

const refund: Refund = {
  id: RefundId('RF1'),
  order: OrderNumber('SO-20261122-0001'),
  attempt: null,
  amount: money(100, 'CNY'),
  way: 'original',
  why: 'returned',
  cause: null,
  lines: [],
  status: 'requested',
  tries: 0,
  nextAt: 1,
  requestedAt: 1,
  updatedAt: 1,
  version: 1,
};

describe('a refund', () => {
  it('moves along the listed edges and no others, a version each', () => {
    for (const from of refundStatuses) {
      for (const to of refundStatuses) {
        const moved = moveRefund({ ...refund, status: from }, to, { now: 7, nextAt: 9 });
        expect(moved.ok).toBe(refundEdges[from].includes(to));
        if (moved.ok) expect(moved.value).toEqual({ ...refund, status: to, updatedAt: 7, nextAt: 9, version: 2 });
        else expect(moved.error).toEqual({ code: 'refundOver' });
      }
    }
  });

  it('that has gone, or was given up, stays as it is', () => {
    expect(refundEdges.succeeded).toEqual([]);
    expect(refundEdges.failed).toEqual([]);
  });
});
