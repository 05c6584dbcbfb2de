import type { CouponId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import { namesOfProvince } from '../text/province-names';
import type { Product } from './product';
import type { Rate } from './rate';

/** Which goods a rule is about: what is in one of the lists and not in `except`; without a list, everything. */
export interface Scope {
  /** Product ids. */
  readonly products: readonly string[];
  readonly skus: readonly string[];
  /** Category ids at any level. */
  readonly categories: readonly string[];
  /** Brand ids. */
  readonly brands: readonly string[];
  readonly except: readonly string[];
}

/** Milliseconds since the epoch; null for without an end. `until` is excluded. */
export interface Period {
  readonly from: number | null;
  readonly until: number | null;
}

/** What becomes of a unit's price. Minor units. */
export type Reduction =
  | { readonly by: 'percent'; readonly rate: Rate }
  | { readonly by: 'amount'; readonly minor: number }
  | { readonly by: 'price'; readonly minor: number };

export interface Sale extends Period {
  readonly name: LocalText;
  readonly on: Scope;
  readonly reduction: Reduction;
}

/** So much off each unit from so many units on, counted over all goods in scope together. */
export interface QuantityBreak {
  readonly name: LocalText;
  readonly on: Scope;
  readonly steps: readonly { readonly units: number; readonly reduction: Reduction }[];
}

export type CouponGain =
  | { readonly gain: 'percent'; readonly rate: Rate; readonly mostMinor: number | null }
  | { readonly gain: 'amount'; readonly minor: number }
  | { readonly gain: 'delivery' };

/** A discount on the whole of a cart, or on part of it. */
export interface Coupon extends Period {
  readonly id: CouponId;
  readonly name: LocalText;
  /** Counts for everybody, without being asked for. */
  readonly automatic: boolean;
  /** May be taken by asking for it in the chat. */
  readonly claimable: boolean;
  /** Only given by the shop, one at a time: gifts, birthdays, invitations. */
  readonly given?: boolean | undefined;
  /** In capitals. */
  readonly code: string | null;
  readonly gives: CouponGain;
  readonly on: Scope;
  /** The goods in scope must come to so much, at the prices of the lines. */
  readonly spendMinor: number;
  /** How often it can be used by all together, and by one shopper. */
  readonly limit: number | null;
  readonly perShopper: number | null;
  /** Counts together with others that stack; else alone. */
  readonly stacks: boolean;
  /** The lowest level of members that may use it; null for everybody. */
  readonly level: string | null;
}

/** Where a parcel goes; each list that is not empty must hold the address's part. */
export interface Region {
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly cities: readonly string[];
}

export interface RegionalDelivery {
  readonly name: LocalText;
  readonly to: Region;
  readonly feeMinor: number;
  /** From this sum of goods on, delivery is free; null for never. */
  readonly freeFromMinor: number | null;
  /** The shop sends nothing there. */
  readonly notServed: boolean;
}

export interface TaxRate {
  readonly to: Region;
  readonly on: Scope;
  readonly rate: Rate;
}

export interface Taxes {
  readonly name: LocalText;
  /** Whether the shop's prices contain it; else it is added. */
  readonly included: boolean;
  /** Of a line and a place the first that fits counts. */
  readonly rates: readonly TaxRate[];
  /** Whether delivery is taxed, at the first rate for everything there. */
  readonly delivery: boolean;
}

/** A step of the membership, with what it brings. */
export interface MemberLevel {
  readonly id: string;
  readonly name: LocalText;
  /** Reached by either; one that is null does not count. The first level is reached by joining. */
  readonly points: number | null;
  readonly spendMinor: number | null;
  readonly prices: readonly { readonly on: Scope; readonly reduction: Reduction }[];
}

/** Which coupon is given for what; null for none. */
export interface Gifts {
  /** Who joins may take it. */
  readonly welcome: CouponId | null;
  /** In the month of a member's birthday, once a year. */
  readonly birthday: CouponId | null;
  /** After the first paid order of somebody who was invited: to who invited them, and to them. */
  readonly inviter: CouponId | null;
  readonly invited: CouponId | null;
}

/** shops/<id>/promotions.yaml. */
export interface Promotions {
  readonly sales: readonly Sale[];
  readonly quantityBreaks: readonly QuantityBreak[];
  readonly coupons: readonly Coupon[];
  readonly delivery: readonly RegionalDelivery[];
  readonly taxes: Taxes | null;
  /** Coupons that are given of themselves. */
  readonly gifts?: Gifts | undefined;
  /** From the lowest up. */
  readonly levels: readonly MemberLevel[];
  /** Points for each whole unit of the currency that is paid for goods. */
  readonly pointsPerUnit: number;
}

export const noPromotions: Promotions = {
  sales: [],
  quantityBreaks: [],
  coupons: [],
  delivery: [],
  taxes: null,
  levels: [],
  pointsPerUnit: 0,
};

export function covers(scope: Scope, product: Product, sku: Sku): boolean {
  const names = [product.id, sku, product.brand?.id, ...product.category.map(({ id }) => id)];
  if (scope.except.some((name) => names.includes(name))) return false;
  const { products, skus, categories, brands } = scope;
  if (isEverything(scope)) return true;
  return (
    products.includes(product.id) ||
    skus.includes(sku) ||
    product.category.some(({ id }) => categories.includes(id)) ||
    (product.brand !== null && brands.includes(product.brand.id))
  );
}

export const isEverything = ({ products, skus, categories, brands }: Scope): boolean =>
  products.length + skus.length + categories.length + brands.length === 0;

export const isWithin = ({ from, until }: Period, now: number): boolean =>
  (from === null || from <= now) && (until === null || now < until);

/** 新疆 for 新疆维吾尔自治区, Texas for texas. */
function isNamed(names: readonly string[], said: string | undefined): boolean {
  if (names.length === 0) return true;
  const place = said?.trim().toLowerCase() ?? '';
  return place !== '' && names.some((name) => place.startsWith(name.toLowerCase()));
}

/** As much of an address as is known. */
export interface Place {
  readonly country?: string | undefined;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly district?: string | undefined;
}

export const reaches = (region: Region, to: Place): boolean =>
  isNamed(region.countries, to.country) &&
  isNamed(region.provinces.flatMap(namesOfProvince), to.province) &&
  isNamed(region.cities, to.city ?? to.district);
