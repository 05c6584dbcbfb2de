import type { Courier } from '../courier';
import type { Journal } from '../journal';
import { pagePath } from '../simulated-page';
import type { Deed } from '../simulator';
import type { LedgerEntry, Trade, TradeBook } from '../trade-book';
import { keptInOffice } from './kept-office';
import { newId, type SimulatedAccount, signatureHeader } from './simulated-account';
import {
  intentObject,
  refundObject,
  type SimulatedRefund,
  type SimulatedSession,
  sessionObject,
} from './stripe-objects';

export interface StripeOfficeDeps {
  readonly book: TradeBook;
  readonly courier: Courier;
  readonly now: () => number;
  readonly journal: Journal;
}

/** Sessions, refunds and events of all accounts of the simulated Stripe. */
export class StripeOffice {
  readonly accounts: SimulatedAccount[];
  readonly sessions: SimulatedSession[];
  readonly refunds: SimulatedRefund[];
  /** Set as soon as the server knows its port. */
  url = '';

  readonly book: TradeBook;
  readonly now: () => number;
  private readonly courier: Courier;

  constructor({ book, courier, now, journal }: StripeOfficeDeps) {
    this.book = book;
    this.courier = courier;
    this.now = now;
    const kept = keptInOffice(journal, book);
    this.accounts = kept.accounts;
    this.sessions = kept.sessions;
    this.refunds = kept.refunds;
  }

  describe(session: SimulatedSession, expanded: boolean): object {
    // Looking it up closes what has run out.
    this.book.find(session.trade.merchant, session.trade.id);
    return sessionObject(session, this.url + pagePath(session.trade), expanded);
  }

  /** Newest first, as Stripe lists. */
  sessionsOf({ accountId }: SimulatedAccount): readonly SimulatedSession[] {
    return this.sessions.filter(({ trade }) => trade.merchant === accountId).reverse();
  }

  act(trade: Trade, deed: Deed): boolean {
    const session = this.sessions.find((known) => known.trade === trade);
    if (!session || trade.status !== 'open') return false;
    if (deed !== 'expire') session.intent ??= newId('pi');
    switch (deed) {
      case 'pay':
        this.book.pay(trade);
        this.tell(trade, 'payment_intent.succeeded', intentObject(session));
        this.tell(trade, 'checkout.session.completed', this.describe(session, false));
        break;
      case 'decline':
        this.tell(trade, 'payment_intent.payment_failed', intentObject(session));
        break;
      case 'fail':
        trade.status = 'failed';
        this.tell(trade, 'checkout.session.completed', this.describe(session, false));
        this.tell(trade, 'checkout.session.async_payment_failed', this.describe(session, false));
        break;
      case 'expire':
        this.expire(session);
        break;
    }
    return true;
  }

  expire(session: SimulatedSession): void {
    session.trade.status = 'closed';
    this.tell(session.trade, 'checkout.session.expired', this.describe(session, false));
  }

  refund(refund: SimulatedRefund): void {
    const { trade } = refund.session;
    this.refunds.push(refund);
    this.book.refund(trade, refund.id, refund.amount);
    this.tell(trade, 'refund.created', refundObject(refund));
    this.tell(trade, 'charge.refunded', { object: 'charge', payment_intent: refund.session.intent });
  }

  /** Movements by the shop's own ids. */
  get ledger(): readonly LedgerEntry[] {
    return this.book.ledger.map((entry) => {
      const session = this.sessions.find(({ trade }) => trade.id === entry.trade);
      const refund = this.refunds.find(({ id }) => id === entry.refund);
      return { ...entry, trade: session?.reference ?? entry.trade, refund: refund?.metadata.refund ?? entry.refund };
    });
  }

  private tell({ merchant }: Trade, type: string, object: object): void {
    const account = this.accounts.find(({ accountId }) => accountId === merchant);
    const url = account?.webhookUrl;
    if (!account || !url) return;
    const created = Math.floor(this.now() / 1000);
    const body = JSON.stringify({
      id: newId('evt'),
      object: 'event',
      created,
      livemode: false,
      type,
      data: { object },
    });
    this.courier.add({
      make: (now) => ({
        url,
        body,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureHeader(account.webhookSecret, body, now),
        },
      }),
      isTaken: (status) => status >= 200 && status < 300,
    });
  }
}
