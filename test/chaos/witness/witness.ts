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
type RowsOf = (queries: readonly string[]) => Promise<readonly (readonly Row[])[]>;

const text = (row: Row, column: string): string => String(row[column]);
const count = (row: Row, column: string): number => Number(row[column]);
/** What the program wrote, in its own shapes. */
const json = <T>(row: Row, column: string): T => JSON.parse(row[column] === null ? 'null' : text(row, column)) as T;

const tables = {
  stock: 'select sku, available, reserved, sold from stock',
  orders: 'select body from "order"',
  attempts: 'select body from payment_attempt',
  refunds: 'select body from refund',
  ledger: 'select transaction_id, order_number, account, amount from ledger_entry',
  carts: 'select shopper, body from cart',
  outcomes: 'select key, outcome from applied',
  news: 'select id from news',
  moves: 'select kind, id, was, became from witness_move',
  uneven: 'select what from witness_stock',
} as const;

type Name = keyof typeof tables;

/** Reads all of it; `rowsOf` answers each of the queries as of one and the same moment. */
export async function readBooks(rowsOf: RowsOf, shop: string): Promise<BooksSnapshot> {
  const names = Object.keys(tables) as Name[];
  const results = await rowsOf(names.map((name) => `${tables[name]} where shop = '${shop}'`));
  const of = (name: Name): readonly Row[] => results[names.indexOf(name)] ?? [];
  return {
    stock: of('stock').map((row) => ({
      sku: text(row, 'sku'),
      available: count(row, 'available'),
      reserved: count(row, 'reserved'),
      sold: count(row, 'sold'),
    })),
    orders: of('orders').map((row) => json<Order>(row, 'body')),
    attempts: of('attempts').map((row) => json<PaymentAttempt>(row, 'body')),
    refunds: of('refunds').map((row) => json<Refund>(row, 'body')),
    ledger: of('ledger').map((row) => ({
      transaction: text(row, 'transaction_id'),
      order: text(row, 'order_number'),
      account: text(row, 'account'),
      amount: count(row, 'amount'),
    })),
    carts: new Map(of('carts').map((row) => [text(row, 'shopper'), json<Cart>(row, 'body')])),
    outcomes: of('outcomes').map((row) => ({ key: text(row, 'key'), outcome: json<Outcome | null>(row, 'outcome') })),
    news: of('news').length,
    moves: of('moves').map((row) => ({
      kind: row.kind as MoveKind,
      id: text(row, 'id'),
      was: row.was === null ? null : text(row, 'was'),
      became: text(row, 'became'),
    })),
    unevenStock: of('uneven').map((row) => text(row, 'what')),
  };
}
