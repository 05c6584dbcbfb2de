import type { ProductId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import type { Cart } from './cart';
import { add, type Money, money, times } from './money';
import { findVariant, type Named, type Product } from './product';
import type { DeliveryRule } from './shop';

/** A line of a cart or an order with what it says on the receipt, as it was when it was priced. */
export interface PricedLine {
  readonly sku: Sku;
  readonly product: ProductId;
  readonly title: LocalText;
  readonly options: Readonly<Record<string, Named>>;
  readonly picture: string | null;
  readonly unitPrice: Money;
  readonly quantity: number;
  readonly lineTotal: Money;
}

export interface Totals {
  readonly goods: Money;
  readonly delivery: Money;
  /** goods + delivery, to the unit. */
  readonly total: Money;
}

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** SKUs of the cart that the catalogue no longer sells; they are not in lines. */
  readonly gone: readonly Sku[];
}

/** Prices each line by the catalogue as it is now. An empty cart has no delivery fee. */
export function priceCart(
  cart: Cart,
  productOf: (sku: Sku) => Product | undefined,
  rule: DeliveryRule,
  currency: string,
): PricedCart {
  const lines: PricedLine[] = [];
  const gone: Sku[] = [];
  for (const { sku, quantity } of cart.lines) {
    const product = productOf(sku);
    const variant = product && findVariant(product, sku);
    if (!product || !variant) {
      gone.push(sku);
      continue;
    }
    lines.push({
      sku,
      product: product.id,
      title: product.title,
      options: variant.options,
      picture: product.pictures[0] ?? null,
      unitPrice: variant.price,
      quantity,
      lineTotal: times(variant.price, quantity),
    });
  }
  return { lines, totals: totalsOf(lines, rule, currency), gone };
}

function totalsOf(lines: readonly PricedLine[], rule: DeliveryRule, currency: string): Totals {
  const goods = lines.reduce((sum, line) => add(sum, line.lineTotal), money(0, currency));
  const free = lines.length === 0 || goods.amount >= rule.freeFromMinor;
  const delivery = money(free ? 0 : rule.feeMinor, currency);
  return { goods, delivery, total: add(goods, delivery) };
}
