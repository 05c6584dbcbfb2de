import type { OrderNumber } from '../../base/ids';
import type { Order } from '../../commerce/order';
import type { OrderStatus } from '../../commerce/order-status';
import type { Good } from '../frame';
import { namedGoods } from './named-goods';
import { goodsIn } from './ordered-goods';
import { type Deed, type Segment, taskSegments } from './task-segments';
import { saysAll, withException } from './which-orders';

/** One thing to be done to one order, as a message says it. */
export interface OrderTask {
  readonly deed: Deed;
  /** Null where the message leaves open which. */
  readonly order: OrderNumber | null;
  /** The message with spaces in place of what is said of other tasks. */
  readonly text: string;
  /** Whether it names goods that were ordered. */
  readonly namesGoods: boolean;
  /** Whether the deed is done to an order that is spoken of as one: "my last order". */
  readonly namesOrder: boolean;
}

/** Goods that one word of a message may mean, by their titles. */
type Mention = ReadonlySet<string>;

interface Part {
  readonly segment: Segment;
  readonly mentions: readonly Mention[];
}

interface Group {
  readonly deed: Deed;
  readonly parts: readonly Part[];
}

/** A group whose deed may be still to come. */
interface Begun {
  deed: Deed | null;
  parts: Part[];
}

export interface OrdersToSearch {
  /** Newest first. */
  readonly orders: readonly Order[];
  /** The states of an order in which a deed can be done. */
  readonly statuses: (deed: Deed) => readonly OrderStatus[];
}

/**
 * What a message wishes of the shopper's orders: goods of two orders are two tasks, as are two deeds. Empty where it
 * names no deed, or no goods and no orders beside it.
 */
export function orderTasks(
  message: string,
  { orders, statuses }: OrdersToSearch,
  kept: readonly { readonly start: number; readonly end: number }[],
): readonly OrderTask[] {
  const goods = distinctGoods(orders);
  const segments = taskSegments(message, kept);
  const says = segments.some(({ deed }) => deed !== null);
  const groups = groupsOf(says ? segments : segments.map((segment) => withImplied(segment, goods)), goods);
  const general = groups.flatMap(({ parts }) => parts.filter(isOfMoney).map(({ segment }) => segment));
  return groups.flatMap((group) => {
    const fit = orders.filter(({ status }) => statuses(group.deed).includes(status));
    return tasksOf(message, group, { orders: fit, general });
  });
}

/** "Puzzle to 2000 pieces, helmet to blue": no verb is needed for that. */
const withImplied = (segment: Segment, goods: readonly Good[]): Segment => {
  const to = swapsTo.exec(segment.text);
  const named = to ? mentionsIn(segment.text.slice(0, to.index), goods) : [];
  return named.length > 0 ? { ...segment, deed: 'swap' } : segment;
};

const swapsTo =
  / (?:to (?!(?:go|be|come|get|have|make|do|see|know|return|send|give|buy|use|keep)\b)|into |should be |instead |(?:-|=)?[>→] ?)|改|换/;

const distinctGoods = (orders: readonly Order[]): readonly Good[] => {
  const all = orders.flatMap(goodsIn).map((good) => ({ ...good, names: good.titles }));
  return all.filter(({ titles }, at) => all.findIndex((each) => each.titles[0] === titles[0]) === at);
};

/** "Pay any difference with my card" is said of everything. */
const isOfMoney = ({ segment, mentions }: Part): boolean =>
  mentions.length === 0 &&
  segment.deed === null &&
  /\b(?:refund|pay|paid|paypal|card|difference)\b|退款|退到|礼品卡|差价|付/.test(segment.text);

/** "In the keyboard order, ...", 还有键盘那单，...: what follows is done to that order. */
const leadsIn = /\b(?:in|for|on|from|with)\b.{0,40}\border\W*$|[那这](?:个|一)?(?:单|订单|笔)(?:里|中|的话|呢)?\W*$/i;

/** An order is spoken of without its goods. */
const speaksOfOrder =
  /\borders?\b|\b(?:other|second|last|pending|remaining)(?: pending)? one\b|另一?[个单笔]|\bw\d{5,}|\beverything\b|\ball\b|订单|[那这]一?[单笔]|全部/;

function groupsOf(segments: readonly Segment[], goods: readonly Good[]): readonly Group[] {
  const groups: Begun[] = [];
  const isAll = saysAll(segments.map(({ text }) => text).join(' '));
  for (const [at, segment] of segments.entries()) {
    const mentions = mentionsIn(isAll ? withException(segment.text).rest : segment.text, goods);
    const current = groups.at(-1);
    const { deed, text } = segment;
    const isOther =
      current?.deed &&
      deed &&
      deed !== current.deed &&
      (mentions.length > 0 || deed === 'address' || speaksOfOrder.test(text));
    const next = segments[at + 1];
    const isLead = current?.deed && deed === null && next?.deed && next.deed !== current.deed && leadsIn.test(text);
    if (!current || isOther || isLead) groups.push({ deed, parts: [{ segment, mentions }] });
    else {
      if (deed && !current.deed) beginDeed(current, { deed, mentions });
      const counts = segment.goesOn || deed !== null || current.deed === null;
      current.parts.push({ segment, mentions: counts ? mentions : [] });
    }
  }
  return groups.flatMap(({ deed, parts }) => (deed ? [{ deed, parts }] : []));
}

/**
 * What is told before the deed names its goods only where the deed itself names none; goods that the deed names again were
 * only told of: "I got a watch and a brush, exchange the watch".
 */
function beginDeed(
  group: Begun,
  { deed, mentions }: { readonly deed: Deed; readonly mentions: readonly Mention[] },
): void {
  group.deed = deed;
  if (mentions.length === 0) return;
  const isTold = group.parts.some((part) =>
    part.mentions.some((mention) => mentions.some((each) => isSame(each, mention))),
  );
  const isAside = ({ segment, mentions: named }: Part) =>
    isTold && named.length > 0 && !speaksOfOrder.test(segment.text);
  group.parts = group.parts.filter((part) => !isAside(part)).map(({ segment }) => ({ segment, mentions: [] }));
}

const isSame = (one: Mention, other: Mention): boolean => [...one].some((title) => other.has(title));

/** Each word that names goods, with all the goods that it may mean. */
function mentionsIn(text: string, goods: readonly Good[]): readonly Mention[] {
  const places = new Map<number, Set<string>>();
  for (const good of namedGoods(text, goods)) {
    const at = placeOf(text, good);
    places.set(at, (places.get(at) ?? new Set()).add(good.titles[0] ?? ''));
  }
  return [...places.values()];
}

const placeOf = (text: string, { titles }: Good): number =>
  Math.max(-1, ...titles.flatMap(piecesOf).map((word) => text.lastIndexOf(word)));

/** Words, and in Chinese each pair of characters. */
const piecesOf = (title: string): readonly string[] => [
  title,
  ...(title.match(/[a-z]{3,}/g) ?? []),
  ...[...title.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? title),
];

const isOfOrder = ({ deed, text }: Segment): boolean =>
  deed !== null && /\borders?\b|\beverything\b|[那这]一?[单笔]|订单/.test(text);

interface Among {
  readonly orders: readonly Order[];
  /** Said of all tasks. */
  readonly general: readonly Segment[];
}

function tasksOf(message: string, { deed, parts }: Group, { orders, general }: Among): readonly OrderTask[] {
  const spans = parts.map(({ segment }) => segment);
  const whole = (order: OrderNumber | null): OrderTask => ({
    ...{ deed, order, namesGoods: mentions.length > 0, namesOrder: spans.some(isOfOrder) },
    text: maskAll(message, [...spans, ...general]),
  });
  const mentions = parts.flatMap((part) => part.mentions);
  const holders = mentions.map((mention) => orders.filter((order) => has(order, mention)));
  const isHeld = holders.every((each) => each.length > 0);
  const [full, ...others] = orders.filter((order) => holders.every((each) => each.includes(order)));
  if (mentions.length < 2 || !isHeld || full || deed === 'address' || deed === 'payment')
    return [whole(mentions.length > 0 && full && others.length === 0 ? full.number : null)];
  return ordersNeeded(holders).map((order, _at, needed) => {
    const taken = parts.filter(
      (part) => part.mentions.length === 0 || part.mentions.some((mention) => firstOf(mention, needed) === order),
    );
    const text = maskAll(message, [...taken.map(({ segment }) => segment), ...general]);
    return { deed, order: order.number, text, namesGoods: true, namesOrder: true };
  });
}

const firstOf = (mention: Mention, orders: readonly Order[]) => orders.find((order) => has(order, mention));

/** The orders that alone have some of the goods, then the newest that has what is left. */
function ordersNeeded(holders: readonly (readonly Order[])[]): readonly Order[] {
  const alone = new Set(holders.flatMap((each) => (each.length === 1 ? each : [])));
  for (const each of holders) {
    const [newest] = each;
    if (newest && !each.some((order) => alone.has(order))) alone.add(newest);
  }
  return [...alone];
}

const has = (order: Order, mention: Mention): boolean =>
  goodsIn(order).some(({ titles }) => mention.has(titles[0] ?? ''));

/** Spaces in place of what is said elsewhere, so that everything stays where it is. */
export function maskAll(message: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return message
    .split('')
    .map((sign, at) => (spans.some(({ start, end }) => at >= start && at < end) ? sign : ' '))
    .join('');
}
