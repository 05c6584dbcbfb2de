import fc from 'fast-check';
import { CouponId, ProductId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { Pricing } from '../../../src/commerce/pricing';
import type { Product } from '../../../src/commerce/product';
import type { Coupon, CouponGain, MemberLevel, Reduction, Scope, Taxes } from '../../../src/commerce/promotions';
import { plainPricing } from './plain-pricing';

/** A cart in words: what is bought, at what price, in which of three departments. */
export interface Bought {
  readonly sku: string;
  readonly department: 'a' | 'b' | 'c';
  readonly priceMinor: number;
  readonly quantity: number;
}

export interface Case {
  readonly bought: readonly Bought[];
  readonly pricing: Pricing;
}

const department = fc.constantFrom('a' as const, 'b' as const, 'c' as const);
const rate = fc.oneof(fc.constantFrom(0, 33_330, 50_000, 100_000), fc.nat(100_000));

const scope: fc.Arbitrary<Scope> = fc
  .oneof(fc.constant<readonly string[]>([]), fc.uniqueArray(department, { minLength: 1, maxLength: 2 }))
  .map((categories) => ({ products: [], skus: [], categories, brands: [], except: [] }));

const reduction: fc.Arbitrary<Reduction> = fc.oneof(
  rate.map((value) => ({ by: 'percent' as const, rate: value })),
  fc.nat(3000).map((minor) => ({ by: 'amount' as const, minor })),
  fc.nat(20_000).map((minor) => ({ by: 'price' as const, minor })),
);

const gain: fc.Arbitrary<CouponGain> = fc.oneof(
  fc.record({ gain: fc.constant('percent' as const), rate, mostMinor: fc.option(fc.nat(5000)) }),
  fc.nat(20_000).map((minor) => ({ gain: 'amount' as const, minor })),
  fc.constant({ gain: 'delivery' as const }),
);

export const couponOf = (id: string): fc.Arbitrary<Coupon> =>
  fc.record({
    id: fc.constant(CouponId(id)),
    name: fc.constant({ en: id }),
    automatic: fc.constant(true),
    claimable: fc.constant(false),
    code: fc.constant(null),
    gives: gain,
    on: scope,
    spendMinor: fc.oneof(fc.constant(0), fc.nat(60_000)),
    from: fc.option(fc.nat(20)),
    until: fc.option(fc.nat(20)),
    limit: fc.option(fc.nat(3)),
    perShopper: fc.constant(null),
    stacks: fc.boolean(),
    level: fc.constant(null),
  });

const coupons = fc.nat(5).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => couponOf(`c${at}`))));

const anywhere = { countries: [], provinces: [], cities: [] };

const taxes: fc.Arbitrary<Taxes | null> = fc.option(
  fc.record({
    name: fc.constant({ en: 'tax' }),
    included: fc.boolean(),
    delivery: fc.boolean(),
    rates: fc.array(fc.record({ to: fc.constant(anywhere), on: scope, rate: fc.nat(25_000) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

const level = fc
  .array(fc.record({ on: scope, reduction }), { maxLength: 2 })
  .map((prices): MemberLevel => ({ id: 'member', name: { en: 'member' }, points: null, spendMinor: null, prices }));

export const now = 10;

const pricing: fc.Arbitrary<Pricing> = fc
  .record({
    currency: fc.constantFrom('CNY', 'JPY', 'USD'),
    sales: fc.array(
      fc.record({
        name: fc.constant({ en: 'sale' }),
        on: scope,
        reduction,
        from: fc.option(fc.nat(20)),
        until: fc.option(fc.nat(20)),
      }),
      { maxLength: 2 },
    ),
    breaks: fc.array(
      fc.record({
        name: fc.constant({ en: 'break' }),
        on: scope,
        steps: fc.array(fc.record({ units: fc.integer({ min: 1, max: 12 }), reduction }), {
          minLength: 1,
          maxLength: 2,
        }),
      }),
      { maxLength: 2 },
    ),
    coupons,
    taxes,
    level: fc.option(level),
    fee: fc.nat(3000),
    free: fc.nat(60_000),
    used: fc.nat(3),
  })
  .map(({ currency, sales, breaks, level: own, fee, free, used, ...rest }) =>
    plainPricing({
      currency,
      delivery: { feeMinor: fee, freeFromMinor: free, days: [1, 2] },
      now,
      level: own,
      promotions: {
        sales,
        quantityBreaks: breaks,
        coupons: rest.coupons,
        delivery: [],
        taxes: rest.taxes,
        levels: own ? [own] : [],
        pointsPerUnit: 0,
      },
      standing: new Map(rest.coupons.map(({ id }) => [id, { claimedAt: null, usedByShopper: 0, usedByAll: used }])),
    }),
  );

const bought: fc.Arbitrary<readonly Bought[]> = fc
  .array(
    fc.record({
      department,
      priceMinor: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 50_000 })),
      quantity: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 7 },
  )
  .map((lines) => lines.map((line, at) => ({ ...line, sku: `s${at}` })));

export const pricingCase: fc.Arbitrary<Case> = fc.record({ bought, pricing });

export function productOf({ sku, department: id, priceMinor }: Bought, currency: string): Product {
  return {
    id: ProductId(sku),
    title: { en: sku },
    description: {},
    brand: null,
    category: [{ id, name: { en: id } }],
    attributes: [],
    tags: [],
    options: [],
    variants: [{ sku: Sku(sku), options: {}, price: money(priceMinor, currency) }],
    pictures: [],
    rating: null,
    ratingCount: 0,
    sales: 0,
    addedOn: '2026-01-01',
  };
}
