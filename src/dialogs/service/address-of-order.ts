import type { Address, Order } from '../../commerce/order';
import type { OrderStatus } from '../../commerce/order-status';
import { namesOfCity } from '../../text/city-names';
import { ordersNamed } from './ordered-goods';

const asOf =
  /\b(?:my|the) ([^.;,!?]*?\border)(?:'s|’s)? (?:shipping |delivery )?address\b[^.;!?]*|(?:\baddress (?:(?:that|which) )?(?:(?:i|it|was) )?(?:used|as|from)\b|\b(?:to|same|use|using|with|is) (?:the |that )?(?:same )?address (?:of|in|on|for)\b)([^.;!?]*?\border\b[^.;,!?]*|[^.;!?]*#?w?\d{5,}[^.;,!?]*)|\baddress\b[^.;!?]{0,60}\bsame as (?:the one |that )?(?:on |of |for |in )?([^.;,!?]*?\border\b)|\b(?:same (?:place|address)) as\b([^.;!?]*)|\b(?:where|that) (?:my|the) ([^.;,!?]*?\border)\b[^.;,!?]*\b(?:went|goes|is going|was sent|was delivered)\b|(?:跟|和|同|用|按)([^，。]{2,20}?)(?:的)?(?:收货)?(?:地址)?(?:一样|相同|一致)|(?:用|改成|换成|寄到)([^，。]{2,20}?(?:那个?|这个?)(?:单|订单))的(?:收货)?地址/i;

const states: readonly (readonly [RegExp, OrderStatus])[] = [
  [/\bdelivered\b|送到的|收到的|已送达/i, 'delivered'],
  [/\bcancell?ed\b|取消的/i, 'cancelled'],
  [/\bshipped\b|发货的|在路上/i, 'fulfilling'],
];

/** "My delivered order's address": the only one in that state. */
function byState(told: string, orders: readonly Order[]): Order | undefined {
  const status = states.find(([pattern]) => pattern.test(told))?.[1];
  const [only, ...others] = orders.filter((order) => order.status === status);
  return others.length === 0 ? only : others.concat(only ?? []).find(({ contact: { city } }) => isIn(told, city));
}

const isIn = (told: string, city: string | undefined): boolean =>
  city !== undefined && namesOfCity(city).some((name) => name.length > 2 && told.toLowerCase().includes(name));

export interface AddressOfOrder {
  readonly address: Partial<Address>;
  readonly from: Order;
  /** The message without the words that told whose address it is. */
  readonly rest: string;
}

/** "The address from my espresso machine order": null where a message names no order for its address. */
export function addressOfOrder(text: string, orders: readonly Order[]): AddressOfOrder | null {
  const found = asOf.exec(text);
  const told = found?.slice(1).find(Boolean);
  if (!found || !told) return null;
  const numbered = orders.find(({ number }) => told.includes(number.replace(/^#/, '')));
  const [named] = ordersNamed(told, orders);
  const from = numbered ?? named ?? byState(found[0], orders);
  if (!from) return null;
  const { recipient: _, phone: __, ...address } = from.contact;
  return { address, from, rest: text.replace(told, ' '.repeat(told.length)) };
}
