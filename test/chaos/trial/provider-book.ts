import type { AttemptId } from '../../../src/base/ids';
import { err, ok } from '../../../src/base/result';
import type { Money } from '../../../src/commerce/money';
import type {
  GatewayNotification,
  GatewayRefusalCode,
  GatewayRequest,
  PaymentGateway,
  RefundRequest,
} from '../../../src/ports/payment-provider';

interface Trade {
  readonly attempt: AttemptId;
  readonly asked: Money;
  status: 'pending' | 'settled' | 'declined' | 'expired';
  paid: Money | null;
  readonly refunds: Map<string, Money>;
}

const refuse = (code: GatewayRefusalCode) => err({ code, providerCode: code });

/** A payment company with a ledger of its own, which outlives every process of the shop. */
export class ProviderBook {
  private readonly trades = new Map<string, Trade>();
  private events = 0;
  /** Notifications that nobody has taken yet. */
  readonly toSend: GatewayNotification[] = [];

  /** What the shopper does on the provider's page; `amount` when it is not what was asked. */
  pay(attempt: string, result: 'settled' | 'declined', amount?: Money): boolean {
    const trade = this.trades.get(attempt);
    if (trade?.status !== 'pending') return false;
    trade.status = result;
    if (result === 'settled') trade.paid = amount ?? trade.asked;
    this.notify(trade);
    return trade.paid !== null;
  }

  private notify(trade: Trade): void {
    this.events += 1;
    const { attempt, status, paid } = trade;
    const head = { provider: 'simulated', eventId: `event-${this.events}`, attempt, merchant: 'simulated' } as const;
    const event = { ...head, app: 'simulated', transaction: null, kind: 'payment', status, amount: paid } as const;
    this.toSend.push(event, event);
  }

  /** By attempt: what came in, and what went back. */
  ledger(): ReadonlyMap<string, { readonly asked: number; readonly paid: number; readonly refunded: number }> {
    const entries = [...this.trades.values()].map((trade) => {
      const refunded = [...trade.refunds.values()].reduce((sum, { amount }) => sum + amount, 0);
      return [trade.attempt, { asked: trade.asked.amount, paid: trade.paid?.amount ?? 0, refunded }] as const;
    });
    return new Map(entries);
  }

  readonly gateway: PaymentGateway = {
    name: 'simulated',
    account: () => ({ merchant: 'simulated', app: 'simulated' }),
    create: async (_shop, request) => this.create(request),
    query: async (_shop, { attempt }) => {
      const trade = this.trades.get(attempt);
      if (!trade) return refuse('unknownPayment');
      return ok({ status: trade.status, amount: trade.paid, transaction: null });
    },
    close: async (_shop, { attempt }) => {
      const trade = this.trades.get(attempt);
      if (!trade) return refuse('unknownPayment');
      if (trade.status === 'settled') return refuse('alreadyPaid');
      trade.status = 'expired';
      return ok('closed');
    },
    refund: async (_shop, request) => this.refund(request),
    queryRefund: async (_shop, { attempt, refund }) => {
      const amount = this.trades.get(attempt)?.refunds.get(refund);
      return amount ? ok({ status: 'succeeded', amount }) : refuse('unknownRefund');
    },
    verifyNotification: async () => ({ ok: false, error: 'notConfigured' }),
  };

  private create({ attempt, amount }: GatewayRequest) {
    const known = this.trades.get(attempt);
    if (known?.status === 'settled') return refuse('alreadyPaid');
    if (known && known.status !== 'pending') return refuse('alreadyClosed');
    if (!known) this.trades.set(attempt, { attempt, asked: amount, status: 'pending', paid: null, refunds: new Map() });
    return ok({ way: { kind: 'link', url: `https://provider.example/${attempt}` } as const, reference: null });
  }

  private refund({ attempt, refund, amount }: RefundRequest) {
    const trade = this.trades.get(attempt);
    if (!trade?.paid) return refuse('notPaid');
    if (!trade.refunds.has(refund)) {
      const gone = [...trade.refunds.values()].reduce((sum, each) => sum + each.amount, 0);
      if (gone + amount.amount > trade.paid.amount) return refuse('amountOverRemainder');
      trade.refunds.set(refund, amount);
    }
    return ok({ status: 'succeeded', amount } as const);
  }
}
