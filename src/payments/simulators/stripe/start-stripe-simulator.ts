import { z } from 'zod';
import { Courier } from '../courier';
import { type JournalRecord, noJournal } from '../journal';
import { type SimulatedAnswer, type SimulatedCall, serveLoopback } from '../serve-loopback';
import { answerPage } from '../simulated-page';
import type { ProviderSimulator, SimulatorOptions } from '../simulator';
import { type Trade, TradeBook } from '../trade-book';
import { officeRecords } from './kept-office';
import { type SimulatedAccount, simulatedAccount } from './simulated-account';
import { StripeOffice } from './stripe-office';
import { no, route, type Said } from './stripe-routes';

export interface StripeSimulator extends ProviderSimulator {
  /** The same account again under the same name, in a later run too; another one each time without a name. */
  addAccount(name?: string): SimulatedAccount;
}

/** Pauses between Stripe's deliveries, in minutes: three days in all, further and further apart. */
const timetable = [5, 30, 120, 300, 600, 720, 720, 720, 720];

const givenSchema = z.object({
  name: z.string(),
  asked: z.string(),
  said: z.object({ status: z.number(), body: z.record(z.string(), z.unknown()) }),
  at: z.number(),
  url: z.string(),
});

/** An answer under an idempotency key. */
interface Given {
  readonly name: string;
  readonly asked: string;
  readonly said: Said;
  readonly at: number;
  /** Where the simulator was then: addresses in the answer begin with it. */
  readonly url: string;
}

/** Stands in for Stripe's API, Checkout page and webhooks. */
export async function startStripeSimulator(options: SimulatorOptions): Promise<StripeSimulator> {
  const { now, port, journal = noJournal } = options;
  const book = new TradeBook(now, journal);
  const pauses = timetable.map((count) => count * 60_000);
  const courier = new Courier(now, pauses);
  const office = new StripeOffice({ book, courier, now, journal });
  const given = new Map<string, Given>(journal.kept('given', givenSchema).map((answer) => [answer.name, answer]));
  const keep = () => journal.keep(recordsOf(office, given.values()));
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
    const before = given.get(name);
    if (before && now() - before.at < 86_400_000) {
      const message = 'Keys for idempotent requests can only be used with the same parameters.';
      return before.asked === asked ? moved(before, office.url) : no(400, { type: 'idempotency_error', message });
    }
    const said = route(call, account, office);
    given.set(name, { name, asked, said, at: now(), url: office.url });
    return said;
  };

  const loopback = await serveLoopback(answer, { port, keep });
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
      const isDone = trade ? office.act(trade, deed) : false;
      keep();
      return isDone;
    },
    makeTrouble(trouble) {
      loopback.trouble = trouble;
    },
    close: loopback.close,
    addAccount(name) {
      const known = office.accounts.find((account) => name !== undefined && account.name === name);
      if (known) return known;
      const account = simulatedAccount(name);
      office.accounts.push(account);
      keep();
      return account;
    },
  };
}

/** The same answer, where the simulator is now. */
const moved = ({ said, url }: Given, now: string): Said => ({
  status: said.status,
  body: JSON.parse(JSON.stringify(said.body).replaceAll(url, now)),
});

function* recordsOf(office: StripeOffice, given: Iterable<Given>): Iterable<JournalRecord> {
  yield* officeRecords(office);
  for (const answer of given) yield { kind: 'given', key: answer.name, record: answer };
}

const print = ({ status, body }: Said): SimulatedAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
