import type { RefundId, ShopId } from '../base/ids';
import type { NoticeResult, PaymentAttempt } from '../commerce/payment';
import type { CommerceBooks, ProviderNotice } from '../ports/commerce-store';
import type { GatewayNotification, PaymentGateway } from '../ports/payment-provider';
import type { PaymentDesk } from './payment-desk';
import { settleWithin } from './settle-payment';
import { settleRefund } from './settle-refund';

type Named = Pick<ProviderNotice, 'provider' | 'eventId'>;

/**
 * Applies a notification of the inbox: matched on provider, merchant, app, attempt, amount and currency, then handed on as
 * every other word of a provider. What does not match is kept for a person, and changes nothing.
 */
export async function applyNotice(desk: PaymentDesk, { provider, eventId }: Named): Promise<NoticeResult | null> {
  const { store, profile } = desk;
  const seen = await store.notices.read(profile.id, provider, eventId);
  if (!seen || seen.result) return seen?.result ?? null;
  const notice = seen.body as unknown as GatewayNotification;
  const attempt = await store.payments.read(profile.id, notice.attempt);
  return store.once(profile.id, `apply:${provider}:${eventId}`, async (books) => {
    const result = await apply(books, desk, { notice, attempt });
    await books.notices.conclude(profile.id, { provider, eventId }, result);
    return result;
  });
}

interface Applying {
  readonly notice: GatewayNotification;
  readonly attempt: PaymentAttempt | null;
}

async function apply(books: CommerceBooks, desk: PaymentDesk, { notice, attempt }: Applying): Promise<NoticeResult> {
  if (!attempt) return 'unknownAttempt';
  const gateway = desk.gatewayOf(attempt.method);
  if (!gateway || !isTo(gateway, desk.profile.id, notice)) return 'merchantMismatch';
  if (notice.kind === 'refund') return applyRefund(books, desk, notice);
  if (notice.status === 'pending') return 'known';
  const { status, amount } = notice;
  return settleWithin(books, desk, { notice: { attempt: attempt.id, status, amount }, order: attempt.order });
}

function isTo(gateway: PaymentGateway, shop: ShopId, { provider, merchant, app }: GatewayNotification): boolean {
  const account = gateway.account(shop);
  if (!account || gateway.name !== provider) return false;
  return (merchant ?? account.merchant) === account.merchant && (app ?? account.app) === account.app;
}

async function applyRefund(
  books: CommerceBooks,
  { profile, now }: PaymentDesk,
  notice: Extract<GatewayNotification, { kind: 'refund' }>,
): Promise<NoticeResult> {
  const when = { shop: profile.id, now };
  const refund = notice.refund ? await books.refunds.read(profile.id, notice.refund as RefundId) : null;
  if (notice.refund && refund?.attempt !== notice.attempt) return 'unknownRefund';
  if (!refund || !notice.amount) return askAfterAll(books, when, notice.attempt);
  const { amount } = notice;
  if (amount.amount !== refund.amount.amount || amount.currency !== refund.amount.currency) return 'amountMismatch';
  if (notice.status === 'pending') return 'known';
  const status = notice.status === 'failed' ? 'needsPerson' : 'succeeded';
  const moved = await settleRefund(books, when, { refund: refund.id, status, nextAt: null });
  return moved ? 'applied' : 'known';
}

/** The notification tells only that something was paid back: the provider is asked what. */
async function askAfterAll(
  books: CommerceBooks,
  { shop, now }: { readonly shop: ShopId; readonly now: number },
  attempt: PaymentAttempt['id'],
): Promise<NoticeResult> {
  const kept = await books.payments.read(shop, attempt);
  if (!kept) return 'unknownAttempt';
  for (const refund of await books.refunds.ofOrder(shop, kept.order)) {
    if (refund.attempt !== attempt || refund.status !== 'sent') continue;
    await books.refunds.update(shop, { ...refund, nextAt: now, version: refund.version + 1 });
  }
  return 'applied';
}
