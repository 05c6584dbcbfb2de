import type { Sku } from '../base/ids';
import { type Dossier, productOf } from './dossier';
import type { Terms } from './judge-wish';
import type { OrderWish } from './policy';
import type { PricedLine } from './price';
import { findVariant } from './product';
import type { CaseLine } from './service-case';

/** What a wish does to the money, in minor units. */
export interface Quote {
  /** Above zero it goes to the shopper, below zero they pay it. */
  readonly amountMinor: number;
  /** Of the goods alone, before anything is taken off. */
  readonly goodsMinor: number;
  /** Taken off, or added to what the shopper pays. */
  readonly freightMinor: number;
  readonly restockingMinor: number;
}

interface Quoted {
  readonly wish: OrderWish;
  readonly lines: readonly CaseLine[];
}

const nothing: Quote = { amountMinor: 0, goodsMinor: 0, freightMinor: 0, restockingMinor: 0 };

/** What money moves, by the order as it was paid and the shelf as it is now. Pure: shown and carried out alike. */
export function quoteCase(dossier: Dossier, { wish, lines }: Quoted, terms: Terms): Quote {
  switch (wish) {
    case 'cancel':
      return lines.length === 0 ? plain(dossier.order.totals.total.amount) : plain(sumOf(dossier, lines, unitWorth));
    case 'changeItems':
      return plain(sumOf(dossier, lines, difference));
    case 'exchange':
      return lessFees(sumOf(dossier, lines, difference), { ...terms, restockingPercent: 0 });
    case 'return':
      return lessFees(sumOf(dossier, lines, unitWorth), terms);
    case 'refundOnly':
      return plain(sumOf(dossier, lines, unitWorth));
    case 'claim':
      return plain(sumOf(dossier, lines, (at, line) => (line.by === null ? unitWorth(at, line) : 0)));
    case 'priceDrop':
      return plain(sumOf(dossier, lines, dropped));
    default:
      return nothing;
  }
}

const plain = (minor: number): Quote => ({ ...nothing, amountMinor: minor, goodsMinor: minor });

function lessFees(goodsMinor: number, { freightMinor, restockingPercent }: Terms): Quote {
  const restockingMinor = Math.floor((Math.max(0, goodsMinor) * restockingPercent) / 100);
  const fees = freightMinor + restockingMinor;
  // Fees are never more than what goes back, and are not asked for on top of an even swap.
  const taken = Math.min(fees, Math.max(0, goodsMinor));
  return { amountMinor: goodsMinor - taken, goodsMinor, freightMinor: taken - Math.min(taken, restockingMinor), restockingMinor: Math.min(taken, restockingMinor) };
}

type PerUnit = (dossier: Dossier, line: CaseLine, paid: PricedLine) => number;

const sumOf = (dossier: Dossier, lines: readonly CaseLine[], perUnit: PerUnit): number =>
  lines.reduce((sum, line) => {
    const paid = dossier.order.lines.find(({ sku }) => sku === line.sku);
    return paid ? sum + line.quantity * perUnit(dossier, line, paid) : sum;
  }, 0);

const unitWorth = (dossier: Dossier, { sku }: CaseLine): number => {
  const paid = dossier.order.lines.find((line) => line.sku === sku);
  return paid ? Math.floor(paid.lineTotal.amount / paid.quantity) : 0;
};

const difference: PerUnit = (dossier, line) =>
  line.by === null ? 0 : unitWorth(dossier, line) - priceNow(dossier, line.by, unitWorth(dossier, line));

const dropped: PerUnit = (dossier, line) =>
  Math.max(0, unitWorth(dossier, line) - priceNow(dossier, line.sku, unitWorth(dossier, line)));

/** Of a variant on the shelf; what was paid for one that is no longer there. */
function priceNow(dossier: Dossier, sku: Sku, otherwise: number): number {
  const product = productOf(dossier, sku);
  return (product && findVariant(product, sku)?.price.amount) ?? otherwise;
}
