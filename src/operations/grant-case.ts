import { ok, type Result } from '../base/result';
import { amendOrder } from '../commerce/amend-order';
import { moveOrder } from '../commerce/order';
import type { CaseRefused } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { bookChanged, type When } from './book-order';
import { undoOrder } from './cancel-order';
import { closeAttempts } from './close-attempts';
import { changed, type Granted, type Granting, refundCase } from './granting';
import { shelfOf } from './outlet-shelf';
import { settle, switchTender } from './settle-difference';
import { swapStock, takeStock } from './swap-stock';

type Done = Result<Granted, CaseRefused>;

/** Carries a granted wish out, inside the caller's transaction; the case itself is written by the caller. */
export async function grantCase(books: CommerceBooks, when: When, granting: Granting): Promise<Done> {
  const { demand, dossier, opened } = granting;
  const { order } = dossier;
  switch (demand.wish) {
    case 'cancel':
      return demand.lines.length === 0 ? cancelWhole(books, when, granting) : amend(books, when, granting);
    case 'changeItems':
      return amend(books, when, granting);
    case 'changeAddress':
      return ok({
        opened,
        order: await changed(books, when, { ...order, contact: demand.address ?? order.contact }),
        back: null,
      });
    case 'changePayment':
      return switchTender(books, when, granting);
    case 'exchange':
      return exchange(books, when, granting);
    case 'claim':
      return claim(books, when, granting);
    case 'refundOnly':
    case 'priceDrop':
      return giveBack(books, when, granting);
    case 'return':
    case 'invoice':
    case 'review':
      return ok({ opened, order, back: null });
  }
}

async function cancelWhole(books: CommerceBooks, when: When, { profile, dossier, opened }: Granting): Promise<Done> {
  const { order } = dossier;
  const moved = moveOrder(order, 'cancelled', when.now);
  if (!moved.ok) throw new Error(`order ${order.number} is ${order.status} and was granted to be cancelled`);
  const back = await undoOrder(books, profile, { order, cancelled: moved.value });
  return ok({ opened: { ...opened, amount: back }, order: moved.value, back });
}

/** Some units cancelled, or swapped for others, of an order that has not shipped. */
async function amend(books: CommerceBooks, when: When, granting: Granting): Promise<Done> {
  const { profile, dossier, demand, opened, amount } = granting;
  const { order } = dossier;
  const short = await swapStock(when, {
    lines: demand.lines,
    held: order.status === 'placed' ? 'reserved' : 'sold',
    shelf: shelfOf(books, order),
  });
  if (!short.ok) return short;
  const amended = amendOrder(dossier, demand.lines);
  if (order.status === 'placed') await bookChanged(books, when, { order, next: amended, cause: opened.id });
  const settled = order.status === 'placed' ? ok(null) : await settle(books, when, granting);
  if (!settled.ok) return settled;
  const next = await changed(books, when, amended);
  // A bill over the old sum must not pay for what it has become.
  if (amount.amount !== 0) await closeAttempts(books, { profile, now: when.now }, { order: order.number });
  return ok({ opened, order: next, back: amount.amount > 0 ? settled.value : null });
}

/** The new goods are set aside at once; the old ones and cheaper goods' difference follow when they are back. */
async function exchange(books: CommerceBooks, when: When, granting: Granting): Promise<Done> {
  const { dossier, demand, opened, amount } = granting;
  const taken = await takeStock(when, { lines: demand.lines, as: 'reserved', shelf: shelfOf(books, dossier.order) });
  if (!taken.ok) return taken;
  const settled = amount.amount < 0 ? await settle(books, when, granting) : ok(null);
  return settled.ok ? ok({ opened, order: dossier.order, back: null }) : settled;
}

async function claim(books: CommerceBooks, when: When, granting: Granting): Promise<Done> {
  const again = granting.demand.lines.filter(({ by }) => by !== null);
  const taken = await takeStock(when, { lines: again, as: 'sold', shelf: shelfOf(books, granting.dossier.order) });
  return taken.ok ? giveBack(books, when, granting) : taken;
}

async function giveBack(books: CommerceBooks, when: When, { dossier, opened, amount }: Granting): Promise<Done> {
  const { order } = dossier;
  const back = await refundCase(books, when, { order, of: opened, amount });
  return ok({ opened, order, back });
}
