import { orderEdges } from '../../../src/commerce/order-status';
import { attemptEdges } from '../../../src/commerce/payment';
import { refundEdges } from '../../../src/commerce/refund';
import type { BooksSnapshot, MoveKind } from './witness';

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
  'no more goes back than came': refundsWithinPayments,
  'the ledger adds up, and says what the records say': ledgerAddsUp,
  'orders, payments and refunds move along listed edges only': listedEdges,
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
  const settled = byOrder(attempts.filter(({ status }) => status === 'settled'));
  return orders.flatMap(({ number, status, payment, totals }) => {
    const captures = settled.get(number) ?? [];
    if (captures.length > 1) return [`${number} was paid ${captures.length} times`];
    if (status === 'placed' && captures.length > 0) return [`${number} is paid and does not know it`];
    if (status !== 'paid' || payment === 'cod') return [];
    const [capture] = captures;
    if (!capture) return [`${number} says paid, and nothing was`];
    const paid = capture.amount.amount;
    return paid === totals.total.amount ? [] : [`${number} costs ${totals.total.amount}, ${paid} was paid`];
  });
}

function refundsWithinPayments({ attempts, refunds }: BooksSnapshot): readonly string[] {
  const paid = byOrder(attempts.filter(({ status }) => status === 'settled' || status === 'unwanted'));
  return [...byOrder(refunds.filter(({ status, attempt }) => status !== 'failed' && attempt))].flatMap(
    ([order, of]) => {
      const [came, went] = [paid.get(order) ?? [], of].map((each) => sum(each.map(({ amount }) => amount.amount)));
      return (went ?? 0) > (came ?? 0) ? [`${order}: ${came} came and ${went} goes back`] : [];
    },
  );
}

/** Each transaction sums to nothing, and the accounts of an order say the same as its records. */
function ledgerAddsUp({ orders, attempts, refunds, ledger }: BooksSnapshot): readonly string[] {
  const transactions = groups(ledger, ({ transaction }) => transaction);
  const off = [...transactions].filter(([, entries]) => sum(entries.map(({ amount }) => amount)) !== 0);
  const ofOrder = groups(ledger, ({ order }) => order);
  const paid = byOrder(attempts.filter(({ status }) => status === 'settled' || status === 'unwanted'));
  const back = byOrder(refunds);
  const balance = (number: string, account: string) =>
    sum((ofOrder.get(number) ?? []).filter((entry) => entry.account === account).map(({ amount }) => amount));
  const told = orders.flatMap(({ number, status, totals }) => {
    const amounts = (of: readonly { readonly amount: { readonly amount: number } }[]) =>
      sum(of.map(({ amount }) => amount.amount));
    const mine = back.get(number) ?? [];
    const succeeded = mine.filter(
      (refund) => refund.status === 'succeeded' && refund.attempt && refund.way === 'original',
    );
    const promised = mine.filter(({ status: at }) => at === 'requested' || at === 'sent' || at === 'needsPerson');
    const due = {
      receivable: status === 'placed' ? totals.total.amount : 0,
      clearing: amounts(paid.get(number) ?? []) - amounts(succeeded),
      refundsPayable: -amounts(promised),
    };
    return Object.entries(due).flatMap(([account, amount]) => {
      const kept = balance(number, account);
      return kept === amount ? [] : [`${number}: ${account} is ${kept}, the records say ${amount}`];
    });
  });
  return [...off.map(([id]) => `${id} does not sum to zero`), ...told];
}

function listedEdges({ moves }: BooksSnapshot): readonly string[] {
  return moves.flatMap(({ kind, id, was, became }) => {
    const allowed = was === null ? firsts[kind].includes(became) : (edges[kind][was] ?? []).includes(became);
    return allowed ? [] : [`${kind} ${id} went from ${was ?? 'nothing'} to ${became}`];
  });
}

const firsts: Readonly<Record<MoveKind, readonly string[]>> = {
  order: ['placed'],
  attempt: ['created'],
  refund: ['requested', 'succeeded', 'needsPerson'],
};

const edges: Readonly<Record<MoveKind, Readonly<Record<string, readonly string[]>>>> = {
  order: orderEdges,
  attempt: attemptEdges,
  refund: refundEdges,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    const group = grouped.get(keyOf(item));
    if (group) group.push(item);
    else grouped.set(keyOf(item), [item]);
  }
  return grouped;
}

const byOrder = <Item extends { readonly order: string }>(items: readonly Item[]) =>
  groups(items, ({ order }) => order);
