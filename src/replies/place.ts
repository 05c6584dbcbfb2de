import type { Action } from './action';

/** WeChat's own limit for the scene of a code, in characters. */
export const longestPlace = 64;

const simple: Readonly<Record<string, Action>> = {
  shop: { do: 'browse' },
  orders: { do: 'order.list' },
  help: { do: 'help' },
  cart: { do: 'cart.view' },
  human: { do: 'human' },
};

/**
 * Where a menu's button or a scanned code leads in the chat: `shop`, `orders`, `help`, `cart`, `human`, `product:ID`,
 * `category:ID`, `say:WORDS`; `;from:CODE` behind it, or alone, says who passed it on. Null for a place of somebody else's: the
 * shopper is greeted and no more.
 */
export function actionAt(place: string): Action | null {
  const [, where = '', code] = /^(.{0,180}?);?from:([a-z2-9]{8})$/u.exec(place) ?? [];
  if (code) return { do: 'visit', place: where, code };
  const known = Object.hasOwn(simple, place) ? simple[place] : undefined;
  if (known) return known;
  const [, kind, rest] = /^(product|category|say):(.{1,180})$/u.exec(place) ?? [];
  if (!kind || !rest) return null;
  if (kind === 'product') return { do: 'product.show', product: rest };
  if (kind === 'category') return { do: 'search.category', category: rest };
  return { do: 'say', text: rest };
}

/** A product, or the shop, as it is passed on. */
export const sharedPlace = (product: string | null, code: string): string =>
  product === null ? `from:${code}` : `product:${product};from:${code}`;
