import { CouponId, ProductId, ShopId, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { strictRule } from '../../../src/commerce/policy';
import { noPromotions, type Promotions } from '../../../src/commerce/promotions';
import type { ShopProfile } from '../../../src/commerce/shop';
import type { ImportedProduct } from '../../../src/ports/commerce-store';
import { profile as plain, product } from '../../unit/operations/till';
import { freightMinor, restockingPercent } from './after-sales-model';
import type { Gain, ModelOffers } from './plain-prices';

export const skus = ['red', 'blue', 'green'];
export const tenders = { card: TenderId('card-1'), gift: TenderId('gift-1') } as const;
const early = { ...strictRule, statuses: ['placed', 'paid'], anyTender: true } as const;
const ways = ['original', 'giftCard'] as const;
const late = { ...strictRule, statuses: ['fulfilling', 'delivered'], anyTender: true, freightMinor, ways } as const;
const policies = {
  refundDays: [1, 5],
  rules: {
    ...{ cancel: early, changeItems: early, changePayment: early, refundOnly: late, claim: late },
    return: { ...late, statuses: ['delivered'], restockingPercent },
    exchange: { ...late, statuses: ['delivered'] },
    priceDrop: { ...late, statuses: ['paid', 'fulfilling', 'delivered'] },
  },
} as const;

const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
const everywhere = { countries: [], provinces: [], cities: [] };
const only = (sku: string | null) => ({ ...everything, skus: sku === null ? [] : [sku] });

const gainOf = (gain: Gain) => {
  if ('percent' in gain) return { gain: 'percent', rate: gain.percent * 1000, mostMinor: null } as const;
  return 'amount' in gain ? ({ gain: 'amount', minor: gain.amount } as const) : ({ gain: 'delivery' } as const);
};

function promotionsOf({ coupons, sales, taxes }: ModelOffers): Promotions {
  return {
    ...noPromotions,
    coupons: coupons.map(({ gain, spend, stacks }, at) => ({
      ...{ id: CouponId(`off-${at}`), name: { en: 'Off' }, automatic: true, claimable: false, code: null, level: null },
      ...{ on: everything, spendMinor: spend, limit: null, perShopper: null, stacks, gives: gainOf(gain) },
      ...{ from: null, until: null },
    })),
    sales: sales.map(({ sku, off, from, until }) => ({
      ...{ name: { en: 'Sale' }, on: only(sku), from, until },
      reduction:
        'percent' in off
          ? { by: 'percent' as const, rate: off.percent * 1000 }
          : { by: 'amount' as const, minor: off.amount },
    })),
    taxes: taxes && {
      ...{ name: { en: 'Tax' }, included: false, delivery: taxes.delivery },
      rates: [
        { to: everywhere, on: only(taxes.sku), rate: taxes.special * 1000 },
        { to: everywhere, on: everything, rate: taxes.general * 1000 },
      ],
    },
  };
}

/** A shop of lenient rules, whose offers count of themselves. */
export const lenientShop = (seed: number, offers: ModelOffers): ShopProfile => ({
  ...plain,
  ...{ id: ShopId(`after-${seed}`), policies, promotions: promotionsOf(offers) },
});

/** One product in three colours. */
export function shirt(
  prices: ReadonlyMap<string, number>,
  stock: Readonly<Record<string, number>>,
): readonly ImportedProduct[] {
  const variants = skus.map((sku) => ({ sku: Sku(sku), options: {}, price: money(prices.get(sku) ?? 0, 'CNY') }));
  return [{ ...product('shirt', 1, 0), id: ProductId('shirt'), variants, stock }];
}

/** With a card and a gift card on file. */
export const ann = (balance: number) => ({
  ...{ id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [], version: 1 },
  wallet: [
    { id: tenders.card, kind: 'card', brand: null, lastFour: null } as const,
    { id: tenders.gift, kind: 'giftCard', balance: money(balance, 'CNY') } as const,
  ],
});
