import type { Order } from '../../commerce/order';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { isNewest, saysWhichOrder, whichOrders } from './which-orders';

const pointsBack =
  /\b(?:cancel|return|exchange|change|modify|refund|send|swap|switch|make) (?:it|this|that|them|those)(?: order| one)?\b|(?:这|那)(?:个|一)?(?:单|订单)|它/i;

/** "Both of my keyboards", which stand in two orders. */
const ofBothGoods = /\b(?:both|all)(?: of)? (?:my|the|these|those)\b|(?:两|三|几)[个双台件把][^，。]{0,10}都/i;

export interface Found {
  readonly orders: readonly Order[];
  /** Those whose state allows the wish. */
  readonly candidates: readonly Order[];
  /** Those whose goods are named. */
  readonly naming: readonly Order[];
}

/** The orders that a message means of those that could be meant; empty where it has to be asked. */
export function meantOrders(
  { conversation }: Context,
  { heard }: Pick<ServiceFrame['slots'], 'heard'>,
  { orders, candidates, naming }: Found,
): readonly Order[] {
  const [latest] = orders;
  const possible = naming.length > 0 ? naming : candidates;
  const talked = orders.find(({ number }) => number === conversation.topic.lastOrder);
  if (talked && naming.length === 0 && pointsBack.test(heard) && !saysWhichOrder(heard)) return [talked];
  if (latest && isNewest(heard)) return [latest];
  if (possible.length === 1) return possible;
  if (naming.length > 1 && ofBothGoods.test(heard)) return naming;
  const told = whichOrders(heard, possible);
  if (told.length > 0) return told;
  if (naming.length === 0 && talked && candidates.includes(talked)) return [talked];
  const other = talked ?? latest;
  return candidates.length === 0 && other ? [other] : [];
}
