import type { Violation } from '../witness/invariants';
import type { BooksSnapshot } from '../witness/witness';
import { type Journal, sameUnits, unitsOf } from './shopper';

export interface AfterAll {
  readonly books: BooksSnapshot;
  readonly journals: readonly Journal[];
  /** Ids of messages that the program has set aside for a person. */
  readonly parked: ReadonlySet<string>;
  /** Shopper's name as the books have it. */
  readonly shopperOf: (name: string) => string;
}

/** What holds when everybody has gone home, all servers are up and nothing is under way. */
export async function talkViolations({ books, journals, parked, shopperOf }: AfterAll): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  const report = (invariant: string, what: string) => found.push({ invariant, what });
  for (const journal of journals) {
    const shopper = shopperOf(journal.name);
    for (const complaint of journal.complaints) report('what the shop says is so', `${journal.name}: ${complaint}`);
    await checkAnswers(journal, parked, report);
    checkCart(journal, books.carts.get(shopper)?.lines ?? [], report);
    await checkOrders(journal, { books, shopper }, report);
  }
  return found;
}

type Report = (invariant: string, what: string) => void;

async function checkAnswers({ name, lines, taken }: Journal, parked: AfterAll['parked'], report: Report) {
  for (const line of lines) {
    const heard = await line.heard();
    const answered = new Set(heard.map(({ replyTo }) => replyTo));
    for (const { id, what, line: at } of taken) {
      if (at !== line || answered.has(id) || parked.has(id)) continue;
      report('every accepted message is answered or recorded as failed', `${name}: ${what} (${id})`);
    }
    const ids = heard.map(({ id }) => id);
    if (new Set(ids).size < ids.length) report('nothing is said twice', `${name} on ${line.name}`);
  }
}

function checkCart({ name, cart }: Journal, lines: readonly { sku: string; quantity: number }[], report: Report) {
  const kept = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  if (cart === null || sameUnits(kept, cart)) return;
  report(
    'no acknowledged cart item is lost, and none comes of itself',
    `${name}: kept ${unitsOf(kept)}, acknowledged ${unitsOf(cart)}`,
  );
}

interface Mine {
  readonly books: BooksSnapshot;
  readonly shopper: string;
}

async function checkOrders({ name, lines, receipts, paid }: Journal, { books, shopper }: Mine, report: Report) {
  const orders = books.orders.filter((order) => order.shopper === shopper);
  const numbers = new Set<string>(orders.map(({ number }) => number));
  for (const number of receipts) {
    if (!numbers.has(number)) report('an order that was told is there', `${name}: ${number}`);
  }
  const heard = (await Promise.all(lines.map((line) => line.heard()))).flat();
  const said = JSON.stringify(heard.map(({ reply }) => reply));
  for (const { number } of orders) {
    if (!said.includes(number)) report('an order that is there was told', `${name}: ${number}`);
  }
  for (const number of paid) {
    const attempts = books.attempts.filter(({ order }) => order === number);
    if (attempts.some(({ status }) => status === 'settled' || status === 'unwanted')) continue;
    report('the provider’s ledger is ours', `${name}: ${number} was paid, and the shop does not know`);
  }
  for (const news of newsOf(books, orders)) {
    const isTold = heard.some(({ id }) => id.includes(news));
    if (!isTold) report('a payment that came, or an order that lapsed, is told', `${name}: ${news}`);
  }
  const mine = new Set(paid);
  for (const { order, status } of books.attempts) {
    if (!numbers.has(order) || mine.has(order) || (status !== 'settled' && status !== 'unwanted')) continue;
    report('the provider’s ledger is ours', `${name}: ${order} counts as paid, and nobody paid it`);
  }
}

/** Beginnings of the ids under which the owner of these orders has to have heard of them. */
function newsOf({ attempts, outcomes }: BooksSnapshot, orders: BooksSnapshot['orders']): readonly string[] {
  const numbers = new Set<string>(orders.map(({ number }) => number));
  const cancelled = new Set<string>();
  for (const { outcome } of outcomes) if (outcome?.outcome === 'caseOpened') cancelled.add(outcome.order.number);
  return [
    ...attempts
      .filter(({ status, order }) => status === 'settled' && numbers.has(order))
      .map(({ id }) => `news:${id}:paymentSettled`),
    ...orders
      .filter(({ status, number }) => status === 'cancelled' && !cancelled.has(number))
      .map(({ number }) => `news:${number}:lapsed`),
  ];
}
