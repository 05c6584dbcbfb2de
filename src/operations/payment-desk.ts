import type { AttemptId } from '../base/ids';
import type { PaymentAttempt } from '../commerce/payment';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore } from '../ports/commerce-store';
import type { GatewayOf } from '../ports/payment-provider';

/** What everything that asks a provider needs. */
export interface PaymentDesk {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  readonly gatewayOf: GatewayOf;
  /** The page of this server that leads to the provider, and back from it. */
  readonly payUrl: (attempt: AttemptId) => string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Writes an attempt that was read under its lock. */
export async function writeAttempt(
  { payments }: Pick<CommerceStore, 'payments'>,
  { profile }: Pick<PaymentDesk, 'profile'>,
  attempt: PaymentAttempt,
): Promise<PaymentAttempt> {
  const next = { ...attempt, version: attempt.version + 1 };
  if (!(await payments.update(profile.id, next))) throw new Error(`attempt ${attempt.id} changed under its lock`);
  return next;
}

/** Closes an attempt here; the provider is told of it afterwards, which may find that it was paid. */
export const closedHere = (attempt: PaymentAttempt, now: number): PaymentAttempt => ({
  ...attempt,
  status: 'expired',
  askAt: attempt.scene ? now : null,
});
