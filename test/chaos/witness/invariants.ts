import { type OrderStatus, orderEdges } from '../../../src/commerce/order';
import { type AttemptStatus, attemptEdges } from '../../../src/commerce/payment';
import type { BooksSnapshot } from './witness';

export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

/** Each holds at every moment, whatever else is going on: a snapshot is of one committed state. */
const always: Readonly<Record<string, (books: BooksSnapshot) => readonly string[]>> = {
  'stock = available + reserved + sold': ({ unevenStock }) => unevenStock,
  'what is reserved and sold is what orders hold': unitsHeld,
  'one order a confirmation token': oneOrderAToken,
  'at most one effective capture an order': oneCapture,
  'orders and payments move along listed edges only': listedEdges,
};

export function violationsOf(books: BooksSnapshot): readonly Violation[] {
  return Object.entries(always).flatMap(([invariant, check]) => check(books).map((what) => ({ invariant, what })));
}

function unitsHeld({ stock, orders }: BooksSnapshot): readonly string[] {
  const held = new Map<string, { reserved: number; sold: number }>();
  for (const { status, lines } of orders) {
    if (status === 'cancelled') continue;
    for (const { sku, quantity } of lines) {
      const units = held.get(sku) ?? { reserved: 0, sold: 0 };
      units[status === 'placed' ? 'reserved' : 'sold'] += quantity;
      held.set(sku, units);
    }
  }
  return stock.flatMap(({ sku, reserved, sold }) => {
    const due = held.get(sku) ?? { reserved: 0, sold: 0 };
    if (reserved === due.reserved && sold === due.sold) return [];
    return [`${sku}: ${reserved} reserved and ${sold} sold, orders hold ${due.reserved} and ${due.sold}`];
  });
}

function oneOrderAToken({ orders, outcomes }: BooksSnapshot): readonly string[] {
  const byToken = new Map<string, Set<string>>();
  const placed = new Map<string, number>();
  for (const { outcome } of outcomes) {
    if (outcome?.outcome !== 'orderPlaced') continue;
    const { token, order } = outcome;
    byToken.set(token, (byToken.get(token) ?? new Set()).add(order.number));
    placed.set(order.number, (placed.get(order.number) ?? 0) + 1);
  }
  return [
    ...[...byToken].filter(([, numbers]) => numbers.size > 1).map(([token, numbers]) => `${token}: ${[...numbers]}`),
    ...orders.filter(({ number }) => placed.get(number) !== 1).map(({ number }) => `${number} was confirmed by nobody`),
  ];
}

function oneCapture({ orders, attempts }: BooksSnapshot): readonly string[] {
  const settled = attempts.filter(({ status }) => status === 'settled');
  return orders.flatMap(({ number, status, payment, totals }) => {
    const captures = settled.filter(({ order }) => order === number);
    if (captures.length > 1) return [`${number} was paid ${captures.length} times`];
    if (status === 'placed' && captures.length > 0) return [`${number} is paid and does not know it`];
    if (status !== 'paid' || payment === 'cod') return [];
    const [capture] = captures;
    if (!capture) return [`${number} says paid, and nothing was`];
    const paid = capture.amount.amount;
    return paid === totals.total.amount ? [] : [`${number} costs ${totals.total.amount}, ${paid} was paid`];
  });
}

function listedEdges({ moves }: BooksSnapshot): readonly string[] {
  const first = { order: 'placed', attempt: 'created' } as const;
  return moves.flatMap(({ kind, id, was, became }) => {
    const edges: readonly string[] =
      kind === 'order' ? orderEdges[was as OrderStatus] : attemptEdges[was as AttemptStatus];
    const allowed = was === null ? first[kind] === became : edges.includes(became);
    return allowed ? [] : [`${kind} ${id} went from ${was ?? 'nothing'} to ${became}`];
  });
}
