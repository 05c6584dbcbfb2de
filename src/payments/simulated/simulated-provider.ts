import type { CommerceStore } from '../../ports/commerce-store';
import type { PaymentProvider } from '../../ports/payment-provider';
import type { PayLinks } from './pay-link';

export interface SimulatedProviderDeps {
  readonly links: PayLinks;
  readonly store: Pick<CommerceStore, 'payments'>;
  /** The address that shoppers reach the server at, without a slash at its end. */
  readonly publicUrl: () => string;
}

/** Takes no money: a page of this server where a shopper says whether the payment came. For trials and tests. */
export function simulatedProvider({ links, store, publicUrl }: SimulatedProviderDeps): PaymentProvider {
  return {
    create: async (shop, { attempt }) => ({ payUrl: `${publicUrl()}${links.path(shop, attempt)}` }),
    async query(shop, id) {
      const attempt = await store.payments.read(shop, id);
      if (!attempt) return { status: 'expired', amount: null };
      return { status: attempt.status, amount: attempt.status === 'settled' ? attempt.amount : null };
    },
    close: async () => undefined,
  };
}
