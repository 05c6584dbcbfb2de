import type { Sku } from '../../base/ids';
import { matchesOf } from '../../text/matches';
import { findQuantities } from '../../text/quantities';
import type { Good } from '../frame';
import { namedGoods } from './named-goods';

/** What one count is said of ends here. */
const borders =
  /[,.;!?，、。；！？\n]|\s(?:and|plus|but|as well as|along with|together with)\s|[和跟与及]|还有|加上|另外|连同/g;
const justOne = /\bone of (?:the|my)\b|(?<!\b(?:size|no\.?|number) )(?<![\d.,$#-])\b1 (?=[a-z]{3})/g;

interface Count {
  readonly start: number;
  readonly value: number;
}

/** How many of each: "the yellow lamp and two of the small white pots", 花盆退两个，台灯退一个; none of what is named without a count. */
export function countsOfNamed(said: string, named: readonly Good[]): ReadonlyMap<Sku, number> {
  const ends = [...matchesOf(said, borders).map(({ index, 0: found }) => index + found.length), said.length];
  const all = countsIn(said);
  const counts = new Map<Sku, number>();
  let start = 0;
  for (const end of ends) {
    const stretch = said.slice(start, end);
    start = end;
    const [count, ...more] = all.filter(({ start: at }) => at >= end - stretch.length && at < end);
    if (!count || more.length > 0) continue;
    const [good, ...others] = namedGoods(stretch, named);
    if (good && others.length === 0) counts.set(good.sku, Math.min(count.value, good.quantity));
  }
  return counts;
}

function countsIn(said: string): readonly Count[] {
  const ones = matchesOf(said, justOne).map(({ index }) => ({ start: index, value: 1 }));
  const others = findQuantities(said).filter(({ start }) => !ones.some((one) => one.start === start));
  return [...ones, ...others];
}
