import { type Dossier, productOf } from '../../commerce/dossier';
import { findVariant } from '../../commerce/product';
import type { Good, ServiceFrame } from '../frame';
import { namedGoods } from './named-goods';
import { plans } from './plans';
import { isSeveral } from './read-lines';
import { saidValues } from './said-values';
import { oldGoods } from './said-variants';

type Slots = ServiceFrame['slots'];

/**
 * Of goods of one name in one order the ones whose own values are said: "the speaker that isn't water resistant". The
 * slots as they are where there are no such goods, or nothing tells them apart.
 */
export function tellTwins(slots: Slots, dossier: Dossier, text: string): Slots {
  const said = text.toLowerCase();
  const isSwap = plans[slots.wish].includes('chooseVariant');
  const own = isSwap ? oldGoods(said) : said;
  if (own === '' || isSeveral.test(said.replace(/\bthe other\b/g, ''))) return slots;
  const named = namedGoods(
    said,
    slots.goods.map((good) => ({ ...good, names: good.titles })),
  );
  const twins = named.filter((good) => named.some((other) => other !== good && isTwin(good, other)));
  if (twins.length === 0) return slots;
  const meant = bestTold(own, dossier, twins);
  if (meant.length === 0 || meant.length === twins.length) return slots;
  const spared = new Set(twins.filter((good) => !meant.includes(good)).map(({ sku }) => sku));
  const chosen = slots.lines.length > 0 ? slots.lines : meant.map(({ sku, quantity }) => ({ sku, quantity, by: null }));
  const lines = chosen.filter(({ sku }) => !spared.has(sku));
  return lines.length > 0 ? { ...slots, lines } : slots;
}

const isTwin = (one: Good, other: Good): boolean => one.titles[0] === other.titles[0];

function bestTold(said: string, dossier: Dossier, twins: readonly Good[]): readonly Good[] {
  const counted = twins.map((good) => {
    const product = productOf(dossier, good.sku);
    const options = product ? (findVariant(product, good.sku)?.options ?? {}) : {};
    const values = product ? [...saidValues(said, product, {})] : [];
    const fits = values.filter(([option, ids]) => ids.has(options[option]?.id ?? '')).length;
    return { good, fits: fits - (values.length - fits) };
  });
  const most = Math.max(...counted.map(({ fits }) => fits));
  return counted.filter(({ fits }) => fits === most).map(({ good }) => good);
}
