import { z } from 'zod';
import type { Journal, JournalRecord } from '../journal';
import type { TradeBook } from '../trade-book';
import { accountSchema, type SimulatedAccount } from './simulated-account';
import type { SimulatedRefund, SimulatedSession } from './stripe-objects';

const metadata = z.record(z.string(), z.string());

const sessionSchema = z.object({
  account: z.string(),
  id: z.string(),
  reference: z.string().nullable(),
  metadata,
  created: z.number(),
  intent: z.string().nullable(),
});

const refundSchema = z.object({ id: z.string(), session: z.string(), amount: z.number().int(), metadata });

export interface KeptInOffice {
  readonly accounts: SimulatedAccount[];
  readonly sessions: SimulatedSession[];
  readonly refunds: SimulatedRefund[];
}

/** Sessions and refunds, each beside its trade as the book has it. */
export function keptInOffice(journal: Journal, book: TradeBook): KeptInOffice {
  const sessions = journal.kept('session', sessionSchema).flatMap(({ account, id, ...session }) => {
    const trade = book.find(account, id);
    return trade ? [{ ...session, trade }] : [];
  });
  const refunds = journal.kept('refund', refundSchema).flatMap((refund) => {
    const session = sessions.find(({ trade }) => trade.id === refund.session);
    return session ? [{ ...refund, session }] : [];
  });
  return { accounts: [...journal.kept('account', accountSchema)], sessions, refunds };
}

export interface OfficeBooks extends KeptInOffice {
  readonly book: TradeBook;
}

export function* officeRecords({ accounts, book, sessions, refunds }: OfficeBooks): Iterable<JournalRecord> {
  yield* book.records();
  for (const account of accounts) yield { kind: 'account', key: account.accountId, record: account };
  for (const { trade, ...session } of sessions) {
    yield { kind: 'session', key: trade.id, record: { account: trade.merchant, id: trade.id, ...session } };
  }
  for (const refund of refunds) {
    yield { kind: 'refund', key: refund.id, record: { ...refund, session: refund.session.trade.id } };
  }
}
