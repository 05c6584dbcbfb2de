import type { Action } from '../../replies/action';

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
 * `category:ID`, `say:WORDS`. Null for a place of somebody else's: the shopper is greeted and no more.
 */
export function actionAt(place: string): Action | null {
  const known = Object.hasOwn(simple, place) ? simple[place] : undefined;
  if (known) return known;
  const [, kind, rest] = /^(product|category|say):(.{1,180})$/u.exec(place) ?? [];
  if (!kind || !rest) return null;
  if (kind === 'product') return { do: 'product.show', product: rest };
  if (kind === 'category') return { do: 'search.category', category: rest };
  return { do: 'say', text: rest };
}
