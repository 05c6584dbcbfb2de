import type { CaseId, ShopId } from '../base/ids';
import type { Json } from '../base/json';
import { err, ok, type Result } from '../base/result';
import type { Money } from '../commerce/money';
import type { Order } from '../commerce/order';
import {
  type CaseRefusal,
  type CaseStatus,
  isComingBack,
  moveCase,
  type ServiceCase,
  sendBack,
} from '../commerce/service-case';
import type { SentBack } from '../commerce/way-back';
import type { News } from '../dialogs/event';
import type { CommerceBooks, Shelf } from '../ports/commerce-store';
import type { When } from './book-order';
import { refundCase } from './granting';
import { shelfOf } from './outlet-shelf';
import { payBack } from './pay-back';
import { unitsOf } from './swap-stock';

export interface CaseStep {
  readonly id: CaseId;
  readonly to: Exclude<CaseStatus, 'approved' | 'needsPerson'>;
  /** Who brings the goods; of what is sent. */
  readonly by?: Omit<SentBack, 'at'> | undefined;
  /** Told to the shopper, of a refusal. */
  readonly why?: string | undefined;
}

/**
 * Moves a case on by the merchant's word, inside the caller's transaction, and tells the shopper. Received: the goods go back
 * on the shelf; done after that: the money goes back, or the new goods go out.
 */
export async function moveCaseOn(
  books: CommerceBooks,
  when: When,
  { id, to, by, why }: CaseStep,
): Promise<Result<ServiceCase, CaseRefusal>> {
  const given = await books.serviceCases.read(when.shop, id);
  const order = given && (await books.orders.read(when.shop, given.order));
  if (!given || !order) return err({ code: 'unknownCase' });
  const sentBy = { carrier: by?.carrier ?? null, tracking: by?.tracking ?? null, at: when.now };
  const moved = to === 'sent' ? sendBack(given, sentBy) : moveCase(given, to, when.now);
  if (!moved.ok) return moved;
  if (!(await books.serviceCases.update(when.shop, moved.value))) throw new Error(`case ${id} changed under its lock`);
  const shelf = shelfOf(books, order);
  if (to === 'received') await takeBack(shelf, when.shop, given);
  const back = to === 'done' ? await finish(books, when, { of: given, order }) : null;
  const undone = to === 'refused' && isComingBack(given) ? await undo(books, when, { of: given, order }) : null;
  await tellCaseMoved(books, when.shop, { moved: moved.value, order, back: back ?? undone, why });
  return ok(moved.value);
}

async function takeBack(shelf: Shelf, shop: ShopId, { lines }: ServiceCase): Promise<void> {
  for (const [sku, quantity] of unitsOf(lines, ({ sku }) => sku)) await shelf.takeBack(shop, sku, quantity);
}

async function finish(
  books: CommerceBooks,
  when: When,
  { of, order }: { readonly of: ServiceCase; readonly order: Order },
): Promise<Money | null> {
  if (of.wish === 'exchange') {
    for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by))
      await shelfOf(books, order).sell(when.shop, sku, quantity);
  }
  return of.amount && refundCase(books, when, { order, of, amount: of.amount });
}

/** New goods that were set aside for an exchange go back, and so does what was paid for them. */
async function undo(
  books: CommerceBooks,
  when: When,
  { of, order }: { readonly of: ServiceCase; readonly order: Order },
): Promise<Money | null> {
  if (of.wish !== 'exchange') return null;
  for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by)) {
    await shelfOf(books, order).release(when.shop, sku, quantity);
  }
  const attempts = await books.payments.ofOrder(when.shop, order.number);
  const charged = attempts.find(({ cause, status }) => cause === of.id && status === 'settled');
  if (!charged) return null;
  return payBack(books, when, {
    ...{ order, amount: charged.amount, why: 'exchanged', cause: `undone:${of.id}`, lines: [], along: charged.id },
    giftCard: null,
  });
}

export interface CaseMoved {
  readonly moved: ServiceCase;
  readonly order: Order;
  /** What goes back to the shopper by this step. */
  readonly back: Money | null;
  readonly why?: string | undefined;
}

/** Leaves the news of it for the conversation that it was asked for in. */
export async function tellCaseMoved({ news }: CommerceBooks, shop: ShopId, told: CaseMoved): Promise<void> {
  const { moved, order, back, why } = told;
  const { id, status, wish, way, conversation } = moved;
  const atOnce = way === 'giftCard' || order.payment === 'giftCard';
  const body: Extract<News, { news: 'caseMoved' }> = {
    ...{ news: 'caseMoved', order: order.number, case: id, wish, status },
    ...(back && { back: { amount: back, atOnce } }),
    ...(why !== undefined && { why }),
  };
  await news.add(shop, { id: `news:${id}:${status}`, conversation, body: body as unknown as Json });
}
