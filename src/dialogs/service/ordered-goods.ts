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
  const best = titlesNamed(text, orders);
  const isBest = ({ title }: PricedLine) => best.size === 0 || best.has(JSON.stringify(title));
  const counted = orders.map((order) => ({ order, count: linesNamed(text, order, by).filter(isBest).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ order }) => order);
}

/** Of orders that have goods of the named kind those whose own are the most of what is said of them: "the black large one". */
export function toldByValues(text: string, values: string, orders: readonly Order[]): readonly Order[] {
  const words = new Set(values.match(/[a-z\d]+/g) ?? []);
  // "SD card" is said by more of its words than "CF card" is.
  const shareSaid = (name: string): number => {
    if (/\p{Script=Han}/u.test(name)) return values.includes(name) ? 1 : 0;
    const own = name.toLowerCase().match(/[a-z\d]+/g) ?? [];
    return own.filter((word) => words.has(word)).length / Math.max(1, own.length);
  };
  const counted = orders.map((order) => {
    const counts = linesNamed(text, order, 'titles').map(({ options }) =>
      Object.values(options).reduce(
        (sum, { name }) => sum + Math.max(...locales.map((locale) => shareSaid(inLocale(name, locale)))),
        0,
      ),
    );
    return { order, count: Math.max(0, ...counts) };
  });
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ order }) => order);
}

/** Whether more of what a text names by its title stands in an order of the one kind than in any of the other. */
export const namesMoreIn = (
  text: string,
  { of, than }: { readonly of: readonly Order[]; readonly than: readonly Order[] },
): boolean => mostNamed(text, of) > mostNamed(text, than);

const mostNamed = (text: string, orders: readonly Order[]): number =>
  Math.max(0, ...orders.map((order) => linesTitled(text, order)));

/** Lines that are named by what they are, and not by a value such as a colour alone. */
function linesTitled(text: string, order: Order): number {
  const said = text.toLowerCase();
  const goods = goodsIn(order).map((good) => ({ ...good, names: good.titles }));
  return new Set(namedGoods(said, goods).map(({ titles }) => titles[0])).size;
}

/** What a text names best among all that was ordered: "the tea kettle" is not the electric one of another order. */
function titlesNamed(text: string, orders: readonly Order[]): ReadonlySet<string> {
  const lines = orders.flatMap((order) => order.lines);
  const goods = orders.flatMap(goodsIn).map((good) => ({ ...good, names: good.titles }));
  const named = new Set(namedGoods(text.toLowerCase(), goods).map(({ sku }) => sku));
  return new Set(lines.filter(({ sku }) => named.has(sku)).map(({ title }) => JSON.stringify(title)));
}
