import { OrderNumber, Sku } from '../../../../src/base/ids';
import type { Order } from '../../../../src/commerce/order';
import type { OrderStatus } from '../../../../src/commerce/order-status';
import { addressOfOrder } from '../../../../src/dialogs/service/address-of-order';

/** Only what tells orders apart. */
const order = (number: string, status: OrderStatus, en: string, zh: string) =>
  ({
    number: OrderNumber(number),
    status,
    contact: { recipient: 'Ann', street: number, city: 'Dallas', country: 'US' },
    lines: [{ sku: Sku(en), quantity: 1, title: { en, zh }, options: {} }],
  }) as unknown as Order;

const orders = [
  order('#W1111111', 'paid', 'Desk Lamp', '台灯'),
  order('#W2222222', 'delivered', 'Espresso Machine', '咖啡机'),
];

test.each([
  ['my lamp should go to the address from my espresso machine order', '#W2222222'],
  ['use the same address as order #W2222222', '#W2222222'],
  ["change it to my delivered order's address", '#W2222222'],
  ['地址改成跟咖啡机那单一样', '#W2222222'],
])('%s', (text, number) => {
  expect(addressOfOrder(text, orders)?.from.number).toBe(number);
  expect(addressOfOrder(text, orders)?.address).toEqual({ street: number, city: 'Dallas', country: 'US' });
});

test.each(['change the address of my lamp order', 'send it to Dallas', '地址改成人民路1号'])(
  '%s is of no order',
  (text) => {
    expect(addressOfOrder(text, orders)).toBeNull();
  },
);
