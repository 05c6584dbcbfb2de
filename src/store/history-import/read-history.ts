import type { z } from 'zod';
import type { KnownShopper } from '../../commerce/known-shopper';
import type { Order } from '../../commerce/order';
import { type BadRow, badRows, inWords } from '../catalogue-import/bad-row';
import { orderLineSchema, shopperLineSchema } from './history-line';
import { toKnownShopper } from './to-known-shopper';
import { type PastWorld, toOrder } from './to-order';

/** Everything of a file, or everything that is wrong with it. */
export interface ReadHistory<T> {
  readonly rows: readonly T[];
  readonly bad: readonly BadRow[];
}

interface Reading<Line, T> {
  readonly schema: z.ZodType<Line>;
  /** What is there at most once. */
  readonly keyOf: (row: T) => string;
  readonly make: (line: Line) => T;
}

/** shoppers.jsonl: one shopper a line. */
export const readShoppers = (text: string, currency: string): ReadHistory<KnownShopper> =>
  readLines(text, {
    schema: shopperLineSchema,
    keyOf: ({ id }) => id,
    make: (line) => toKnownShopper(line, currency),
  });

/** orders.jsonl: one order a line, of goods that the catalogue has. */
export const readOrders = (text: string, world: PastWorld): ReadHistory<Order> =>
  readLines(text, { schema: orderLineSchema, keyOf: ({ number }) => number, make: (line) => toOrder(line, world) });

function readLines<Line, T>(text: string, reading: Reading<Line, T>): ReadHistory<T> {
  const rows: T[] = [];
  const bad: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue;
    const line = at + 1;
    const read = readLine(written, line, reading);
    if ('bad' in read) {
      bad.push(...read.bad);
      continue;
    }
    const key = reading.keyOf(read.row);
    const before = seen.get(key);
    if (before !== undefined) bad.push({ line, column: null, reason: `"${key}" is in line ${before} already` });
    seen.set(key, line);
    rows.push(read.row);
  }
  return { rows, bad };
}

function readLine<Line, T>(
  written: string,
  line: number,
  { schema, make }: Reading<Line, T>,
): { readonly row: T } | { readonly bad: readonly BadRow[] } {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { bad: [{ line, column: null, reason: 'is not valid JSON' }] };
  }
  const parsed = schema.safeParse(json, { error: inWords });
  if (!parsed.success) return { bad: badRows(line, parsed.error) };
  try {
    return { row: make(parsed.data) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { bad: [{ line, column: 'lines', reason: error.message }] };
  }
}
