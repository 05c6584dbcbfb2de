import { inLocale, locales } from '../../base/locale';
import type { Order } from '../../commerce/order';
import type { PricedLine } from '../../commerce/price';
import type { Good } from '../frame';
import { namedGoods } from './named-goods';
import { namesOf, titlesOf } from './read-lines';

/** The lines of an order by the words they go by. */
export const goodsIn = ({ lines }: Order): readonly Good[] =>
  lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    titles: titlesOf(line),
    names: namesOf(line, undefined),
  }));

/** Of goods that are to be swapped a value is the new one's, and tells nothing of what was ordered. */
type By = 'names' | 'titles';

/** The lines of an order that a text names. */
export function linesNamed(text: string, order: Order, by: By = 'names'): readonly PricedLine[] {
  const goods = goodsIn(order).map((good) => (by === 'titles' ? { ...good, names: good.titles } : good));
  const skus = new Set(namedGoods(text.toLowerCase(), goods).map(({ sku }) => sku));
  return order.lines.filter(({ sku }) => skus.has(sku));
}

/** The orders whose goods a text names best; empty where it names none. */
export function ordersNamed(text: string, orders: readonly Order[], by: By = 'names'): readonly Order[] {
  const counted = orders.map((order) => ({ order, count: linesNamed(text, order, by).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ order }) => order);
}

/** Of orders that have goods of the named kind those whose own are the most of what is said of them: "the black large one". */
export function toldByValues(text: string, values: string, orders: readonly Order[]): readonly Order[] {
  const words = new Set(values.match(/[a-z\d]+/g) ?? []);
  const isSaid = (name: string): boolean =>
    /\p{Script=Han}/u.test(name)
      ? values.includes(name)
      : (name.toLowerCase().match(/[a-z\d]+/g) ?? []).some((word) => words.has(word));
  const counted = orders.map((order) => {
    const counts = linesNamed(text, order, 'titles').map(
      ({ options }) =>
        Object.values(options).filter(({ name }) => locales.some((locale) => isSaid(inLocale(name, locale)))).length,
    );
    return { order, count: Math.max(0, ...counts) };
  });
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ order }) => order);
}
