import type { RefundId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { Refund, RefundRefusal } from '../commerce/refund';
import type { SettleDeps } from './settle-payment';
import { settleRefund } from './settle-refund';

export interface RefundDecision {
  readonly refund: RefundId;
  /** Paid back by hand, or to be tried again. */
  readonly status: 'succeeded' | 'requested';
  /** Who decided. */
  readonly who: string;
}

/** A person's word on a refund that did not go through by itself; kept with their name. */
export function decideRefund(
  { store, profile, now }: SettleDeps,
  { refund: id, status, who }: RefundDecision,
): Promise<Result<Refund, RefundRefusal>> {
  const key = `decided:${id}:${status}:${now}`;
  return store.once<Result<Refund, RefundRefusal>>(profile.id, key, async (books) => {
    const kept = await books.refunds.read(profile.id, id);
    const isToDecide = kept?.status === 'needsPerson' && (status === 'succeeded' || kept.attempt !== null);
    if (!isToDecide) return err({ code: 'refundOver' });
    const when = { shop: profile.id, now };
    const moved = await settleRefund(books, when, { refund: id, status, nextAt: status === 'requested' ? now : null });
    if (!moved) return err({ code: 'refundOver' });
    await books.audit.note(profile.id, {
      at: now,
      who,
      did: `refund ${status}`,
      subject: moved.order,
      details: { refund: id },
    });
    return ok(moved);
  });
}
