import { ProductId, Sku } from '../../../../src/base/ids';
import { money } from '../../../../src/commerce/money';
import type { Product } from '../../../../src/commerce/product';
import { readOrders, readShoppers } from '../../../../src/store/history-import/read-history';
import { product } from '../../../contract/commerce-store/subject';

const goods: Product = product('lipstick', { red: 1 });
const world = { currency: 'CNY', productOf: (sku: string) => (sku === 'red' ? goods : undefined) };

const orderLine = {
  number: '#1001',
  shopper: 'ana',
  status: 'delivered',
  placedAt: '2026-01-02T10:00:00+08:00',
  contact: { recipient: 'Ana Ruiz', street: '1 High Street', country: 'GB' },
  lines: [{ sku: 'red', quantity: 2, price: 5000 }],
  delivery: 800,
  payment: 'card',
  tender: 'card-1',
  parcels: [{ carrier: 'UPS', tracking: '1Z', skus: ['red'] }],
};

const lines = (...rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

test('a shopper is read with wallet and addresses, the e-mail in small letters', () => {
  const { rows, bad } = readShoppers(
    lines({
      id: 'ana',
      name: { first: 'Ana', last: 'Ruiz' },
      email: 'Ana@Example.com',
      wallet: [
        { id: 'g1', kind: 'giftCard', balance: 5000 },
        { id: 'c1', kind: 'card', brand: 'visa', lastFour: '1234' },
      ],
    }),
    'CNY',
  );
  expect(bad).toEqual([]);
  expect(rows).toMatchObject([
    {
      id: 'ana',
      email: 'ana@example.com',
      addresses: [],
      wallet: [{ balance: money(5000, 'CNY') }, { brand: 'visa', lastFour: '1234' }],
    },
  ]);
});

test('an order takes titles from the catalogue and its sums from its lines', () => {
  const { rows, bad } = readOrders(lines(orderLine), world);
  expect(bad).toEqual([]);
  expect(rows).toMatchObject([
    {
      number: '#1001',
      lines: [{ sku: Sku('red'), product: ProductId('lipstick'), title: goods.title, lineTotal: money(10_000, 'CNY') }],
      totals: { goods: money(10_000, 'CNY'), delivery: money(800, 'CNY'), total: money(10_800, 'CNY') },
      placedAt: Date.parse('2026-01-02T02:00:00Z'),
      tender: 'card-1',
      parcels: [{ carrier: 'UPS', tracking: '1Z', lines: [{ sku: 'red', quantity: 2 }] }],
    },
  ]);
});

test('every wrong line is named with its number and what is wrong', () => {
  const text = lines(orderLine, { ...orderLine, number: '#2', status: 'lost' }, orderLine, {
    ...orderLine,
    number: '#3',
    lines: [{ sku: 'blue', quantity: 1, price: 1 }],
  });
  const { bad } = readOrders(`${text}\n{`, world);
  expect(bad.map(({ line, column }) => [line, column])).toEqual([
    [2, 'status'],
    [3, null],
    [4, 'lines'],
    [5, null],
  ]);
  expect(bad[2]?.reason).toContain('blue');
});
