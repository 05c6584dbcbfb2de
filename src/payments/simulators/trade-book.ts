import { z } from 'zod';
import type { Journal, JournalRecord } from './journal';

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

const entrySchema = z.object({
  at: z.number(),
  kind: z.enum(['payment', 'refund']),
  merchant: z.string(),
  trade: z.string(),
  refund: z.string().nullable(),
  amount: z.number().int(),
  currency: z.string(),
});

export type LedgerEntry = Readonly<z.infer<typeof entrySchema>>;

const refundSchema = z.object({ id: z.string(), amount: z.number().int(), at: z.number() });

const tradeSchema = z.object({
  merchant: z.string(),
  id: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  request: z.string(),
  token: z.string(),
  transaction: z.string(),
  expiresAt: z.number(),
  notifyUrl: z.string(),
  returnUrl: z.string().nullable(),
  status: z.enum(['open', 'paid', 'failed', 'closed']),
  paidAt: z.number().nullable(),
  refunds: z.array(refundSchema).transform((refunds) => new Map(refunds.map((refund) => [refund.id, refund]))),
});

export const refunded = (trade: Trade): number =>
  [...trade.refunds.values()].reduce((sum, { amount }) => sum + amount, 0);

export type NewTrade = Omit<Trade, 'status' | 'paidAt' | 'refunds'>;

/** A simulator's own books: every trade, and every movement of money that it let happen. */
export class TradeBook {
  private readonly trades: Map<string, Trade>;
  private readonly entries: LedgerEntry[];

  constructor(
    private readonly now: () => number,
    journal: Journal,
  ) {
    const trades: readonly Trade[] = journal.kept('trade', tradeSchema);
    this.trades = new Map(trades.map((trade) => [keyOf(trade.merchant, trade.id), trade]));
    this.entries = [...journal.kept('entry', entrySchema)];
  }

  /** All of it, for the journal. */
  *records(): Iterable<JournalRecord> {
    for (const [key, record] of this.trades) yield { kind: 'trade', key, record };
    for (const [index, record] of this.entries.entries()) yield { kind: 'entry', key: String(index), record };
  }

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
