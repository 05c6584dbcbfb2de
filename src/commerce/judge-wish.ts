import type { Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import type { Order } from './order';
import type { OrderStatus } from './order-status';
import type { OrderWish, Policies, PolicyException, PolicyRule, WishReason } from './policy';
import { shopsFault } from './policy';

/** Why a wish is not granted, by the rule it breaks. */
export type Clause =
  | { readonly rule: 'notOffered'; readonly wish: OrderWish }
  | {
      readonly rule: 'status';
      readonly wish: OrderWish;
      readonly status: OrderStatus;
      readonly allowed: readonly OrderStatus[];
    }
  | { readonly rule: 'window'; readonly wish: OrderWish; readonly days: number; readonly passed: number }
  | { readonly rule: 'exception'; readonly wish: OrderWish; readonly sku: Sku; readonly says: LocalText }
  | { readonly rule: 'notAfter'; readonly wish: OrderWish; readonly after: OrderWish }
  | { readonly rule: 'whole'; readonly wish: OrderWish }
  | { readonly rule: 'reason'; readonly wish: OrderWish; readonly reasons: readonly WishReason[] }
  | { readonly rule: 'nothingLeft'; readonly wish: OrderWish };

export type Verdict =
  | { readonly verdict: 'allowed'; readonly rule: PolicyRule; readonly terms: Terms }
  /** `instead`: what would be granted of the same order, best first. */
  | { readonly verdict: 'refused'; readonly clause: Clause; readonly instead: readonly OrderWish[] }
  | { readonly verdict: 'needsPerson'; readonly aboveMinor: number };

export interface Terms {
  readonly photo: boolean;
  readonly freight: 'shop' | 'shopper';
  /** Minor units, taken off what goes back. */
  readonly freightMinor: number;
  /** Of the goods' price, 0 to 100. */
  readonly restockingPercent: number;
}

/** What is wished, and all that a rule may ask about it. */
export interface WishFacts {
  readonly wish: OrderWish;
  readonly order: Order;
  readonly now: number;
  /** Units asked for; empty while the shopper has not said, or where it is the whole order. */
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
  readonly reason: WishReason | null;
  /** Level of membership. */
  readonly level: string | null;
  /** Wishes that were granted for the order before. */
  readonly granted: readonly OrderWish[];
  /** Units of each SKU that have not gone back yet. */
  readonly left: Readonly<Record<Sku, number>>;
  /** Ids of the categories of each SKU's product, top down. */
  readonly categories: Readonly<Record<Sku, readonly string[]>>;
  /** What the wish is about, in minor units. */
  readonly valueMinor: number;
}

const dayMs = 86_400_000;

/** What the best alternatives are to each wish, best first. */
const alternatives: Readonly<Partial<Record<OrderWish, readonly OrderWish[]>>> = {
  cancel: ['return', 'changeItems', 'changeAddress'],
  changeItems: ['exchange', 'cancel', 'return'],
  changeAddress: ['return'],
  changePayment: ['return'],
  return: ['exchange', 'claim', 'cancel'],
  exchange: ['changeItems', 'return', 'claim'],
  refundOnly: ['return', 'claim', 'cancel'],
  claim: ['return'],
  priceDrop: ['return'],
};

/** Whether a wish is granted by the shop's rules, with the clause where it is not. */
export function judgeWish(policies: Policies, facts: WishFacts): Verdict {
  const rule = isMoot(facts) ? undefined : policies.rules[facts.wish];
  const clause = rule ? broken(rule, facts) : ({ rule: 'notOffered', wish: facts.wish } as const);
  if (clause) return { verdict: 'refused', clause, instead: instead(policies, facts) };
  if (!rule) throw new RangeError(`no rule for ${facts.wish}`);
  if (rule.personAboveMinor !== null && facts.valueMinor > rule.personAboveMinor) {
    return { verdict: 'needsPerson', aboveMinor: rule.personAboveMinor };
  }
  return { verdict: 'allowed', rule, terms: termsOf(rule, facts.reason) };
}

/** What is collected has no address to change. */
const isMoot = ({ wish, order }: WishFacts): boolean => wish === 'changeAddress' && order.pickUp !== undefined;

function instead(policies: Policies, facts: WishFacts): readonly OrderWish[] {
  return (alternatives[facts.wish] ?? []).filter((wish) => {
    const rule = policies.rules[wish];
    return rule !== undefined && broken(rule, { ...facts, wish, reason: null }) === null;
  });
}

export function termsOf(rule: PolicyRule, reason: WishReason | null): Terms {
  const ours = reason !== null && shopsFault.has(reason);
  const freight = rule.freight === 'byFault' ? (ours ? 'shop' : 'shopper') : rule.freight;
  return {
    photo: reason !== null && rule.photoFor.includes(reason),
    freight,
    freightMinor: freight === 'shopper' ? rule.freightMinor : 0,
    restockingPercent: ours ? 0 : rule.restockingPercent,
  };
}

function broken(rule: PolicyRule, facts: WishFacts): Clause | null {
  const { wish, order, lines, reason, left } = facts;
  if (!rule.statuses.includes(order.status)) {
    return { rule: 'status', wish, status: order.status, allowed: rule.statuses };
  }
  const after = rule.notAfter.find((each) => facts.granted.includes(each));
  if (after) return { rule: 'notAfter', wish, after };
  const asked = lines.length > 0 ? lines : order.lines;
  if (!asked.some(({ sku }) => (left[sku] ?? 0) > 0)) return { rule: 'nothingLeft', wish };
  if (lines.some(({ sku, quantity }) => quantity > (left[sku] ?? 0))) return { rule: 'nothingLeft', wish };
  const exception = asked.map(({ sku }) => exceptionClause(rule, facts, sku)).find((clause) => clause !== null);
  if (exception) return exception;
  const days = facts.level === null ? rule.days : (rule.daysByLevel[facts.level] ?? rule.days);
  const passed = daysSince(facts);
  if (days !== null && passed > days) return { rule: 'window', wish, days, passed };
  if (!rule.partly && lines.length > 0 && !isWhole(facts)) return { rule: 'whole', wish };
  if (reason !== null && rule.reasons.length > 0 && !rule.reasons.includes(reason)) {
    return { rule: 'reason', wish, reasons: rule.reasons };
  }
  return null;
}

function exceptionClause(rule: PolicyRule, facts: WishFacts, sku: Sku): Clause | null {
  const { wish, reason } = facts;
  const categories = facts.categories[sku] ?? [];
  const applies = ({ categories: of, days, exceptFor }: PolicyException): boolean =>
    of.some((category) => categories.includes(category)) &&
    (days === 0 || daysSince(facts) > days) &&
    !(reason !== null && exceptFor.includes(reason));
  const found = rule.exceptions.find(applies);
  return found ? { rule: 'exception', wish, sku, says: found.says } : null;
}

function daysSince({ order, now }: WishFacts): number {
  const since = deliveredAt(order) ?? order.placedAt;
  return Math.max(0, Math.floor((now - since) / dayMs));
}

/** When the last of the order arrived; null while it has not, and where nobody knows. */
export function deliveredAt({ status, parcels }: Order): number | null {
  if (status !== 'delivered') return null;
  const times = (parcels ?? []).flatMap(({ events }) => events.filter(({ step }) => step === 'delivered'));
  return times.reduce<number | null>((last, { at }) => (at !== null && at > (last ?? 0) ? at : last), null);
}

const isWhole = ({ order, lines }: WishFacts): boolean =>
  order.lines.every(({ sku, quantity }) => lines.some((each) => each.sku === sku && each.quantity >= quantity));
