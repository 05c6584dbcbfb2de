import { AttemptId, type CaseId } from '../base/ids';
import type { Tender } from '../commerce/known-shopper';
import { moved } from '../commerce/ledger';
import type { Money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { PaymentAttempt } from '../commerce/payment';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';
import { credit } from './pay-back';

export interface Charge {
  readonly order: Order;
  readonly tender: Tender;
  /** More than nothing. */
  readonly amount: Money;
  readonly cause: CaseId;
}

/** Whether a way of paying on file can take a sum: a gift card must have it, what stands behind the others has. */
export const covers = (tender: Tender, amount: Money): boolean =>
  tender.kind !== 'giftCard' || tender.balance.amount >= amount.amount;

/** Takes a sum from a way of paying that the shop has on file, inside the caller's transaction. Answers the payment. */
export async function chargeTender(books: CommerceBooks, when: When, charge: Charge): Promise<AttemptId> {
  const { order, tender, amount, cause } = charge;
  const attempt = attemptOf(when, charge);
  await books.payments.insert(when.shop, attempt);
  const isCard = tender.kind === 'giftCard';
  if (isCard) await credit(books, when, { order, card: tender.id, by: -amount.amount });
  await books.ledger.post(when.shop, {
    id: `charged:${cause}`,
    kind: 'paid',
    order: order.number,
    at: when.now,
    entries: moved(amount, 'receivable', isCard ? 'giftCardLiability' : 'clearing'),
  });
  return attempt.id;
}

const attemptOf = ({ now }: When, { order, tender, amount, cause }: Charge): PaymentAttempt => ({
  id: AttemptId(`PA${cause}`),
  order: order.number,
  method: tender.kind,
  tender: tender.id,
  amount,
  cause,
  status: 'settled',
  scene: null,
  reference: null,
  askAt: null,
  createdAt: now,
  expiresAt: now,
  version: 1,
});
