import type { AttemptId, ShopId } from '../../base/ids';
import { ok } from '../../base/result';
import type { CommerceStore } from '../../ports/commerce-store';
import type { PaymentGateway } from '../../ports/payment-provider';
import { refuse } from '../refuse';

/** Takes no money: the pay page itself asks the shopper whether the payment came. For trials and tests. */
export function simulatedGateway(
  store: Pick<CommerceStore, 'payments'>,
  payUrl: (shop: ShopId, attempt: AttemptId) => string,
): PaymentGateway {
  return {
    name: 'simulated',
    account: () => ({ merchant: 'simulated', app: 'simulated' }),
    create: async (shop, { attempt }) => ok({ way: { kind: 'link', url: payUrl(shop, attempt) }, reference: null }),
    async query(shop, { attempt: id }) {
      const attempt = await store.payments.read(shop, id);
      if (!attempt) return refuse('unknownPayment');
      const isPaid = attempt.status === 'settled' || attempt.status === 'unwanted';
      return ok({ status: isPaid ? 'settled' : 'pending', amount: isPaid ? attempt.amount : null, transaction: null });
    },
    close: async () => ok('closed'),
    refund: async (_shop, { amount }) => ok({ status: 'succeeded', amount }),
    queryRefund: async () => refuse('unknownRefund'),
    verifyNotification: async () => ({ ok: false, error: 'notConfigured' }),
  };
}
