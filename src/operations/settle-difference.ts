import { err, ok, type Result } from '../base/result';
import { settlingTender } from '../commerce/known-shopper';
import { type Money, money } from '../commerce/money';
import type { CaseRefused } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { bookOwed, type When } from './book-order';
import { chargeTender, covers } from './charge-tender';
import { changed, type Granted, type Granting, refundCase } from './granting';
import { sourcesOf } from './request-refund';

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

/** Another way of paying on file takes the whole sum, and what paid before gets it back. */
export async function switchTender(
  books: CommerceBooks,
  when: When,
  granting: Granting,
): Promise<Result<Granted, CaseRefused>> {
  const { dossier, demand, opened } = granting;
  const { order, wallet } = dossier;
  const tender = wallet.find(({ id }) => id === demand.tender);
  if (!tender || tender.id === order.tender) return err({ code: 'unknownTender' });
  const { total } = order.totals;
  if (!covers(tender, total)) return err({ code: 'giftCardShort' });
  const came = await sourcesOf(books, when.shop, order.number);
  const paid = came.reduce((sum, { left }) => sum + left, 0);
  const of = { ...opened, way: 'original', tender: null } as const;
  const back = await refundCase(books, when, { order, of, amount: money(paid, total.currency) });
  await bookOwed(books, when, { order, cause: opened.id, amount: total });
  await chargeTender(books, when, { order, tender, amount: total, cause: opened.id });
  const next = await changed(books, when, { ...order, payment: tender.kind, tender: tender.id });
  return ok({ opened, order: next, back });
}
