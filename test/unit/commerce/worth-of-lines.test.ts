import { CaseId, ConversationId, OrderNumber, ProductId, ShopperId, Sku } from '../../../src/base/ids';
import type { Dossier } from '../../../src/commerce/dossier';
import { money } from '../../../src/commerce/money';
import type { OrderWish } from '../../../src/commerce/policy';
import { quoteCase, valuedLines } from '../../../src/commerce/quote-case';
import type { CaseStatus, ServiceCase } from '../../../src/commerce/service-case';

const yuan = (minor: number) => money(minor, 'CNY');
const terms = { photo: false, freight: 'shop', freightMinor: 0, restockingPercent: 0 } as const;
const of = (quantity: number) => [{ sku: Sku('mask'), quantity, by: null }];

const variant = { sku: Sku('mask'), options: {}, price: yuan(25) };
const product = {
  ...{ id: ProductId('mask'), title: {}, description: {}, brand: null, category: [], attributes: [], tags: [] },
  ...{ options: [], variants: [variant], pictures: [], rating: null, ratingCount: 0, sales: 0, addedOn: '2026-01-01' },
  available: { [Sku('mask')]: 9 },
};

/** Three masks for 100 together, 25 each by now. */
const bought = (cases: readonly ServiceCase[]): Dossier => ({
  order: {
    ...{ number: OrderNumber('1'), shopper: ShopperId('ann'), conversation: ConversationId('talk'), payment: 'card' },
    ...{ contact: { recipient: 'Ann', street: '1', country: 'CN' }, status: 'delivered', version: 1 },
    lines: [
      {
        ...{ sku: Sku('mask'), product: ProductId('mask'), title: {}, options: {}, picture: null },
        ...{ unitPrice: yuan(33), quantity: 3, lineTotal: yuan(100) },
      },
    ],
    totals: { goods: yuan(100), delivery: yuan(0), total: yuan(100) },
    ...{ placedAt: 0, updatedAt: 0, reservedUntil: null },
  },
  cases,
  products: [product],
  wallet: [],
  level: null,
  taxing: { taxes: null, to: {} },
});

const opened = (dossier: Dossier, asked: { wish: OrderWish; quantity: number; status: CaseStatus }): ServiceCase => ({
  ...{ id: CaseId('c'), order: OrderNumber('1'), shopper: ShopperId('ann'), conversation: ConversationId('talk') },
  ...{ wish: asked.wish, status: asked.status, reason: null, photos: [], way: 'original', tender: null },
  ...{ amount: null, address: null, invoice: null, stars: null, words: null, openedAt: 0, updatedAt: 0, version: 1 },
  lines: valuedLines(dossier, { wish: asked.wish, lines: of(asked.quantity) }),
});

const worth = (wish: OrderWish, quantity: number, cases: readonly ServiceCase[]) =>
  quoteCase(bought(cases), { wish, lines: of(quantity) }, terms).amountMinor;

test('the rest of a line is given once, whichever of its cases was refused', () => {
  const first = opened(bought([]), { wish: 'return', quantity: 1, status: 'approved' });
  const second = opened(bought([first]), { wish: 'return', quantity: 2, status: 'approved' });
  expect([first, second].map(({ lines }) => lines[0]?.worthMinor)).toEqual([33, 67]);
  expect(worth('return', 1, [{ ...first, status: 'refused' }, second])).toBe(33);
});

test('what a fallen price gave back is not given again, neither for the same fall nor for the goods', () => {
  const drop = opened(bought([]), { wish: 'priceDrop', quantity: 3, status: 'done' });
  expect(drop.lines[0]?.worthMinor).toBe(25);
  expect(worth('priceDrop', 3, [drop])).toBe(0);
  expect(worth('return', 3, [drop])).toBe(75);
  expect(worth('return', 1, [drop])).toBe(25);
});
