import type { Sku } from '../base/ids';
import { amendOrder } from './amend-order';
import type { PricedGoods } from './coupon';
import { type Dossier, productOf } from './dossier';
import type { Terms } from './judge-wish';
import type { OrderWish } from './policy';
import { netOf, type PricedLine } from './price';
import { findVariant } from './product';
import type { CaseLine } from './service-case';
import { taxAdded } from './tax';

/** What a wish does to the money, in minor units. */
export interface Quote {
  /** Above zero it goes to the shopper, below zero they pay it. */
  readonly amountMinor: number;
  /** Of the goods alone, before anything is taken off. */
  readonly goodsMinor: number;
  readonly freightMinor: number;
  readonly restockingMinor: number;
}

interface Quoted {
  readonly wish: OrderWish;
  readonly lines: readonly CaseLine[];
  /** Of a claim whose goods are kept; none where all of their worth goes back. */
  readonly percent?: number | null | undefined;
}

/** What money moves, by the order as it was paid and the shelf as it is now. Pure: shown and carried out alike. */
export function quoteCase(dossier: Dossier, { wish, lines, percent }: Quoted, terms: Terms): Quote {
  switch (wish) {
    case 'cancel':
      return plain(lines.length === 0 ? stillPaid(dossier) : amended(dossier, lines));
    case 'changeItems':
      return plain(amended(dossier, lines));
    case 'exchange':
      return lessFees(swapDifference(dossier, lines), { ...terms, restockingPercent: 0 });
    case 'return':
      return lessFees(worth(dossier, lines), terms);
    case 'refundOnly':
      return plain(worth(dossier, lines));
    case 'claim':
      return plain(
        claimedOf(
          dossier,
          lines.filter(({ by }) => by === null),
          percent,
        ).reduce((sum, minor) => sum + minor, 0),
      );
    case 'priceDrop':
      return plain(lines.reduce((sum, line) => sum + dropped(dossier, line), 0));
    default:
      return plain(0);
  }
}

/** What a wish is about, in minor units, by which it is told whether a person decides: goods that are sent again count too. */
export const caseValue = (
  dossier: Dossier,
  { wish, lines, amountMinor }: Quoted & { readonly amountMinor: number },
): number => Math.max(Math.abs(amountMinor), wish === 'claim' ? worth(dossier, lines) : 0);

const plain = (minor: number): Quote => ({
  amountMinor: minor,
  goodsMinor: minor,
  freightMinor: 0,
  restockingMinor: 0,
});

/** What an order that has not shipped costs, less what was given back of it already; minor units. */
export function stillPaid({ order, cases }: Dossier): number {
  let minor = order.totals.total.amount;
  for (const { wish, status, lines, amount } of cases) {
    if (status === 'refused') continue;
    if (wish === 'refundOnly' || wish === 'claim') minor -= amount?.amount ?? 0;
    if (wish === 'priceDrop' || amends.has(wish)) for (const { worthMinor } of lines) minor -= worthMinor ?? 0;
  }
  return minor;
}

/** What an order costs less with units taken out or swapped, without what a fallen price has given back for them already. */
const amended = (dossier: Dossier, lines: readonly CaseLine[]): number =>
  dossier.order.totals.total.amount -
  amendOrder(dossier, lines).totals.total.amount -
  lines.reduce((sum, line) => sum + droppedFor(dossier, line), 0);

/** The part of what a fallen price has given back for a line that belongs to some of its units. */
function droppedFor({ order, cases }: Dossier, { sku, quantity }: CaseLine): number {
  const line = order.lines.find((each) => each.sku === sku);
  if (!line) return 0;
  let minor = 0;
  for (const { wish, status, lines } of cases) {
    if (status === 'refused' || !(wish === 'priceDrop' || amends.has(wish))) continue;
    for (const each of lines) if (each.sku === sku) minor += each.worthMinor ?? 0;
  }
  return quantity >= line.quantity ? minor : Math.floor((minor * quantity) / line.quantity);
}

/** Fees are never more than what goes back, and are not asked for on top of a swap. */
function lessFees(goodsMinor: number, terms: Terms): Quote {
  const most = Math.max(0, goodsMinor);
  const restockingMinor = Math.floor((most * terms.restockingPercent) / 100);
  const freightMinor = Math.min(terms.freightMinor, most - restockingMinor);
  return { amountMinor: goodsMinor - restockingMinor - freightMinor, goodsMinor, freightMinor, restockingMinor };
}

const takesBack: ReadonlySet<OrderWish> = new Set(['return', 'exchange', 'refundOnly', 'claim']);
const amends: ReadonlySet<OrderWish> = new Set(['cancel', 'changeItems']);

/** What has been asked for of a line before: its units, and what was given for it, price drops included. */
function takenOf({ cases }: Dossier, line: PricedLine): { readonly units: number; readonly minor: number } {
  const each = Math.floor(paidFor(line) / line.quantity);
  let [units, minor] = [0, 0];
  for (const { wish, status, lines } of cases) {
    if (status === 'refused' || !(takesBack.has(wish) || amends.has(wish) || wish === 'priceDrop')) continue;
    for (const { sku, quantity, worthMinor } of lines) {
      if (sku !== line.sku) continue;
      const goes = takesBack.has(wish);
      if (goes) units += quantity;
      minor += worthMinor ?? (goes ? quantity * each : 0);
    }
  }
  return { units, minor };
}

const paidFor = (line: PricedLine): number => netOf(line).amount + (line.tax?.amount ?? 0);

const worth = (dossier: Dossier, lines: readonly CaseLine[]): number =>
  worthOfLines(dossier, lines).reduce((sum, minor) => sum + minor, 0);

/**
 * What the units of each line are worth back: each the same, the last one what is left of the line. All that is ever given
 * for a line comes to no more than was paid for it. More units than are left are worth nothing.
 */
function worthOfLines(dossier: Dossier, lines: readonly CaseLine[]): readonly number[] {
  const taken = new Map<Sku, { units: number; minor: number }>();
  return lines.map(({ sku, quantity }) => {
    const line = dossier.order.lines.find((each) => each.sku === sku);
    if (!line) return 0;
    const before = taken.get(sku) ?? takenOf(dossier, line);
    const [units, minor] = [line.quantity - before.units, Math.max(0, paidFor(line) - before.minor)];
    if (quantity <= 0 || quantity > units) return 0;
    const each = Math.min(Math.floor(paidFor(line) / line.quantity), Math.floor(minor / units));
    const value = quantity === units ? minor : quantity * each;
    taken.set(sku, { units: before.units + quantity, minor: before.minor + value });
    return value;
  });
}

/** What a claim gives back for each line: its worth, or a share of it rounded down to the unit for goods that are kept. */
const claimedOf = (dossier: Dossier, lines: readonly CaseLine[], percent: Quoted['percent']): readonly number[] =>
  worthOfLines(dossier, lines).map((minor) => (percent ? Math.floor((minor * percent) / 100) : minor));

/** The lines of a case with what it gives for each, by which later ones are priced. */
export function valuedLines(dossier: Dossier, { wish, lines, percent }: Quoted): readonly CaseLine[] {
  if (wish === 'priceDrop') return lines.map((line) => ({ ...line, worthMinor: dropped(dossier, line) }));
  if (amends.has(wish)) return lines.map((line) => ({ ...line, worthMinor: 0 - droppedFor(dossier, line) }));
  if (!takesBack.has(wish)) return lines;
  const values = claimedOf(dossier, lines, percent);
  return lines.map((line, at) => ({ ...line, worthMinor: values[at] ?? 0 }));
}

/** What was paid less what the new goods cost; what a promotion took off is not asked for again where both cost the same by now. */
function swapDifference(dossier: Dossier, lines: readonly CaseLine[]): number {
  const fresh = shelfPrice(
    dossier,
    lines.map(({ by, quantity }) => ({ sku: by, quantity })),
  );
  const old = shelfPrice(dossier, lines);
  const difference = worth(dossier, lines) - (fresh ?? 0);
  return old === null || fresh === null ? difference : Math.max(difference, Math.min(0, old - fresh));
}

/** At today's prices, with the tax on them; null where one of them is no longer sold. */
function shelfPrice(
  dossier: Dossier,
  units: readonly { readonly sku: Sku | null; readonly quantity: number }[],
): number | null {
  const goods: PricedGoods[] = [];
  for (const { sku, quantity } of units) {
    const product = sku === null ? undefined : productOf(dossier, sku);
    const variant = product && sku !== null ? findVariant(product, sku) : undefined;
    if (!product || !variant) return null;
    goods.push({ product, sku: variant.sku, minor: quantity * variant.price.amount });
  }
  const taxes = taxAdded(goods, dossier.taxing);
  return goods.reduce((sum, { minor }, at) => sum + minor + (taxes[at] ?? 0), 0);
}

/** What a line would cost less by now; nothing where it is no longer sold. */
function dropped(dossier: Dossier, line: CaseLine): number {
  const now = shelfPrice(dossier, [line]);
  return now === null ? 0 : Math.max(0, worth(dossier, [line]) - now);
}
