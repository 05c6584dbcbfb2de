import { CouponId, ProductId, ShopId, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { strictRule } from '../../../src/commerce/policy';
import { noPromotions } from '../../../src/commerce/promotions';
import type { ShopProfile } from '../../../src/commerce/shop';
import type { ImportedProduct } from '../../../src/ports/commerce-store';
import { profile as plain, product } from '../../unit/operations/till';
import { freightMinor, type Gain, restockingPercent } from './after-sales-model';

export const skus = ['red', 'blue', 'green'];
export const card = TenderId('card-1');
const early = { ...strictRule, statuses: ['placed', 'paid'], anyTender: true } as const;
const late = { ...strictRule, statuses: ['fulfilling', 'delivered'], anyTender: true, freightMinor } as const;
const policies = {
  refundDays: [1, 5],
  rules: {
    ...{ cancel: early, changeItems: early, refundOnly: late, claim: late },
    return: { ...late, statuses: ['delivered'], restockingPercent },
    exchange: { ...late, statuses: ['delivered'] },
  },
} as const;

const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
const always = { from: null, until: null };

const gainOf = (gain: Gain) => {
  if ('percent' in gain) return { gain: 'percent', rate: gain.percent * 1000, mostMinor: null } as const;
  return 'amount' in gain ? ({ gain: 'amount', minor: gain.amount } as const) : ({ gain: 'delivery' } as const);
};

/** A shop of lenient rules and one coupon that counts of itself. */
export function lenientShop(seed: number, { gain, spend }: { gain: Gain; spend: number }): ShopProfile {
  const coupon = {
    ...{ id: CouponId('off'), name: { en: 'Off' }, automatic: true, claimable: false, code: null, level: null },
    ...{ on: everything, spendMinor: spend, limit: null, perShopper: null, stacks: false, gives: gainOf(gain) },
    ...always,
  };
  const promotions = { ...noPromotions, coupons: [coupon] };
  return { ...plain, id: ShopId(`after-${seed}`), policies, promotions };
}

/** One product in three colours. */
export function shirt(
  priceOf: (sku: string) => number,
  stock: Readonly<Record<string, number>>,
): readonly ImportedProduct[] {
  const variants = skus.map((sku) => ({ sku: Sku(sku), options: {}, price: money(priceOf(sku), 'CNY') }));
  return [{ ...product('shirt', 1, 0), id: ProductId('shirt'), variants, stock }];
}

export const ann = {
  ...{ id: ShopperId('ann'), name: { first: 'Ann', last: 'Lee' }, email: null, addresses: [], version: 1 },
  wallet: [{ id: card, kind: 'card', brand: null, lastFour: null } as const],
};
