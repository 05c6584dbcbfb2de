import type { TauOrders, TauUsers } from '../../../../src/cli/convert/tau-bench-files';
import { catalogueOf, ordersOf, shoppersOf } from '../../../../src/cli/convert/tau-bench-shop';
import { catalogueLineSchema } from '../../../../src/store/catalogue-import/catalogue-line';
import { orderLineSchema, shopperLineSchema } from '../../../../src/store/history-import/history-line';

const address = { address1: '1 Elm', address2: 'Suite 2', city: 'Austin', country: 'USA', state: 'TX', zip: '73301' };

const users: TauUsers = {
  ana_1: {
    name: { first_name: 'Ana', last_name: 'Ruiz' },
    address,
    email: 'ana@example.com',
    payment_methods: { gift_card_1: { source: 'gift_card', id: 'gift_card_1', balance: 12.5 } },
    orders: ['#W1', '#W2'],
  },
};

const order = (id: string, status: TauOrders[string]['status']): TauOrders[string] => ({
  order_id: id,
  user_id: 'ana_1',
  address,
  items: [
    { item_id: 'v1', price: 10.1 },
    { item_id: 'v1', price: 10.1 },
  ],
  fulfillments: status === 'pending' ? [] : [{ tracking_id: ['777'], item_ids: ['v1', 'v1'] }],
  status,
  payment_history: [{ payment_method_id: 'gift_card_1' }],
});

test('goods keep ids, options and prices to the cent; what is not available has no units', () => {
  const [line] = catalogueOf({
    p1: {
      name: 'Desk Lamp',
      product_id: 'p1',
      variants: {
        v1: { item_id: 'v1', options: { color: 'black' }, available: true, price: 19.99 },
        v2: { item_id: 'v2', options: { color: 'mauve' }, available: false, price: 20.1 },
      },
    },
  });
  expect(catalogueLineSchema.parse(line)).toMatchObject({
    id: 'p1',
    title: { en: 'Desk Lamp', zh: '台灯' },
    variants: [
      { sku: 'v1', price: 1999, stock: 100, options: { color: { en: 'black', zh: '黑色' } } },
      { sku: 'v2', price: 2010, stock: 0, options: { color: { en: 'mauve' } } },
    ],
  });
});

test('shoppers keep wallet and address', () => {
  const [line] = shoppersOf(users);
  expect(shopperLineSchema.parse(line)).toMatchObject({
    id: 'ana_1',
    addresses: [{ street: '1 Elm, Suite 2', city: 'Austin', province: 'TX', postcode: '73301', country: 'US' }],
    wallet: [{ id: 'gift_card_1', kind: 'giftCard', balance: 1250 }],
  });
});

test('orders keep their state and way of paying; the same variant twice is one line of two', () => {
  const lines = ordersOf({ '#W1': order('#W1', 'processed'), '#W2': order('#W2', 'pending') }, users);
  const [first, second] = lines.map((line) => orderLineSchema.parse(line));
  expect(first).toMatchObject({
    number: '#W1',
    status: 'fulfilling',
    payment: 'giftCard',
    tender: 'gift_card_1',
    lines: [{ sku: 'v1', quantity: 2, price: 1010 }],
    parcels: [{ tracking: '777', skus: ['v1'] }],
  });
  expect(second).toMatchObject({ status: 'paid', parcels: [] });
  expect(Date.parse(second?.placedAt ?? '')).toBeGreaterThan(Date.parse(first?.placedAt ?? ''));
});
