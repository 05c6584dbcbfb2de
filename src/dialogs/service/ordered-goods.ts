import type { Order } from '../../commerce/order';
import type { PricedLine } from '../../commerce/price';
import type { Good } from '../frame';
import { namedGoods, namesOf, titlesOf } from './read-lines';

/** The lines of an order by the words they go by. */
export const goodsIn = ({ lines }: Order): readonly Good[] =>
  lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    titles: titlesOf(line),
    names: namesOf(line, undefined),
  }));

/** The lines of an order that a text names. */
export function linesNamed(text: string, order: Order): readonly PricedLine[] {
  const skus = new Set(namedGoods(text.toLowerCase(), goodsIn(order)).map(({ sku }) => sku));
  return order.lines.filter(({ sku }) => skus.has(sku));
}

/** The orders whose goods a text names best; empty where it names none. */
export function ordersNamed(text: string, orders: readonly Order[]): readonly Order[] {
  const counted = orders.map((order) => ({ order, count: linesNamed(text, order).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ order }) => order);
}
