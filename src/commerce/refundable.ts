import type { Sku } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import { add, type Money, money } from './money';
import type { Order } from './order';
import { netOf, type PricedLine } from './price';

/** Units of one line of an order; a SKU has one line at most. */
export interface Units {
  readonly sku: Sku;
  readonly quantity: number;
}

export interface UnitsWorth extends Units {
  /** What was paid for them after all discounts, and the tax that was added to it. */
  readonly goods: Money;
  readonly tax: Money;
}

export interface Worth {
  readonly lines: readonly UnitsWorth[];
  /** The sum of goods and tax. */
  readonly amount: Money;
}

export type WorthRefusal =
  | { readonly code: 'notInOrder'; readonly sku: Sku }
  /** `left`: the units that have not gone back. */
  | { readonly code: 'moreThanLeft'; readonly sku: Sku; readonly left: number };

type Priced = Pick<Order, 'lines' | 'totals'>;

/**
 * What units of an order are worth back, after `before` went back. Each unit of a line is worth the same whole number of
 * minor units, and the last one takes the rest: however an order goes back, the parts sum to what was paid for its goods.
 * Delivery is not in it.
 */
export function refundable(
  order: Priced,
  asked: readonly Units[],
  before: readonly Units[],
): Result<Worth, WorthRefusal> {
  const { currency } = order.totals.total;
  const lines: UnitsWorth[] = [];
  for (const { sku, quantity } of merged(asked)) {
    const line = order.lines.find((each) => each.sku === sku);
    if (!line) return err({ code: 'notInOrder', sku });
    const gone = merged(before).find((each) => each.sku === sku)?.quantity ?? 0;
    const left = line.quantity - gone;
    if (quantity > left || quantity < 0) return err({ code: 'moreThanLeft', sku, left });
    lines.push({ sku, quantity, ...worthBetween(line, gone, gone + quantity) });
  }
  const amount = lines.reduce((sum, { goods, tax }) => add(sum, add(goods, tax)), money(0, currency));
  return ok({ lines, amount });
}

function merged(units: readonly Units[]): readonly Units[] {
  const bySku = new Map<Sku, number>();
  for (const { sku, quantity } of units) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity }));
}

function worthBetween(line: PricedLine, from: number, to: number): { readonly goods: Money; readonly tax: Money } {
  const { currency } = line.lineTotal;
  const between = (minor: number) => {
    const upTo = (units: number) => (units === line.quantity ? minor : units * Math.floor(minor / line.quantity));
    return money(upTo(to) - upTo(from), currency);
  };
  return { goods: between(netOf(line).amount), tax: between(line.tax?.amount ?? 0) };
}

/** What was paid for delivery, with the tax that was added to it. */
export const deliveryWorth = ({ totals }: Pick<Order, 'totals'>): Money =>
  totals.deliveryTax ? add(totals.delivery, totals.deliveryTax) : totals.delivery;
