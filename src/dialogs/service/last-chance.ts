import type { Order } from '../../commerce/order';
import type { OrderWish } from '../../commerce/policy';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';

/**
 * Told before a yes that closes the order for something else: an order that is exchanged once is returned no more. Empty
 * where the rules close nothing, or nothing is left that it could be wished for.
 */
export function lastChance(
  { profile, t }: Context,
  { wish, goods, lines }: ServiceFrame['slots'],
  order: Order,
): string {
  const isAllGone = goods.every(({ sku, quantity }) =>
    lines.some((line) => line.sku === sku && line.quantity >= quantity),
  );
  if (wish === 'cancel' || (wish === 'return' && isAllGone)) return '';
  const { rules } = profile.policies;
  const closed = ofGoods.filter(
    (other) => rules[other]?.notAfter.includes(wish) && rules[other]?.statuses.includes(order.status),
  );
  return closed.length > 0
    ? t.service.lastChance(t.and(closed.map((other) => t.service.wishes[other].toLowerCase())))
    : '';
}

const ofGoods: readonly OrderWish[] = ['cancel', 'changeItems', 'changeAddress', 'changePayment', 'return', 'exchange'];
