import { ConversationId, CouponId, OrderNumber, ProductId, ShopperId, Sku } from '../../../src/base/ids';
import type { Dossier } from '../../../src/commerce/dossier';
import { money } from '../../../src/commerce/money';
import type { StockedProduct } from '../../../src/commerce/product';
import { quoteCase, valuedLines } from '../../../src/commerce/quote-case';

const yuan = (minor: number) => money(minor, 'CNY');
const terms = { freight: 'shop', freightMinor: 0, restockingPercent: 0, photo: false } as const;

const lamp = (prices: Readonly<Record<string, number>>): StockedProduct => ({
  id: ProductId('lamp'),
  title: { en: 'Lamp' },
  description: { en: 'It shines.' },
  brand: null,
  category: [],
  attributes: [],
  tags: [],
  options: ['color'],
  variants: Object.entries(prices).map(([color, price]) => ({
    sku: Sku(color),
    options: { color: { id: color, name: { en: color } } },
    price: yuan(price),
  })),
  pictures: [],
  rating: null,
  ratingCount: 0,
  sales: 0,
  addedOn: '2026-01-01',
  available: {},
});

/** A yellow lamp of 249 yuan, for 219 after a coupon. */
const bought = (prices: Readonly<Record<string, number>>): Dossier => ({
  order: {
    number: OrderNumber('SO-1'),
    shopper: ShopperId('anna'),
    conversation: ConversationId('talk'),
    status: 'delivered',
    lines: [
      {
        sku: Sku('yellow'),
        product: ProductId('lamp'),
        title: { en: 'Lamp' },
        options: {},
        picture: null,
        unitPrice: yuan(24900),
        quantity: 1,
        lineTotal: yuan(24900),
        discounts: [{ coupon: CouponId('c'), name: { en: 'c' }, amount: yuan(3000) }],
      },
    ],
    totals: { goods: yuan(24900), delivery: yuan(0), total: yuan(21900) },
    contact: { recipient: 'Anna', street: '1 High St', country: 'CN' },
    payment: 'card',
    placedAt: 0,
    updatedAt: 0,
    reservedUntil: null,
    version: 1,
  },
  cases: [],
  products: [lamp(prices)],
  wallet: [],
  level: null,
  taxing: { taxes: null, to: {} },
});

const swapped = (prices: Readonly<Record<string, number>>): number =>
  quoteCase(bought(prices), { wish: 'exchange', lines: [{ sku: Sku('yellow'), quantity: 1, by: Sku('white') }] }, terms)
    .amountMinor;

test('a swap for what costs the same asks for nothing that a coupon took off', () => {
  expect(swapped({ yellow: 24900, white: 24900 })).toBe(0);
  expect(swapped({ yellow: 29900, white: 29900 })).toBe(0);
});

test('what is dearer costs the difference of today, what is cheaper gives back what was paid above it', () => {
  expect(swapped({ yellow: 24900, white: 27900 })).toBe(-3000);
  expect(swapped({ yellow: 24900, white: 19900 })).toBe(2000);
  expect(swapped({ yellow: 19900, white: 19900 })).toBe(2000);
});

test('of what is no longer sold the price that was paid counts', () => {
  expect(swapped({ white: 24900 })).toBe(-3000);
});

describe('where the shop’s prices exclude tax', () => {
  const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
  const rates = [{ to: { countries: [], provinces: [], cities: [] }, on: everything, rate: 10_000 }];
  const taxes = { name: { en: 'Tax' }, included: false, rates, delivery: false };

  /** The same lamp without a coupon, for 249 and 24.90 of tax. */
  function taxed(prices: Readonly<Record<string, number>>): Dossier {
    const dossier = bought(prices);
    const lines = dossier.order.lines.map((line) => ({ ...line, discounts: [], tax: yuan(2490) }));
    const totals = { goods: yuan(24900), delivery: yuan(0), tax: yuan(2490), total: yuan(27390) };
    return { ...dossier, order: { ...dossier.order, lines, totals }, taxing: { taxes, to: { country: 'CN' } } };
  }
  const quoted = (wish: 'priceDrop' | 'exchange' | 'changeItems', prices: Readonly<Record<string, number>>) => {
    const by = wish === 'priceDrop' ? null : Sku('white');
    return quoteCase(taxed(prices), { wish, lines: [{ sku: Sku('yellow'), quantity: 1, by }] }, terms).amountMinor;
  };

  test('a price that has not fallen gives nothing back, and one that has gives its tax back too', () => {
    expect(quoted('priceDrop', { yellow: 24900 })).toBe(0);
    expect(quoted('priceDrop', { yellow: 19900 })).toBe(5500);
  });

  test.each(['exchange', 'changeItems'] as const)('goods swapped in are taxed as those bought (%s)', (wish) => {
    expect(quoted(wish, { yellow: 24900, white: 24900 })).toBe(0);
    expect(quoted(wish, { yellow: 24900, white: 27900 })).toBe(-3300);
    expect(quoted(wish, { yellow: 24900, white: 19900 })).toBe(5500);
  });
});

describe('goods that are kept for a part of the money', () => {
  const yellow = { sku: Sku('yellow'), quantity: 1, by: null };
  const claimed = (percent: number) => ({ wish: 'claim', lines: [yellow], percent }) as const;
  const prices = { yellow: 24900 };

  test('a share of what was paid goes back, rounded down to the unit', () => {
    expect(quoteCase(bought(prices), claimed(20), terms).amountMinor).toBe(4380);
    expect(quoteCase(bought(prices), claimed(33), terms).amountMinor).toBe(7227);
  });

  test('each line is kept with what it gave, and they come to the sum', () => {
    const valued = valuedLines(bought(prices), claimed(33));
    expect(valued).toEqual([{ ...yellow, worthMinor: 7227 }]);
  });

  test('nothing is given for goods that are sent again', () => {
    const again = { ...claimed(20), lines: [{ ...yellow, by: Sku('yellow') }] };
    expect(quoteCase(bought(prices), again, terms).amountMinor).toBe(0);
  });
});
