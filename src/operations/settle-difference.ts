import { err, ok, type Result } from '../base/result';
import { settlingTender } from '../commerce/known-shopper';
import { type Money, money } from '../commerce/money';
import { moveOrder } from '../commerce/order';
import type { CaseRefused } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { bookOwed, type When } from './book-order';
import { chargeTender, covers } from './charge-tender';
import { keepPointsInStep } from './earn-points';
import { changed, type Granted, type Granting, refundCase } from './granting';
import { sourcesOf } from './request-refund';
import { rewardInvitation } from './reward-invitation';
import { writePaid } from './settle-payment';

type Settled = Result<Money | null, CaseRefused>;

/**
 * Settles what a paid order costs more or less: less goes back, and more is taken from a way of paying on file. Answers what
 * goes back.
 */
export async function settle(books: CommerceBooks, when: When, granting: Granting): Promise<Settled> {
  const { dossier, demand, opened, amount } = granting;
  const { order, wallet } = dossier;
  if (amount.amount >= 0) return ok(await refundCase(books, when, { order, of: opened, amount }));
  const owed = money(-amount.amount, amount.currency);
  await bookOwed(books, when, { order, cause: opened.id, amount: owed });
  const tender = settlingTender(wallet, demand.tender, order);
  if (!tender) return err({ code: 'mustPayMore' });
  if (!covers(tender, owed)) return err({ code: 'giftCardShort' });
  await chargeTender(books, when, { order, tender, amount: owed, cause: opened.id });
  return ok(null);
}

/** Another way of paying on file takes the whole sum: what paid before gets it back, an order that was not paid is now. */
export async function switchTender(
  books: CommerceBooks,
  when: When,
  granting: Granting,
): Promise<Result<Granted, CaseRefused>> {
  const { dossier, demand, opened, profile } = granting;
  const { order, wallet } = dossier;
  const tender = wallet.find(({ id }) => id === demand.tender);
  if (!tender || tender.id === order.tender) return err({ code: 'unknownTender' });
  const { currency } = order.totals.total;
  const came = order.status === 'placed' ? [] : await sourcesOf(books, when.shop, order.number);
  const paid = came.reduce((sum, { left }) => sum + left, 0);
  const total = order.status === 'placed' ? order.totals.total : money(paid, currency);
  if (!covers(tender, total)) return err({ code: 'giftCardShort' });
  const charge = { order, tender, amount: total, cause: opened.id };
  const next = { ...order, payment: tender.kind, tender: tender.id };
  if (order.status === 'placed') {
    const moved = moveOrder(next, 'paid', when.now);
    if (!moved.ok) throw new Error(`order ${order.number} is ${order.status} and cannot be paid`);
    const by = await chargeTender(books, when, charge);
    await writePaid(books, { profile, now: when.now }, { order: moved.value, by });
    await rewardInvitation(books, { profile, now: when.now }, moved.value);
    return ok({ opened, order: moved.value, back: null });
  }
  const of = { ...opened, way: 'original', tender: null } as const;
  const back = await refundCase(books, when, { order, of, amount: total });
  if (total.amount > 0) {
    await bookOwed(books, when, { order, cause: opened.id, amount: total });
    await chargeTender(books, when, charge);
    await keepPointsInStep(books, when.shop, order.number);
    await rewardInvitation(books, { profile, now: when.now }, order);
  }
  return ok({ opened, order: await changed(books, when, next), back });
}
