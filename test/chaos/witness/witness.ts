import type { Cart } from '../../../src/commerce/cart';
import type { Order } from '../../../src/commerce/order';
import type { PaymentAttempt } from '../../../src/commerce/payment';
import type { Refund } from '../../../src/commerce/refund';
import type { Outcome } from '../../../src/dialogs/effect';

export type MoveKind = 'order' | 'attempt' | 'refund';

export interface StockRow {
  readonly sku: string;
  readonly available: number;
  readonly reserved: number;
  readonly sold: number;
}

export interface LedgerRow {
  readonly transaction: string;
  readonly order: string;
  readonly account: string;
  readonly amount: number;
}

/** One change of state of one order, attempt or refund, as the database saw it; `was` is null for a new one. */
export interface Move {
  readonly kind: MoveKind;
  readonly id: string;
  readonly was: string | null;
  readonly became: string;
}

/** Everything that is money or goods at one moment, as the database holds it. */
export interface BooksSnapshot {
  readonly stock: readonly StockRow[];
  readonly orders: readonly Order[];
  readonly attempts: readonly PaymentAttempt[];
  readonly refunds: readonly Refund[];
  readonly ledger: readonly LedgerRow[];
  readonly carts: ReadonlyMap<string, Cart>;
  readonly outcomes: readonly { readonly key: string; readonly outcome: Outcome | null }[];
  /** How many wait to be told. */
  readonly news: number;
  /** Each since the witness came. */
  readonly moves: readonly Move[];
  /** Changes of a stock row that altered the sum of its three numbers, other than by an import. */
  readonly unevenStock: readonly string[];
}

/** Looks at the database itself, not through the program: what it sees is not what the program believes. */
export interface Witness {
  snapshot(): Promise<BooksSnapshot>;
  close(): Promise<void>;
}

type Row = Readonly<Record<string, unknown>>;
export type Rows = (sql: string) => Promise<readonly Row[]>;

const text = (row: Row, column: string): string => String(row[column]);
const count = (row: Row, column: string): number => Number(row[column]);
/** What the program wrote, in its own shapes. */
const json = <T>(row: Row, column: string): T => JSON.parse(row[column] === null ? 'null' : text(row, column)) as T;

/** Reads all of it; `rows` has to stay within one reading transaction. */
export async function readBooks(rows: Rows, shop: string): Promise<BooksSnapshot> {
  const where = `where shop = '${shop}'`;
  const stock = await rows(`select sku, available, reserved, sold from stock ${where} order by sku`);
  const orders = await rows(`select body from "order" ${where}`);
  const attempts = await rows(`select body from payment_attempt ${where}`);
  const refunds = await rows(`select body from refund ${where}`);
  const ledger = await rows(`select transaction_id, order_number, account, amount from ledger_entry ${where}`);
  const carts = await rows(`select shopper, body from cart ${where}`);
  const outcomes = await rows(`select key, outcome from applied ${where}`);
  const [news] = await rows(`select count(*) as waiting from news ${where}`);
  const moves = await rows(`select kind, id, was, became from witness_move ${where} order by rowid`);
  const uneven = await rows(`select what from witness_stock ${where}`);
  return {
    stock: stock.map((row) => ({
      sku: text(row, 'sku'),
      available: count(row, 'available'),
      reserved: count(row, 'reserved'),
      sold: count(row, 'sold'),
    })),
    orders: orders.map((row) => json<Order>(row, 'body')),
    attempts: attempts.map((row) => json<PaymentAttempt>(row, 'body')),
    refunds: refunds.map((row) => json<Refund>(row, 'body')),
    ledger: ledger.map((row) => ({
      transaction: text(row, 'transaction_id'),
      order: text(row, 'order_number'),
      account: text(row, 'account'),
      amount: count(row, 'amount'),
    })),
    carts: new Map(carts.map((row) => [text(row, 'shopper'), json<Cart>(row, 'body')])),
    outcomes: outcomes.map((row) => ({ key: text(row, 'key'), outcome: json<Outcome | null>(row, 'outcome') })),
    news: news ? count(news, 'waiting') : 0,
    moves: moves.map((row) => ({
      kind: row.kind as MoveKind,
      id: text(row, 'id'),
      was: row.was === null ? null : text(row, 'was'),
      became: text(row, 'became'),
    })),
    unevenStock: uneven.map((row) => text(row, 'what')),
  };
}
