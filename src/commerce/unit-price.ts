import type { Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import { levelsUpTo } from './member';
import { type Money, money } from './money';
import type { Pricing } from './pricing';
import type { Product, Variant } from './product';
import { covers, isWithin, type QuantityBreak, type Reduction } from './promotions';
import { ofRate } from './rate';

export interface UnitPrice {
  readonly price: Money;
  /** The sale, member price or quantity break that it comes of; null for the catalogue's own. */
  readonly name: LocalText | null;
}

/** Never below zero, and never more than it was. */
export function reduced(minor: number, reduction: Reduction): number {
  switch (reduction.by) {
    case 'percent':
      return minor - ofRate(minor, reduction.rate);
    case 'amount':
      return Math.max(0, minor - reduction.minor);
    case 'price':
      return Math.min(minor, reduction.minor);
  }
}

/** How many units of a cart a quantity break counts. */
export type UnitsIn = (of: QuantityBreak) => number;

interface When {
  readonly pricing: Pick<Pricing, 'promotions' | 'now' | 'level'>;
  readonly unitsIn: UnitsIn;
}

/**
 * The lowest of the catalogue's price, sales of now, member prices and quantity breaks: they do not add up. Of equal ones
 * the first in this order gives its name.
 */
export function unitPrice(product: Product, variant: Variant, when: When): UnitPrice {
  let best: UnitPrice = { price: variant.price, name: null };
  for (const { name, reduction } of reductionsFor(product, variant.sku, when)) {
    const minor = reduced(variant.price.amount, reduction);
    if (minor < best.price.amount) best = { price: money(minor, variant.price.currency), name };
  }
  return best;
}

interface NamedReduction {
  readonly name: LocalText;
  readonly reduction: Reduction;
}

function reductionsFor(product: Product, sku: Sku, { pricing, unitsIn }: When): readonly NamedReduction[] {
  const { promotions, now, level } = pricing;
  const sales = promotions.sales.filter((sale) => isWithin(sale, now) && covers(sale.on, product, sku));
  const member = levelsUpTo(level, promotions.levels).flatMap(({ prices }) =>
    prices.filter(({ on }) => covers(on, product, sku)).map(({ reduction }) => ({ name: memberPrice, reduction })),
  );
  const breaks = promotions.quantityBreaks
    .filter(({ on }) => covers(on, product, sku))
    .flatMap((each) =>
      each.steps.filter(({ units }) => unitsIn(each) >= units).map(({ reduction }) => ({ name: each.name, reduction })),
    );
  return [...sales, ...member, ...breaks];
}

const memberPrice: LocalText = { zh: '会员价', en: 'Member price' };

/** A product as a shopper sees it who takes one of it: sales and member prices taken off. */
export function atShopperPrices<P extends Product>(product: P, pricing: When['pricing']): P {
  const variants = product.variants.map((variant) => {
    const { price } = unitPrice(product, variant, { pricing, unitsIn: () => 1 });
    const listPrice = struckPrice(variant, price);
    return price.amount === variant.price.amount ? variant : { ...variant, price, ...(listPrice && { listPrice }) };
  });
  return { ...product, variants };
}

/** The higher price that a line was cut from; null when it was not. */
export function struckPrice({ price, listPrice }: Variant, unit: Money): Money | null {
  const before = listPrice && listPrice.amount > price.amount ? listPrice : price;
  return before.amount > unit.amount ? before : null;
}
