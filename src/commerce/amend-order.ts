import type { Sku } from '../base/ids';
import type { Dossier } from './dossier';
import { add, money, times } from './money';
import type { Order } from './order';
import { type Discount, netOf, type PricedLine, type Totals } from './price';
import { findVariant } from './product';
import { refundable } from './refundable';
import type { CaseLine } from './service-case';
import { taxAdded } from './tax';

type Amended = Pick<Dossier, 'order' | 'products' | 'taxing'>;

/**
 * An order that has not shipped with some units taken out, or swapped for what is on the shelf now. Units that stay keep
 * what was paid for them. Lines of which nothing is left go.
 */
export function amendOrder(from: Amended, taken: readonly CaseLine[]): Order {
  const { order } = from;
  let { lines } = order;
  for (const { sku, quantity, by } of taken) {
    lines = lines.flatMap((line) => (line.sku === sku ? without(order, line, quantity) : [line]));
    if (by !== null) lines = withUnits(lines, priced(from, by, quantity));
  }
  return { ...order, lines, totals: totalsOf(from, lines) };
}

function without(order: Order, line: PricedLine, quantity: number): readonly PricedLine[] {
  if (quantity >= line.quantity) return [];
  const worth = refundable({ ...order, lines: [line] }, [{ sku: line.sku, quantity }], []);
  if (!worth.ok) throw new RangeError(`${quantity} of ${line.sku} are not in ${order.number}`);
  const [back] = worth.value.lines;
  const kept = line.quantity - quantity;
  const net = netOf(line).amount - (back?.goods.amount ?? 0);
  const full = times(line.unitPrice, kept);
  const [first] = line.discounts ?? [];
  const off = full.amount - net;
  const discounts: readonly Discount[] = first && off > 0 ? [{ ...first, amount: money(off, full.currency) }] : [];
  const { discounts: _old, tax, ...rest } = line;
  return [
    {
      ...rest,
      quantity: kept,
      // What rounding left over stays with the last units.
      lineTotal: money(discounts.length > 0 ? full.amount : net, full.currency),
      ...(discounts.length > 0 && { discounts }),
      ...(tax && { tax: money(tax.amount - (back?.tax.amount ?? 0), tax.currency) }),
    },
  ];
}

function priced({ products, taxing }: Amended, sku: Sku, quantity: number): PricedLine {
  for (const product of products) {
    const variant = findVariant(product, sku);
    if (!variant) continue;
    const { id, title, pictures } = product;
    const { options, price } = variant;
    const lineTotal = times(price, quantity);
    const [tax = 0] = taxAdded([{ product, sku, minor: lineTotal.amount }], taxing);
    return {
      ...{ sku, product: id, title, options, picture: pictures[0] ?? null, unitPrice: price, quantity, lineTotal },
      ...(tax > 0 && { tax: money(tax, price.currency) }),
    };
  }
  throw new RangeError(`${sku} is not sold`);
}

/** A line of the same variant at the same price takes them in; at another price the sum is kept, the price is the new one. */
function withUnits(lines: readonly PricedLine[], fresh: PricedLine): readonly PricedLine[] {
  const known = lines.find(({ sku }) => sku === fresh.sku);
  if (!known) return [...lines, fresh];
  const both = {
    ...known,
    quantity: known.quantity + fresh.quantity,
    lineTotal: add(known.lineTotal, fresh.lineTotal),
    ...(fresh.tax && { tax: known.tax ? add(known.tax, fresh.tax) : fresh.tax }),
  };
  return lines.map((line) => (line === known ? both : line));
}

function totalsOf({ order: { totals }, taxing }: Amended, lines: readonly PricedLine[]): Totals {
  const { currency } = totals.total;
  const sum = (of: (line: PricedLine) => number) =>
    money(
      lines.reduce((all, line) => all + of(line), 0),
      currency,
    );
  const goods = sum(({ lineTotal }) => lineTotal.amount);
  const net = sum((line) => netOf(line).amount);
  const tax = money(sum((line) => line.tax?.amount ?? 0).amount + (totals.deliveryTax?.amount ?? 0), currency);
  const { discount: _discount, discounts: _discounts, includedTax: _included, tax: _tax, taxName, ...rest } = totals;
  const name = taxName ?? taxing.taxes?.name;
  return {
    ...rest,
    goods,
    ...(goods.amount > net.amount && { discount: money(goods.amount - net.amount, currency) }),
    ...(tax.amount > 0 && { tax, ...(name && { taxName: name }) }),
    total: money(net.amount + totals.delivery.amount + tax.amount, currency),
  };
}
