import fc from 'fast-check';
import { ConversationId, OrderNumber, ShopperId } from '../../src/base/ids';
import { moveOrder, type Order } from '../../src/commerce/order';
import { orderEdges, orderStatuses } from '../../src/commerce/order-status';
import { attemptEdges, attemptStatuses } from '../../src/commerce/payment';
import { runs } from './support/runs';

const zero = { amount: 0, currency: 'CNY' };
const placed: Order = {
  number: OrderNumber('SO-20261122-0001'),
  shopper: ShopperId('s'),
  conversation: ConversationId('c'),
  status: 'placed',
  lines: [],
  totals: { goods: zero, delivery: zero, total: zero },
  contact: { recipient: '张三', phone: '+8613800138000', street: '世纪大道100号', city: '上海市', country: 'CN' },
  payment: 'simulated',
  placedAt: 1,
  updatedAt: 1,
  reservedUntil: 100,
  version: 1,
};

const moves = fc.array(fc.constantFrom(...orderStatuses), { maxLength: 12 });

describe('an order', () => {
  it('moves along the listed edges and no others', () => {
    fc.assert(
      fc.property(moves, (wanted) => {
        let order = placed;
        for (const [at, to] of wanted.entries()) {
          const moved = moveOrder(order, to, at + 2);
          expect(moved.ok).toBe(orderEdges[order.status].includes(to));
          if (!moved.ok) {
            expect(moved.error.code).toBe(order.status === 'cancelled' ? 'alreadyCancelled' : 'alreadyShipped');
            continue;
          }
          const { status, version, updatedAt, reservedUntil, ...rest } = moved.value;
          expect({ status, version, updatedAt, reservedUntil }).toEqual({
            status: to,
            version: order.version + 1,
            updatedAt: at + 2,
            reservedUntil: null,
          });
          expect({ ...order, ...rest }).toEqual(order);
          order = moved.value;
        }
      }),
      runs(3000),
    );
  });

  it('never leaves a final state, and never comes back to one it left', () => {
    fc.assert(
      fc.property(moves, (wanted) => {
        const visited = [placed.status];
        let order = placed;
        for (const to of wanted) {
          const moved = moveOrder(order, to, 5);
          if (!moved.ok) continue;
          expect(orderEdges[order.status]).not.toHaveLength(0);
          expect(visited).not.toContain(to);
          visited.push(to);
          order = moved.value;
        }
      }),
      runs(2000),
    );
  });

  it('is not cancelled once it has shipped', () => {
    expect(orderEdges.fulfilling).not.toContain('cancelled');
    expect(orderEdges.delivered).toEqual([]);
    expect(orderEdges.cancelled).toEqual([]);
  });
});

describe('a payment attempt', () => {
  it('reaches each state from its beginning, ends in two, and goes round in no ring', () => {
    const reachableFrom = (from: (typeof attemptStatuses)[number]): ReadonlySet<string> =>
      new Set(attemptEdges[from].flatMap((to) => [to, ...reachableFrom(to)]));
    expect([...reachableFrom('created')].sort()).toEqual(
      attemptStatuses.filter((status) => status !== 'created').sort(),
    );
    expect(attemptStatuses.filter((status) => attemptEdges[status].length === 0)).toEqual(['settled', 'unwanted']);
    for (const status of attemptStatuses) expect(reachableFrom(status)).not.toContain(status);
  });
});
