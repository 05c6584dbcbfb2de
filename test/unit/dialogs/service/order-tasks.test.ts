import { OrderNumber, Sku } from '../../../../src/base/ids';
import type { Order } from '../../../../src/commerce/order';
import type { OrderStatus } from '../../../../src/commerce/order-status';
import { orderTasks } from '../../../../src/dialogs/service/order-tasks';
import type { Deed } from '../../../../src/dialogs/service/task-segments';

const line = (en: string, zh: string) => ({ sku: Sku(en), quantity: 1, title: { en, zh }, options: {} });
/** Only what tells orders apart. */
const order = (number: string, status: OrderStatus, ...lines: ReturnType<typeof line>[]) =>
  ({ number: OrderNumber(number), status, lines }) as unknown as Order;

const lamp = line('Desk Lamp', '台灯');
const hose = line('Garden Hose', '花园水管');
const kettle = line('Tea Kettle', '烧水壶');
const boots = line('Hiking Boots', '登山靴');
const orders = [
  order('A1', 'delivered', lamp, hose),
  order('B2', 'delivered', kettle, boots),
  order('C3', 'paid', boots),
];
const statuses = (deed: Deed): readonly OrderStatus[] =>
  deed === 'return' ? ['delivered'] : deed === 'swap' ? ['delivered', 'paid'] : ['paid'];
const tasks = (text: string) =>
  orderTasks(text, { orders, statuses }, []).map(({ deed, order: of, text: said }) => [deed, of, said.trim()]);

test('goods of two orders are two tasks', () => {
  expect(tasks('return the lamp, the hose and the kettle')).toEqual([
    ['return', 'A1', 'return the lamp, the hose'],
    ['return', 'B2', 'and the kettle'],
  ]);
});

test('two deeds are two tasks', () => {
  expect(tasks('return the lamp and swap the kettle for a glass one')).toEqual([
    ['return', 'A1', 'return the lamp'],
    ['swap', 'B2', 'and swap the kettle for a glass one'],
  ]);
  expect(tasks('台灯退掉，烧水壶换成玻璃的')).toEqual([
    ['return', 'A1', '台灯退掉，'],
    ['swap', 'B2', '烧水壶换成玻璃的'],
  ]);
});

test('what is said of money is said of each', () => {
  expect(tasks('return the lamp and swap the kettle. Refund to paypal')).toEqual([
    ['return', 'A1', expect.stringMatching(/^return the lamp +Refund to paypal$/)],
    ['swap', 'B2', 'and swap the kettle. Refund to paypal'],
  ]);
});

test('goods that could be of several orders leave the order open', () => {
  expect(tasks('swap the boots for a size 10')).toEqual([['swap', null, 'swap the boots for a size 10']]);
});

test('no verb is needed where goods are to become something', () => {
  expect(tasks('lamp to white, hose to 25ft')).toEqual([['swap', 'A1', 'lamp to white, hose to 25ft']]);
});

test.each(['show me lamps', 'where is my order', ''])('%s is no task', (text) => {
  expect(tasks(text)).toEqual([]);
});
