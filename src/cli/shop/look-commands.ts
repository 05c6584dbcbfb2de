import { OrderNumber } from '../../base/ids';
import { inLocale } from '../../base/locale';
import { err, ok } from '../../base/result';
import type { Order } from '../../commerce/order';
import { orderStatuses } from '../../commerce/order-status';
import type { AuditEntry } from '../../ports/commerce-store';
import { formatMoney } from '../../replies/format';
import type { ShopCommand } from './shop-command';

const mostOrders = 10_000;
const mostEntries = 1000;

const when = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const orderLine = ({ number, placedAt, status, totals, contact, payment }: Order): string =>
  [
    number,
    when(placedAt),
    status.padEnd(10),
    payment.padEnd(9),
    formatMoney(totals.total, 'en'),
    contact.recipient,
  ].join('  ');

export const ordersCommand: ShopCommand = async ({ store, profile, value }) => {
  const wanted = value('status');
  const statuses = orderStatuses.filter((status) => wanted === null || status === wanted);
  if (statuses.length === 0) return err(`No order is ever "${wanted}"; it is ${orderStatuses.join(', ')}.`);
  const lists = await Promise.all(statuses.map((status) => store.orders.ofStatus(profile.id, status, mostOrders)));
  const orders = lists.flat().sort((a, b) => a.placedAt - b.placedAt);
  return ok(orders.length === 0 ? 'No orders.' : orders.map(orderLine).join('\n'));
};

export const showCommand: ShopCommand = async ({ store, profile, words: [number = ''] }) => {
  const order = await store.orders.read(profile.id, OrderNumber(number));
  if (!order) return err(`There is no order ${number}.`);
  const lines = order.lines.map(({ title, sku, quantity, lineTotal }) =>
    [`  ${quantity} x`, inLocale(title, 'en'), sku, formatMoney(lineTotal, 'en')].join('  '),
  );
  const parcels = (order.parcels ?? []).map(({ id, carrier, tracking, events }) =>
    [`  parcel ${id}:`, carrier ?? '', tracking ?? '', events.map(({ step }) => step).join(' > ')].join(' '),
  );
  const { recipient, street, city = '', postcode = '' } = order.contact;
  const entries = await store.audit.of(profile.id, order.number, mostEntries);
  return ok(
    [
      orderLine(order),
      `  ${[recipient, street, city, postcode].filter(Boolean).join(', ')}`,
      ...lines,
      ...parcels,
      ...entries.map((entry) => `  ${entryLine(entry)}`),
    ].join('\n'),
  );
};

const entryLine = ({ at, who, did, subject }: AuditEntry): string => [when(at), who, did, subject].join('  ');

export const auditCommand: ShopCommand = async ({ store, profile, words: [subject] }) => {
  const entries = await store.audit.of(profile.id, subject ?? null, mostEntries);
  return ok(entries.length === 0 ? 'Nothing was done yet.' : entries.map(entryLine).join('\n'));
};
