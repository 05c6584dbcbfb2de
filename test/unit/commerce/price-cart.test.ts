import { CouponId, ProductId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { netOf } from '../../../src/commerce/price';
import { priceCart } from '../../../src/commerce/price-cart';
import type { Pricing } from '../../../src/commerce/pricing';
import type { Product } from '../../../src/commerce/product';
import { type Coupon, noPromotions, type Promotions, type Scope } from '../../../src/commerce/promotions';

const everything: Scope = { products: [], skus: [], categories: [], brands: [], except: [] };
const anywhere = { countries: [], provinces: [], cities: [] };

const product = (id: string, minor: number, currency: string): Product => ({
  id: ProductId(id),
  title: { en: id },
  description: {},
  brand: { id: 'dawn', name: { en: 'Dawn' } },
  category: [{ id: id.replace(/\d/g, ''), name: { en: id } }],
  attributes: [],
  tags: [],
  options: [],
  variants: [{ sku: Sku(id), options: {}, price: money(minor, currency) }],
  pictures: [],
  rating: null,
  ratingCount: 0,
  sales: 0,
  addedOn: '2026-01-01',
});

const coupon = (id: string, over: Partial<Coupon>): Coupon => ({
  id: CouponId(id),
  name: { en: id },
  automatic: true,
  claimable: false,
  code: null,
  gives: { gain: 'amount', minor: 1000 },
  on: everything,
  spendMinor: 0,
  from: null,
  until: null,
  limit: null,
  perShopper: null,
  stacks: true,
  level: null,
  ...over,
});

interface Given {
  readonly prices: Readonly<Record<string, number>>;
  readonly promotions?: Partial<Promotions>;
  readonly over?: Partial<Pricing>;
  readonly quantity?: number;
}

function priced({ prices, promotions = {}, over = {}, quantity = 1 }: Given) {
  const currency = over.currency ?? 'CNY';
  const lines = Object.keys(prices).map((id) => ({ sku: Sku(id), quantity }));
  return priceCart({ lines }, (sku) => product(sku, prices[sku] ?? 0, currency), {
    currency,
    promotions: { ...noPromotions, ...promotions },
    delivery: { feeMinor: 0, freeFromMinor: 0, days: [1, 2] },
    now: 1000,
    level: null,
    standing: new Map(),
    to: { country: 'CN' },
    leftOut: [],
    ...over,
  });
}

const nets = (cart: ReturnType<typeof priced>) => cart.lines.map((line) => netOf(line).amount);
const third = { gain: 'percent', rate: 33_330, mostMinor: null } as const;

describe('the price of a cart', () => {
  it('splits 33.33 % over three equal lines so that the parts are the whole', () => {
    const cart = priced({
      prices: { a1: 100, a2: 100, a3: 100 },
      promotions: { coupons: [coupon('third', { gives: third })] },
    });
    expect(cart.totals).toMatchObject({ discount: { amount: 100 }, total: { amount: 200 } });
    expect(nets(cart)).toEqual([66, 67, 67]);
  });

  it('takes 33.33 % three times, each of what is left', () => {
    const coupons = ['x', 'y', 'z'].map((id) => coupon(id, { gives: third }));
    expect(priced({ prices: { a: 10_000 }, promotions: { coupons } }).totals.total.amount).toBe(2963);
  });

  it('knows no part of a yen', () => {
    const cart = priced({
      prices: { a1: 99, a2: 100 },
      promotions: { coupons: [coupon('third', { gives: third })] },
      over: { currency: 'JPY' },
    });
    expect(cart.totals).toMatchObject({ discount: { amount: 66, currency: 'JPY' }, total: { amount: 133 } });
    expect(nets(cart)).toEqual([66, 67]);
  });

  it('takes the lowest unit price and names it, and never adds them up', () => {
    const promotions: Partial<Promotions> = {
      sales: [
        { name: { en: 'sale' }, on: everything, from: 0, until: 2000, reduction: { by: 'percent', rate: 10_000 } },
      ],
      quantityBreaks: [
        { name: { en: 'three' }, on: everything, steps: [{ units: 3, reduction: { by: 'amount', minor: 300 } }] },
      ],
    };
    expect(priced({ prices: { a: 1000 }, promotions }).lines[0]).toMatchObject({
      unitPrice: { amount: 900 },
      listPrice: { amount: 1000 },
      priceName: { en: 'sale' },
    });
    expect(priced({ prices: { a: 1000 }, promotions, quantity: 3 }).lines[0]).toMatchObject({
      unitPrice: { amount: 700 },
      lineTotal: { amount: 2100 },
      priceName: { en: 'three' },
    });
    expect(priced({ prices: { a: 1000 }, promotions, over: { now: 2000 } }).lines[0]).not.toHaveProperty('listPrice');
  });

  it('uses the coupons that together save most where they exclude each other, and says of the others why not', () => {
    const coupons = [
      coupon('ten', {}),
      coupon('five', { gives: { gain: 'amount', minor: 500 } }),
      coupon('twelve', { gives: { gain: 'amount', minor: 1200 }, stacks: false }),
    ];
    const { totals, offers } = priced({ prices: { a: 5000 }, promotions: { coupons } });
    expect(totals.discounts?.map(({ coupon: id }) => id)).toEqual(['ten', 'five']);
    expect(offers.find(({ coupon: id }) => id === 'twelve')?.refusal).toEqual({
      code: 'notTogether',
      instead: [{ en: 'ten' }, { en: 'five' }],
    });
  });

  it.each([
    ['belowSpend', coupon('c', { spendMinor: 6200 }), { missing: money(1200, 'CNY'), spend: money(6200, 'CNY') }],
    ['notYet', coupon('c', { from: 5000 }), { from: 5000 }],
    ['expired', coupon('c', { until: 1000 }), { until: 1000 }],
    ['usedUp', coupon('c', { limit: 3 }), {}],
    ['usedByYou', coupon('c', { perShopper: 1 }), {}],
    ['membersOnly', coupon('c', { level: 'gold' }), { level: { en: 'Gold' } }],
    ['notForTheseGoods', coupon('c', { on: { ...everything, categories: ['shoes'] } }), {}],
    ['nothingToTakeOff', coupon('c', { gives: { gain: 'delivery' } }), {}],
  ])('refuses with the reason %s', (code, refused, more) => {
    const used = { claimedAt: 1, usedByShopper: 1, usedByAll: 3 };
    const levels = [{ id: 'gold', name: { en: 'Gold' }, points: null, spendMinor: null, prices: [] }];
    const { offers, totals } = priced({
      prices: { a: 5000 },
      promotions: { coupons: [refused], levels },
      over: { standing: new Map([[refused.id, used]]) },
    });
    expect(offers[0]?.refusal).toEqual({ code, ...more });
    expect(totals.total.amount).toBe(5000);
  });

  it('charges delivery by region and threshold, and a coupon takes it off', () => {
    const remote = {
      name: { en: 'remote' },
      to: { ...anywhere, provinces: ['新疆'] },
      feeMinor: 1500,
      freeFromMinor: null,
      notServed: false,
    };
    const to = { country: 'CN', province: '新疆维吾尔自治区' };
    const coupons = [coupon('free', { gives: { gain: 'delivery' } })];
    expect(priced({ prices: { a: 5000 }, promotions: { delivery: [remote] }, over: { to } }).totals).toMatchObject({
      delivery: { amount: 1500 },
      total: { amount: 6500 },
    });
    expect(priced({ prices: { a: 5000 }, promotions: { delivery: [remote] } }).totals.delivery.amount).toBe(0);
    expect(
      priced({ prices: { a: 5000 }, promotions: { delivery: [remote], coupons }, over: { to } }).totals,
    ).toMatchObject({
      delivery: { amount: 0 },
      deliveryFee: { amount: 1500 },
      total: { amount: 5000 },
    });
  });

  it('adds tax where prices exclude it, by place and category, and shows it where they contain it', () => {
    const rates = [
      { to: anywhere, on: { ...everything, categories: ['book'] }, rate: 5000 },
      { to: { ...anywhere, provinces: ['Texas'] }, on: everything, rate: 8250 },
    ];
    const taxes = { name: { en: 'Sales tax' }, included: false, delivery: false, rates };
    const to = { country: 'US', province: 'texas' };
    const prices = { book1: 1000, lamp: 999 };
    const there = priced({ prices, promotions: { taxes }, over: { to } });
    expect(there.lines.map(({ tax }) => tax?.amount)).toEqual([50, 82]);
    expect(there.totals).toMatchObject({ tax: { amount: 132 }, total: { amount: 2131 } });
    expect(priced({ prices, promotions: { taxes } }).totals).toMatchObject({ tax: { amount: 50 } });
    const contained = priced({ prices, promotions: { taxes: { ...taxes, included: true } }, over: { to } });
    expect(contained.totals).toMatchObject({ includedTax: { amount: 124 }, total: { amount: 1999 } });
  });

  it('gives members their price, and higher levels those below', () => {
    const level = (id: string, minor: number) => ({
      id,
      name: { en: id },
      points: null,
      spendMinor: null,
      prices: [{ on: everything, reduction: { by: 'amount', minor } as const }],
    });
    const levels = [level('member', 300), level('gold', 200)];
    const [, gold] = levels;
    const cart = priced({ prices: { a: 1000 }, promotions: { levels }, over: { level: gold ?? null } });
    expect(cart.lines[0]?.unitPrice.amount).toBe(700);
    expect(priced({ prices: { a: 1000 }, promotions: { levels } }).lines[0]?.unitPrice.amount).toBe(1000);
  });
});
