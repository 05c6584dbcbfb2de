import type { z } from 'zod';

/** Why a row cannot be loaded: which line, which column or field, and the reason in words for a shop owner. */
export interface BadRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** A column's header, or a field's path such as variants.0.price; null for the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

export type ReadRow<T> = { readonly row: T; readonly line: number } | { readonly bad: readonly BadRow[] };

export const badRows = (line: number, error: z.ZodError): BadRow[] =>
  error.issues.map(({ path, message }) => ({ line, column: path.length > 0 ? path.join('.') : null, reason: message }));
