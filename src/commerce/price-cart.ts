import type { Sku } from '../base/ids';
import type { Taken } from './apply-coupons';
import { takenMinor } from './apply-coupons';
import { bestCoupons, type CouponSum } from './best-coupons';
import type { Cart, CartLine } from './cart';
import type { PricedGoods } from './coupon';
import { deliveryFee, deliveryTerms } from './delivery';
import { money, times } from './money';
import type { Discount, PricedCart, PricedLine, Totals } from './price';
import type { Pricing } from './pricing';
import { findVariant, type Product } from './product';
import { covers } from './promotions';
import { struckPrice, type UnitsIn, unitPrice } from './unit-price';

/**
 * Prices a cart by the catalogue and the promotions as they are now, always in the same steps: the price of a unit (the
 * lowest of catalogue, sale, member price and quantity break); the delivery fee; the coupons that together leave least to
 * pay, percents before amounts before delivery; the tax on what is left.
 */
export function priceCart(cart: Cart, productOf: (sku: Sku) => Product | undefined, pricing: Pricing): PricedCart {
  const { sold, gone } = split(cart, productOf);
  const unitsIn = unitsOf(sold);
  const lines = sold.map((each) => pricedLine(each, pricing, unitsIn));
  const goods = sold.map(({ product, sku }, at): PricedGoods => {
    return { product, sku, minor: lines[at]?.lineTotal.amount ?? 0 };
  });
  const goodsMinor = goods.reduce((sum, { minor }) => sum + minor, 0);
  const terms = deliveryTerms(pricing);
  const fee = deliveryFee(terms, goodsMinor, lines.length);
  const { sum, offers } = bestCoupons({ goods, fee, pricing });
  return {
    lines: lines.map((line, at) => withShares(line, sum, { at, pricing })),
    totals: totalsOf(sum, { goodsMinor, fee, pricing }),
    gone,
    offers,
    deliveryTerms: terms,
  };
}

interface Sold extends CartLine {
  readonly product: Product;
}

function split(cart: Cart, productOf: (sku: Sku) => Product | undefined) {
  const sold: Sold[] = [];
  const gone: Sku[] = [];
  for (const line of cart.lines) {
    const product = productOf(line.sku);
    if (product && findVariant(product, line.sku)) sold.push({ ...line, product });
    else gone.push(line.sku);
  }
  return { sold, gone };
}

const unitsOf =
  (sold: readonly Sold[]): UnitsIn =>
  ({ on }) =>
    sold.filter(({ product, sku }) => covers(on, product, sku)).reduce((sum, { quantity }) => sum + quantity, 0);

function pricedLine({ product, sku, quantity }: Sold, pricing: Pricing, unitsIn: UnitsIn): PricedLine {
  const variant = findVariant(product, sku);
  if (!variant) throw new RangeError(`${product.id} has no variant ${sku}`);
  const { price, name } = unitPrice(product, variant, { pricing, unitsIn });
  const listPrice = struckPrice(variant, price);
  return {
    sku,
    product: product.id,
    title: product.title,
    options: variant.options,
    picture: product.pictures[0] ?? null,
    unitPrice: price,
    ...(listPrice && { listPrice }),
    ...(name && { priceName: name }),
    quantity,
    lineTotal: times(price, quantity),
  };
}

function discountsOf(taken: readonly Taken[], minorOf: (each: Taken) => number, currency: string): readonly Discount[] {
  return taken.flatMap((each) => {
    const minor = minorOf(each);
    const { id, name } = each.coupon;
    return minor === 0 ? [] : [{ coupon: id, name, amount: money(minor, currency) }];
  });
}

interface Place {
  readonly at: number;
  readonly pricing: Pricing;
}

function withShares(line: PricedLine, { taken, tax }: CouponSum, { at, pricing }: Place): PricedLine {
  const { currency, promotions } = pricing;
  const discounts = discountsOf(taken, ({ shares }) => shares[at] ?? 0, currency);
  const minor = promotions.taxes?.included === false ? (tax.lines[at] ?? 0) : 0;
  return {
    ...line,
    ...(discounts.length > 0 && { discounts }),
    ...(minor > 0 && { tax: money(minor, currency) }),
  };
}

interface Before {
  readonly goodsMinor: number;
  readonly fee: number;
  readonly pricing: Pricing;
}

function totalsOf(sum: CouponSum, { goodsMinor, fee, pricing }: Before): Totals {
  const { currency, promotions } = pricing;
  const { taxes } = promotions;
  const discounts = discountsOf(sum.taken, takenMinor, currency);
  const discount = goodsMinor - sum.net.reduce((all, minor) => all + minor, 0);
  const onTop = taxes?.included === false;
  const { delivery: deliveryTax, total: tax } = sum.tax;
  return {
    goods: money(goodsMinor, currency),
    ...(discount > 0 && { discount: money(discount, currency) }),
    delivery: money(sum.delivery, currency),
    ...(fee > sum.delivery && { deliveryFee: money(fee, currency) }),
    ...(taxes && tax > 0 && { taxName: taxes.name, [onTop ? 'tax' : 'includedTax']: money(tax, currency) }),
    ...(onTop && deliveryTax > 0 && { deliveryTax: money(deliveryTax, currency) }),
    ...(discounts.length > 0 && { discounts }),
    total: money(sum.total, currency),
  };
}
