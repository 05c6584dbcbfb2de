import type { CaseId, ConversationId, OrderNumber, ShopperId, Sku, TenderId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { Money } from './money';
import type { Consignee } from './order';
import type { OrderWish, WishReason } from './policy';
import type { RefundWay } from './refund';
import { lastDayToSend, type SentBack, type Visit, type WayBack } from './way-back';

export const caseStatuses = ['approved', 'sent', 'received', 'needsPerson', 'done', 'refused'] as const;
/** Approved: goods are to come back. Sent: they are on their way. Received: they are here. */
export type CaseStatus = (typeof caseStatuses)[number];

export interface CaseLine {
  readonly sku: Sku;
  readonly quantity: number;
  /** What it is swapped for; null where nothing is. */
  readonly by: Sku | null;
  /**
   * What the units were worth to the shopper when it was opened, or how much cheaper they became; minor units. Below zero for
   * units that left the order: what a fallen price had given for them.
   */
  readonly worthMinor?: number | undefined;
}

export interface Invoice {
  /** Whom it is made out to. */
  readonly title: string;
  /** Of a company; null for a person. */
  readonly taxNumber: string | null;
}

/** A wish that was granted, or that a person has to decide, with what becomes of it. */
export interface ServiceCase {
  readonly id: CaseId;
  readonly order: OrderNumber;
  readonly shopper: ShopperId;
  readonly conversation: ConversationId;
  readonly wish: OrderWish;
  readonly status: CaseStatus;
  /** Empty where it is about the whole order. */
  readonly lines: readonly CaseLine[];
  readonly reason: WishReason | null;
  /** Addresses of pictures the shopper sent. */
  readonly photos: readonly string[];
  readonly way: RefundWay;
  /** Of a claim whose goods are kept: what share of their worth goes back, 1 to 99; none where all of it does, or nothing. */
  readonly percent?: number | undefined;
  /** The entry of the wallet that takes or gives the difference. */
  readonly tender: TenderId | null;
  /** Above zero it goes to the shopper, below zero they pay it; null where no money moves. */
  readonly amount: Money | null;
  readonly address: Consignee | null;
  readonly invoice: Invoice | null;
  /** Of a review: 1 to 5 stars, and words. */
  readonly stars: number | null;
  readonly words: string | null;
  /** When the courier comes for what goes back; none while that was not chosen. */
  readonly visit?: Visit | undefined;
  /** By whom they come back; none while nobody has said that they are on their way. */
  readonly sentBack?: SentBack | undefined;
  /** The last day to send them, as 2026-11-30 in the shop's zone; none where the shop names none. */
  readonly sendBy?: string | undefined;
  /** What the shopper was last told of that day by itself: that it is near, or over. */
  readonly reminded?: 'near' | 'over' | undefined;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  readonly updatedAt: number;
  /** Raised by one at each write. */
  readonly version: number;
}

/** Each edge a case may move along. */
export const caseEdges: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  needsPerson: ['approved', 'done', 'refused'],
  approved: ['sent', 'received', 'refused'],
  sent: ['received', 'refused'],
  received: ['done'],
  done: [],
  refused: [],
};

export type CaseRefusal = { readonly code: 'unknownCase' } | { readonly code: 'caseOver'; readonly status: CaseStatus };

export function moveCase(given: ServiceCase, to: CaseStatus, now: number): Result<ServiceCase, CaseRefusal> {
  if (!caseEdges[given.status].includes(to)) return err({ code: 'caseOver', status: given.status });
  return ok({ ...given, status: to, updatedAt: now, version: given.version + 1 });
}

/** Granted, it is not over until the goods are back. */
export const waitsForGoods = (wish: OrderWish): boolean => wish === 'return' || wish === 'exchange';

/** With the last day to send, where goods are to come back from now on and the shop names one. */
export function withLastDay(
  given: ServiceCase,
  returns: WayBack | undefined,
  at: { now: number; timeZone: string },
): ServiceCase {
  const days = returns?.days ?? null;
  return given.status === 'approved' && days !== null ? { ...given, sendBy: lastDayToSend(days, at) } : given;
}

/** Agreed, and the money is not back yet. */
export const isComingBack = ({ wish, status }: ServiceCase): boolean =>
  waitsForGoods(wish) && (status === 'approved' || status === 'sent' || status === 'received');

/** Agreed and under way as above, or a person has yet to agree to it. */
export const mayComeBack = (given: ServiceCase): boolean =>
  isComingBack(given) || (waitsForGoods(given.wish) && given.status === 'needsPerson');

/** The goods are on their way back; a number that is told later, or another one, takes the place of what was known. */
export function sendBack(given: ServiceCase, by: SentBack): Result<ServiceCase, CaseRefusal> {
  const known = given.sentBack;
  const sentBack: SentBack = {
    carrier: by.carrier ?? known?.carrier ?? null,
    tracking: by.tracking ?? known?.tracking ?? null,
    at: known?.at ?? by.at,
  };
  if (given.status === 'sent') return ok({ ...given, sentBack, updatedAt: by.at, version: given.version + 1 });
  if (!waitsForGoods(given.wish)) return err({ code: 'caseOver', status: given.status });
  const moved = moveCase(given, 'sent', by.at);
  return moved.ok ? ok({ ...moved.value, sentBack }) : moved;
}

/** Wishes that were granted or wait for a person. */
export const grantedWishes = (cases: readonly ServiceCase[]): readonly OrderWish[] =>
  cases.filter(({ status }) => status !== 'refused').map(({ wish }) => wish);

const takesUnits: ReadonlySet<OrderWish> = new Set(['return', 'exchange', 'refundOnly', 'claim']);

/** Units of each SKU that no case has asked for yet. */
export function unitsLeft(
  lines: readonly { readonly sku: Sku; readonly quantity: number }[],
  cases: readonly ServiceCase[],
): Readonly<Record<Sku, number>> {
  const left: Record<Sku, number> = {};
  for (const { sku, quantity } of lines) left[sku] = (left[sku] ?? 0) + quantity;
  for (const { wish, status, lines: taken } of cases) {
    if (!takesUnits.has(wish) || status === 'refused') continue;
    for (const { sku, quantity } of taken) left[sku] = (left[sku] ?? 0) - quantity;
  }
  return left;
}
