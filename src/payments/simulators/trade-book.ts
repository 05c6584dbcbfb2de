/** What a simulator knows of one payment. Amounts in minor units, except where a provider counts otherwise. */
export interface Trade {
  readonly merchant: string;
  /** The shop's own id of it. */
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  /** What was asked for at first: the same id with another request is refused. */
  readonly request: string;
  /** The secret part of its page's address. */
  readonly token: string;
  /** The simulator's id of the money. */
  readonly transaction: string;
  readonly expiresAt: number;
  readonly notifyUrl: string;
  /** Where its page sends the shopper once they have paid. */
  readonly returnUrl: string | null;
  status: 'open' | 'paid' | 'failed' | 'closed';
  paidAt: number | null;
  readonly refunds: Map<string, { readonly id: string; readonly amount: number; readonly at: number }>;
}

export interface LedgerEntry {
  readonly at: number;
  readonly kind: 'payment' | 'refund';
  readonly merchant: string;
  readonly trade: string;
  readonly refund: string | null;
  readonly amount: number;
  readonly currency: string;
}

export const refunded = (trade: Trade): number =>
  [...trade.refunds.values()].reduce((sum, { amount }) => sum + amount, 0);

export type NewTrade = Omit<Trade, 'status' | 'paidAt' | 'refunds'>;

/** A simulator's own books: every trade, and every movement of money that it let happen. */
export class TradeBook {
  private readonly trades = new Map<string, Trade>();
  private readonly entries: LedgerEntry[] = [];

  constructor(private readonly now: () => number) {}

  get ledger(): readonly LedgerEntry[] {
    return [...this.entries];
  }

  open(trade: NewTrade): Trade {
    const opened: Trade = { ...trade, status: 'open', paidAt: null, refunds: new Map() };
    this.trades.set(keyOf(trade.merchant, trade.id), opened);
    return opened;
  }

  find(merchant: string, id: string): Trade | null {
    return this.current(this.trades.get(keyOf(merchant, id)));
  }

  byToken(token: string): Trade | null {
    return this.current([...this.trades.values()].find((trade) => trade.token === token));
  }

  all(): readonly Trade[] {
    return [...this.trades.values()];
  }

  /** False when it is no longer to be paid. */
  pay(trade: Trade): boolean {
    if (this.current(trade)?.status !== 'open') return false;
    trade.status = 'paid';
    trade.paidAt = this.now();
    this.write(trade, { kind: 'payment', refund: null, amount: trade.amount });
    return true;
  }

  /** The caller has looked at the remainder. */
  refund(trade: Trade, id: string, amount: number): void {
    trade.refunds.set(id, { id, amount, at: this.now() });
    this.write(trade, { kind: 'refund', refund: id, amount });
  }

  private write(trade: Trade, entry: Pick<LedgerEntry, 'kind' | 'refund' | 'amount'>): void {
    const { merchant, id, currency } = trade;
    this.entries.push({ at: this.now(), merchant, trade: id, currency, ...entry });
  }

  /** What nobody paid in time is closed when somebody looks. */
  private current(trade: Trade | undefined): Trade | null {
    if (trade?.status === 'open' && trade.expiresAt <= this.now()) trade.status = 'closed';
    return trade ?? null;
  }
}

const keyOf = (merchant: string, id: string): string => `${merchant} ${id}`;
