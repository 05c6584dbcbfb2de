import type { Address, Order } from '../../commerce/order';
import { ordersNamed } from './ordered-goods';

const asOf =
  /\baddress (?:(?:that|which) )?(?:(?:i|it|was) )?(?:used|as|from|of|in|on|for)\b([^.;!?]*?\border\b[^.;,!?]*|[^.;!?]*#?w?\d{5,}[^.;,!?]*)|\b(?:same (?:place|address)) as\b([^.;!?]*)|\b(?:where|that) (?:my|the) ([^.;,!?]*?\border)\b[^.;,!?]*\b(?:went|goes|is going|was sent|was delivered)\b|(?:跟|和|同|用|按)([^，。]{2,20}?)(?:的)?(?:收货)?(?:地址)?(?:一样|相同|一致)|(?:用|改成|换成|寄到)([^，。]{2,20}?(?:那个?|这个?)(?:单|订单))的(?:收货)?地址/i;

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
  const from = numbered ?? named;
  if (!from) return null;
  const { recipient: _, phone: __, ...address } = from.contact;
  return { address, from, rest: text.replace(told, ' '.repeat(told.length)) };
}
