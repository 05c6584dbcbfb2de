import { Courier } from '../courier';
import { type SimulatedAnswer, type SimulatedCall, serveLoopback } from '../serve-loopback';
import { answerPage } from '../simulated-page';
import type { ProviderSimulator, SimulatorOptions } from '../simulator';
import { type Trade, TradeBook } from '../trade-book';
import { type SimulatedAccount, simulatedAccount } from './simulated-account';
import { StripeOffice } from './stripe-office';
import { no, route, type Said } from './stripe-routes';

export interface StripeSimulator extends ProviderSimulator {
  addAccount(): SimulatedAccount;
}

/** Pauses between Stripe's deliveries, in minutes: three days in all, further and further apart. */
const timetable = [5, 30, 120, 300, 600, 720, 720, 720, 720];

interface Kept {
  readonly asked: string;
  readonly said: Said;
  readonly at: number;
}

/** Stands in for Stripe's API, Checkout page and webhooks. */
export async function startStripeSimulator({ now, port }: SimulatorOptions): Promise<StripeSimulator> {
  const book = new TradeBook(now);
  const pauses = timetable.map((count) => count * 60_000);
  const courier = new Courier(now, pauses);
  const office = new StripeOffice(book, courier, now);
  const kept = new Map<string, Kept>();
  const price = ({ amount, currency }: Trade) => `${amount} ${currency.toUpperCase()} (minor units)`;
  const page = { provider: 'Stripe Checkout', book, price, act: office.act.bind(office) };

  const answer = (call: SimulatedCall): SimulatedAnswer => {
    const shown = answerPage(call, page);
    if (shown) return shown;
    const account = office.accounts.find(({ secretKey }) => call.headers.authorization === `Bearer ${secretKey}`);
    if (!account) return print(no(401, { type: 'invalid_request_error', message: 'Invalid API Key provided' }));
    return print(once(call, account));
  };

  /** The first answer to an idempotency key is given again for a day. */
  const once = (call: SimulatedCall, account: SimulatedAccount): Said => {
    const key = call.headers['idempotency-key'];
    if (!key || call.method !== 'POST') return route(call, account, office);
    const name = `${account.accountId} ${key}`;
    const asked = `${call.path} ${call.body}`;
    const before = kept.get(name);
    if (before && now() - before.at < 86_400_000) {
      const message = 'Keys for idempotent requests can only be used with the same parameters.';
      return before.asked === asked ? before.said : no(400, { type: 'idempotency_error', message });
    }
    const said = route(call, account, office);
    kept.set(name, { asked, said, at: now() });
    return said;
  };

  const loopback = await serveLoopback(answer, port);
  office.url = loopback.url;
  return {
    url: loopback.url,
    courier,
    get ledger() {
      return office.ledger;
    },
    act(accountId, payment, deed) {
      const session = office.sessions.find(
        ({ reference, trade }) => reference === payment && trade.merchant === accountId,
      );
      const trade = session && book.find(accountId, session.trade.id);
      return trade ? office.act(trade, deed) : false;
    },
    makeTrouble(trouble) {
      loopback.trouble = trouble;
    },
    close: loopback.close,
    addAccount() {
      const account = simulatedAccount();
      office.accounts.push(account);
      return account;
    },
  };
}

const print = ({ status, body }: Said): SimulatedAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
